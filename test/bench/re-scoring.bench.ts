import type { DuckDBConnection } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { aggregate, type PurchaseBlock } from '../../lib/rfm/aggregate.ts'
import { cutScoring } from '../../lib/rfm/cut.ts'
import { countGroups as countOurs } from '../../lib/rfm/group-counts.ts'
import { scoreColumns } from '../../lib/rfm/score-columns.ts'
import { dayFromIso } from '../../lib/workspace/day.ts'
import { countGroups, openDuckDb, readOrders, scoreOrders } from './duckdb-rfm.ts'
import { percentile, reportFigure } from './figures.ts'
import { ordersFile } from './million-files.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000)
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const TODAY = '2026-01-01'

/** The purchases of the table `orders` as a base keeps them: by person, oldest first, in blocks. */
async function blocksOf(duck: DuckDBConnection): Promise<{ blocks: PurchaseBlock[]; people: number }> {
  const result = await duck.runAndReadAll(
    `SELECT dense_rank() OVER (ORDER BY customer_id) - 1 AS person, (date - DATE '1970-01-01')::INT AS day, (amount * 100)::DOUBLE AS net
     FROM orders ORDER BY person, day`,
  )
  const [person = [], day = [], net = []] = result.getColumns().map((column) => column.map(Number))
  const people = (person.at(-1) ?? -1) + 1
  const blocks: PurchaseBlock[] = []
  let at = 0
  for (let start = 0; start < people; start += 16_384) {
    const counts = new Uint32Array(Math.min(16_384, people - start))
    const from = at
    for (; at < person.length && (person[at] as number) < start + counts.length; at++) counts[(person[at] as number) - start]!++
    blocks.push({
      counts,
      day: Int32Array.from(day.slice(from, at)),
      net: Float64Array.from(net.slice(from, at)),
      currency: new Uint8Array(at - from),
      currencies: ['EUR'],
    })
  }
  return { blocks, people }
}

test('re-scoring and regrouping in memory, beside DuckDB on its own table', { timeout: 900_000 }, async () => {
  const duck = await openDuckDb()
  await readOrders(duck, await ordersFile(PEOPLE * 5, PEOPLE))
  const { blocks, people } = await blocksOf(duck)
  const today = dayFromIso(TODAY) ?? 0
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS + 2; run++) {
    const start = performance.now()
    const figures = await aggregate(blocks, people, { today, currency: 'EUR', rates: {} })
    const scoring = cutScoring(figures, { today, generation: 1, settings: { revision: 1, bands: 5 }, currency: 'EUR' })
    const scores = scoreColumns(figures, scoring)
    ours.push(performance.now() - start)
    const duckStart = performance.now()
    await scoreOrders(duck, TODAY)
    theirs.push(performance.now() - duckStart)
    const groups = Object.entries(countOurs(figures, scores).groups).filter(([, group]) => group.people > 0)
    expect(Object.fromEntries(groups.map(([id, group]) => [id, group.people]))).toEqual(await countGroups(duck))
  }
  // The first two of each warm up both engines.
  const [own, peer] = [percentile(ours.slice(2), 0.5), percentile(theirs.slice(2), 0.5)]
  const what = `${people.toLocaleString('en')} people, ${(PEOPLE * 5).toLocaleString('en')} orders in memory`
  reportFigure({ what: `re-scoring and regrouping, ${what}`, value: own, unit: 'ms' })
  reportFigure({ what: 'peer: DuckDB native, 2 threads, on its own in-memory table', value: peer, unit: 'ms' })
  reportFigure({ what: 'that part of the time of DuckDB', value: own / peer, unit: 'x', limit: 0.25 })
})
