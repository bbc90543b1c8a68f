import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOBODY_ERASED } from '../../../lib/law/erased.ts'
import type { FilePlan, ImportPlan } from '../../../lib/import/job.ts'
import { readParts } from '../../../lib/import/read/parts.ts'
import { readRows } from '../../../lib/import/read/rows.ts'
import { Lanes } from '../../../lib/import/row-lanes.ts'
import { RowReader, type RowContext } from '../../../lib/import/row-reader.ts'
import { Stage } from '../../../lib/import/stage/stage.ts'
import { ZoneClock } from '../../../lib/workspace/zone-clock.ts'
import { anyFile, fileOf, type Given } from './made-up-files.ts'

const CLOCK = new ZoneClock('Europe/Rome')
const LACKING = (file: number, code: string): string => `${file} ${code}`

/** Everything that is in a stage, as it is read out of it. */
function contentOf(stage: Stage): unknown {
  const { fragments, orders } = stage
  stage.close(LACKING)
  return {
    rows: stage.rows,
    leftOut: stage.leftOut.sorted(stage.files),
    people: Array.from({ length: fragments.length }, (_, i) => [
      fragments.facts(i),
      fragments.rank(i),
      fragments.worth(i),
      fragments.wanted(i),
      fragments.key(i),
    ]),
    orders: Array.from({ length: orders.length }, (_, i) => [orders.get(i), orders.fragment(i), orders.lacks(i)]),
    lines: Array.from({ length: orders.rows }, (_, i) => orders.row(i)),
    events: Array.from({ length: stage.events.length }, (_, i) => [stage.events.get(i), stage.events.fragment(i)]),
    keys: [...orders.columns().key],
    deleted: [...stage.deleted],
  }
}

function contextOf(file: FilePlan): RowContext {
  const plan: ImportPlan = {
    files: [file],
    source: 'csv',
    country: 'IT',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    countPending: false,
    countUnpaid: false,
  }
  return { plan, file, clock: CLOCK, today: 20_779, erased: NOBODY_ERASED }
}

/** The reference: the parser's rows, one by one, as texts. */
async function slowly(files: readonly Given[]): Promise<unknown> {
  const stage = new Stage(
    'csv',
    files.map(({ plan }) => plan.name),
  )
  for (const [place, { bytes, plan }] of files.entries()) {
    let reader: RowReader | null = null
    for await (const { rows, lines, broken } of readRows(new Blob([bytes]), plan)) {
      rows.forEach((row, i) => {
        if (reader) reader.read(row, lines[i] as number)
        else reader = new RowReader(stage, contextOf(plan), place, row)
      })
      for (const { line, text } of broken) (reader as RowReader | null)?.broken(line, text)
    }
  }
  return contentOf(stage)
}

async function byBytes(files: readonly Given[], slice: number): Promise<unknown> {
  const stage = new Stage(
    'csv',
    files.map(({ plan }) => plan.name),
  )
  for (const [place, { bytes, plan }] of files.entries()) {
    const lanes = new Lanes(stage, contextOf(plan), place)
    const options = { ...plan, columns: plan.columns.length, slice }
    for await (const { parts, bytes: read } of readParts(new Blob([bytes]), options)) {
      for (const part of parts) lanes.take(part)
      lanes.expect(read, bytes.length)
    }
  }
  return contentOf(stage)
}

it('both lanes put the same into the stage, whatever the files', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFile, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 200, max: 2000 }),
      async (made, slice) => {
        const files = made.map(fileOf)
        const known = await slowly(files)
        expect(await byBytes(files, 1_000_000)).toEqual(known)
        // Line ends are told by a file's start: with old ones that is all of it.
        if (made.every(({ shape }) => shape.end !== '\r' && shape.encoding !== 'utf-16le'))
          expect(await byBytes(files, slice)).toEqual(known)
      },
    ),
    { seed: 17, numRuns: 60 },
  )
})
