import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { xlsxOf, zipOf } from '../unit/import/open/pack.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'

// Files as people have them, in a real Chromium: packed, as spreadsheets, several that belong together.

const folder = mkdtempSync(join(tmpdir(), 'recency-kinds-'))
let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
})

afterAll(async () => {
  await chromium?.close()
  rmSync(folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`

/** Two sheets of people; numbers and dates are stored as a spreadsheet does. */
function workbook(): Uint8Array {
  const head = `<row r="1">${['Customer ID', 'Name', 'Phone', 'Birthday'].map((name, i) => text(`${'ABCD'[i]}1`, name)).join('')}</row>`
  const row = (id: number, name: string): string =>
    `<row r="2"><c r="A2"><v>${id}</v></c>${text('B2', name)}<c r="C2"><v>3.93335550101E+11</v></c><c r="D2" s="1"><v>30753</v></c></row>`
  return xlsxOf({ sheets: { 'Last year': head + row(1, 'Anna Vecchia'), 'This year': head + row(2, 'Bea Nuova') } })
}

test('a zipped spreadsheet: the sheet that is chosen comes in', async () => {
  await dashboard.chooseFiles([write('people.zip', zipOf({ 'people.xlsx': workbook() }))])
  const preview = page.getByTestId('import-preview')
  await preview.getByText('Anna Vecchia').waitFor()
  await preview.getByLabel('Sheet').selectOption('This year')
  await preview.getByText('Bea Nuova').waitFor()
  await preview.getByText('393335550101').waitFor()
  await dashboard.confirmImport()
  expect(await dashboard.importSummary()).toEqual({ contacts: 1, orders: 0 })
  await dashboard.go('contacts')
  await page.getByText('Bea Nuova').first().waitFor()
})

test('contacts and packed deals of a CRM are one import; events say what they are taken for', async () => {
  const contacts = write(
    'contacts.csv',
    'Record ID,First Name,Last Name,Email,Lead Status,Lifecycle Stage\n9001,Ava,Sample,ava@example.com,OPEN,Customer\n',
  )
  const deals =
    'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Contact IDs\n7001,Spring,Closed Won,P,12,2026-04-02,9001\n'
  const events = write('log.csv', 'Email,Event,Event date\nava@example.com,Opens,2026-10-01\nava@example.com,Zap,2026-10-01\n')
  await dashboard.chooseFiles([contacts, write('deals.csv.gz', gzipSync(deals)), events])
  const preview = page.getByTestId('import-preview')
  await preview.getByText('HubSpot contacts').waitFor()
  await preview.getByText('HubSpot deals').waitFor()
  expect(await preview.getByRole('row', { name: 'Closed Won' }).getByText('paid: a purchase').count()).toBe(1)
  expect(await preview.getByRole('row', { name: 'Zap' }).getByText('not known').count()).toBe(1)
  await dashboard.confirmImport()
  await waitFor('the second import', async () => (await dashboard.importSummary()).orders === 1)
  expect(await dashboard.importSummary()).toEqual({ contacts: 1, orders: 1 })
})
