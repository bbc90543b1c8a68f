import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'
import { xlsxOf, zipOf } from '../unit/import/open/pack.ts'
import { importDesk } from './harness/import-desk.ts'

// Files as people have them, in a real Chromium: packed, as spreadsheets, several that belong together.

const desk = importDesk()

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`

/** Two sheets of people; numbers and dates are stored as a spreadsheet does. */
function workbook(): Uint8Array {
  const head = `<row r="1">${['Customer ID', 'Name', 'Phone', 'Birthday'].map((name, i) => text(`${'ABCD'[i]}1`, name)).join('')}</row>`
  const row = (id: number, name: string): string =>
    `<row r="2"><c r="A2"><v>${id}</v></c>${text('B2', name)}<c r="C2"><v>3.93335550101E+11</v></c><c r="D2" s="1"><v>30753</v></c></row>`
  return xlsxOf({ sheets: { 'Last year': head + row(1, 'Anna Vecchia'), 'This year': head + row(2, 'Bea Nuova') } })
}

test('a zipped spreadsheet: the sheet that is chosen comes in', async () => {
  await desk.dashboard.chooseFiles([desk.write('people.zip', zipOf({ 'people.xlsx': workbook() }))])
  const preview = desk.page.getByTestId('import-preview')
  await preview.getByText('Anna Vecchia').waitFor()
  await preview.getByLabel('Sheet').selectOption('This year')
  await preview.getByText('Bea Nuova').waitFor()
  await preview.getByText('393335550101').waitFor()
  await desk.dashboard.confirmImport()
  expect(await desk.dashboard.importSummary()).toEqual({ contacts: 1, orders: 0 })
  await desk.dashboard.go('contacts')
  await desk.page.getByText('Bea Nuova').first().waitFor()
})

test('contacts and packed deals of a CRM are one import; events say what they are taken for', async () => {
  const contacts = desk.write(
    'contacts.csv',
    'Record ID,First Name,Last Name,Email,Lead Status,Lifecycle Stage\n9001,Ava,Sample,ava@example.com,OPEN,Customer\n',
  )
  const deals =
    'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Contact IDs\n7001,Spring,Closed Won,P,12,2026-04-02,9001\n'
  const events = desk.write(
    'log.csv',
    'Email,Event,Event date\nava@example.com,Opens,2026-10-01\nava@example.com,Zap,2026-10-01\n',
  )
  await desk.dashboard.chooseFiles([contacts, desk.write('deals.csv.gz', gzipSync(deals)), events])
  const preview = desk.page.getByTestId('import-preview')
  await preview.getByText('HubSpot contacts').waitFor()
  await preview.getByText('HubSpot deals').waitFor()
  expect(await preview.getByRole('row', { name: 'Closed Won' }).getByText('paid: a purchase').count()).toBe(1)
  expect(await preview.getByRole('row', { name: 'Zap' }).getByText('not known').count()).toBe(1)
  await desk.dashboard.confirmImport()
  await waitFor('the second import', async () => (await desk.dashboard.importSummary()).orders === 1)
  expect(await desk.dashboard.importSummary()).toEqual({ contacts: 1, orders: 1 })
})
