import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { dashboardOf } from '../demo/dashboard.mjs'
import { launchChromium } from '../e2e/harness/chromium.ts'
import { memoryOfChildren } from './browser-memory.ts'
import { countGroups, openDuckDb, readOrders, scoreOrders } from './duckdb-rfm.ts'
import { percentile, reportFigure } from './figures.ts'
import { ordersFile } from './million-files.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000)
const ORDERS = PEOPLE * 5
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const PLAIN_COLUMNS = `${ORDERS.toLocaleString('en')} orders of ${PEOPLE.toLocaleString('en')} customers, CSV`

interface Run {
  seconds: number
  bytes: number
  groups: Record<string, number>
}

/** Ours, whole: a file in the dashboard of a fresh profile, until orders, scores, groups and segments are on the disk. */
async function importOnce(path: string, { weighed }: { weighed: boolean }): Promise<Run> {
  const chromium = await launchChromium()
  const before = memoryOfChildren()
  let most = before
  // Weighing walks all pages of all processes, which holds them up: it has a run of its own.
  const watch = weighed ? setInterval(() => (most = Math.max(most, memoryOfChildren())), 400) : undefined
  try {
    const page = await chromium.newPage()
    const board = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
    await board.agree({ country: 'IT', currency: 'EUR' })
    await board.skipImport()
    await board.chooseFiles([path])
    await board.confirmImport()
    await page.locator('[data-testid="import-preview"]').waitFor({ state: 'detached', timeout: 600_000 })
    expect(await board.importSummary()).toEqual({ contacts: PEOPLE, orders: ORDERS })
    const seconds = await jobSeconds(page)
    await board.go('rfm')
    return { seconds, bytes: most - before, groups: await groupsShown(page) }
  } finally {
    clearInterval(watch)
    await chromium.close()
  }
}

/** How long the newest job took by its own record: from its start to the record that says done. */
async function jobSeconds(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('recency-main')
      open.addEventListener('success', () => resolve(open.result))
      open.addEventListener('error', () => reject(open.error))
    })
    const jobs = await new Promise<{ startedAt: number; aliveAt: number; state: string }[]>((resolve) => {
      const all = db.transaction('jobs').objectStore('jobs').getAll()
      all.addEventListener('success', () => resolve(all.result))
    })
    db.close()
    const newest = jobs.toSorted((a, b) => b.startedAt - a.startedAt)[0]
    if (newest?.state !== 'done') throw new Error(`the job is ${newest?.state}`)
    return (newest.aliveAt - newest.startedAt) / 1000
  })
}

async function groupsShown(page: Page): Promise<Record<string, number>> {
  const rows = page.locator('tr[data-group]')
  await rows.first().waitFor({ timeout: 60_000 })
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-group') ?? '',
        Number(row.querySelector('.figures')?.textContent.replace(/\D/g, '')),
      ]),
    ),
  )
}

test(`${PLAIN_COLUMNS} to scores and groups, beside DuckDB`, { timeout: 1_800_000 }, async () => {
  const path = await ordersFile(ORDERS, PEOPLE)
  const duck = await openDuckDb()
  const today = new Date().toLocaleDateString('en-CA')
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    await readOrders(duck, path)
    await scoreOrders(duck, today)
    theirs.push((performance.now() - start) / 1000)
    const { seconds, groups } = await importOnce(path, { weighed: false })
    ours.push(seconds)
    expect(groups, 'the same people in the same groups').toEqual(await countGroups(duck))
  }
  const { bytes } = await importOnce(path, { weighed: true })
  const [own, peer] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
  reportFigure({ what: `${PLAIN_COLUMNS} to scores and groups on disk, in Chromium`, value: own, unit: 's' })
  reportFigure({ what: 'peer: DuckDB native, 2 threads, CSV to scores and groups in memory', value: peer, unit: 's' })
  reportFigure({ what: 'that many times DuckDB', value: own / peer, unit: 'x', limit: 2 })
  reportFigure({ what: 'memory of all browser processes above idle, at most', value: bytes / 2 ** 20, unit: 'MB' })
})
