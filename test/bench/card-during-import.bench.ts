import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { storedJobs } from '../e2e/import/base-in-browser.ts'
import { percentile, reportFigure } from './figures.ts'
import { phoneOf, writeFiles } from './made-up-files.ts'
import { openSwitching, type Switching } from './switching.ts'

// The agent goes on working in the sidebar while an import runs; and an import that is cancelled is over within a second, whatever it does.

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000)
const CANCELS = Number(process.env['BENCH_CANCELS'] ?? 8)

let inbox: Switching
let board: Dashboard
let folder: string
let again: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recency-bench-'))
  const files = await writeFiles(folder, PEOPLE, 'bench')
  inbox = await openSwitching([files.customers, files.orders])
  board = dashboardOf(inbox.dashboard, `chrome-extension://${inbox.chromium.extensionId}/dashboard.html`)
  // Other people and orders, over the base of the first.
  await mkdir(join(folder, 'more'))
  const more = await writeFiles(join(folder, 'more'), PEOPLE * 2, 'more')
  again = [more.customers, more.orders]
}, 600_000)

afterAll(async () => {
  await inbox?.close()
  await rm(folder, { recursive: true, force: true })
})

async function isRunning(): Promise<boolean> {
  return (await storedJobs(inbox.dashboard)).some(({ state }) => state === 'running')
}

async function begin(): Promise<void> {
  // A page that is out of sight draws late.
  await inbox.dashboard.bringToFront()
  await board.chooseFiles(again)
  await board.confirmImport()
  await inbox.dashboard.getByTestId('import-progress').waitFor()
}

test('cancelling, at moments spread over the whole import', async () => {
  const times: number[] = []
  for (let i = 0; i < CANCELS; i++) {
    await begin()
    await new Promise((resolve) => setTimeout(resolve, (inbox.imported.seconds * 1000 * i) / CANCELS))
    if (!(await isRunning())) break
    const start = performance.now()
    await inbox.dashboard.getByRole('button', { name: 'Cancel import' }).click()
    await inbox.dashboard.getByText('The import was cancelled').waitFor()
    times.push(performance.now() - start)
  }
  reportFigure({ what: 'cancelling an import, longest', value: Math.max(...times), unit: 'ms', limit: 1000 })
  expect(times.length).toBeGreaterThan(0)
}, 600_000)

test('a chat switch while an import runs', async () => {
  // With orders, so that the card holds a score.
  const buyers = [...(await readFile(join(folder, 'orders.csv'), 'utf8')).matchAll(/^O\d+,([1-9]\d*),/gm)].map(
    ([, id]) => Number(id) - 1,
  )
  const phones = [...new Set(buyers)].map(phoneOf)
  await inbox.page.bringToFront()
  const before = await inbox.switchAll(phones.slice(0, 60))
  await begin()
  await inbox.page.bringToFront()
  const during: number[] = []
  for (let i = 60; await isRunning(); i++) during.push(...(await inbox.switchAll(phones.slice(i, i + 1))))
  const what = `chat switch to card, ${PEOPLE.toLocaleString('en')} contacts`
  reportFigure({ what: `${what}, nothing else running, p95`, value: percentile(before, 0.95), unit: 'ms' })
  reportFigure({ what: `${what}, during an import, p50`, value: percentile(during, 0.5), unit: 'ms' })
  reportFigure({ what: `${what}, during an import, p95`, value: percentile(during, 0.95), unit: 'ms' })
  reportFigure({ what: `${what}, during an import, longest of ${during.length}`, value: Math.max(...during), unit: 'ms' })
  expect(during.length).toBeGreaterThan(10)
}, 600_000)
