import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip, zipEntries } from '../../lib/import/open/zip-entries.ts'
import { WAREHOUSE_TABLES } from '../../lib/take-along/warehouse/tables.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { openDuckDb } from '../unit/segments/sql/engines.ts'
import { expectReadable, violationsOf } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'

// One browser, one demo base, one of its segments, taken along in every way.

const SEGMENT = 'Spent 100 or more'

const folder = mkdtempSync(join(tmpdir(), 'recency-take-'))
let chromium: TestChromium
let page: Page
/** The segment's people as the table tells of them, raw. */
let people: Record<string, string>[]

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  const dashboard = `chrome-extension://${chromium.extensionId}/dashboard.html`
  const user = dashboardOf(page, dashboard)
  await user.agree({ country: 'IT', currency: 'EUR' })
  await user.takeDemoBase()
  await user.importSummary()
  const rule = JSON.stringify({ field: 'orders.spent', op: 'at-least', value: 100 })
  await page.goto(`${dashboard}#/segments/new?${new URLSearchParams({ rule, name: SEGMENT })}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Take along', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: `Take along: ${SEGMENT}` }).waitFor()
  await card('audience').getByTestId('who-goes').waitFor()
})
afterAll(async () => {
  await chromium?.close()
  rmSync(folder, { recursive: true })
})
pictureFailures(() => chromium)

const card = (name: string) => page.getByTestId(`take-${name}`)

/** Presses a button, and gives the file that is saved for it. */
async function saved(name: string, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card(name).getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}

test('the table holds everybody of the segment, as machines read it', async () => {
  for (const column of ['Customer id', 'First name', 'Last name', 'City', 'Birthday', 'Gender'])
    await card('people').getByLabel(column, { exact: true }).check()
  await card('people')
    .getByLabel(/^as machines/)
    .check()
  const csv = (await saved('people', 'Save the table')).toString('utf8')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const parsed = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  people = parsed.data
  expect(people.length).toBe(Number(await page.getByTestId('take-along').getAttribute('data-members')))
  expect(people.length).toBeGreaterThan(100)
  expect(people.every((row) => Number(row['spent_EUR']) >= 100)).toBe(true)
  await card('people')
    .getByText(`${people.length.toLocaleString('en')} people are in it.`)
    .waitFor()
})

const sha = (text: string): string => (text === '' ? '' : createHash('sha256').update(text, 'utf8').digest('hex'))
const first = (cell = ''): string => (cell.split('; ')[0] ?? '').replace(/^'/, '')
const bare = (name = ''): string => name.toLowerCase().replace(/[\s!-/:-@[-`{-~]+/g, '')

test('audience files hold the hashes of those who agreed, and of nobody else', async () => {
  const agreed = people.filter((row) => row['consent'] === 'yes' && (row['emails'] !== '' || row['phones'] !== ''))
  const goes = card('audience').getByTestId('who-goes')
  expect(await goes.getAttribute('data-goes')).toBe(String(agreed.length))
  const fates = await goes
    .locator('li')
    .evaluateAll((lines) => lines.map((line) => Number((line as HTMLElement).dataset['value'])))
  expect(agreed.length + fates.reduce((sum, n) => sum + n)).toBe(people.length)

  const meta = (await saved('audience', 'Save for Meta')).toString('utf8').split('\n')
  expect(meta[0]).toBe('email,email,email,phone,phone,phone,fn,ln,zip,ct,country,dob,doby,gen')
  expect(
    meta
      .slice(1, -1)
      .map((line) => line.split(','))
      .map((cells) => [0, 3, 6, 7, 9, 10, 11].map((i) => cells[i])),
  ).toEqual(
    agreed.map((row) => [
      sha(first(row['emails']).toLowerCase()),
      sha(first(row['phones']).slice(1)),
      sha(bare(row['firstName'])),
      sha(bare(row['lastName'])),
      sha(bare(row['city'])),
      sha((row['country'] ?? '').toLowerCase()),
      sha(/^\d{4}-/.test(row['birthday'] ?? '') ? (row['birthday'] ?? '').replaceAll('-', '') : ''),
    ]),
  )
  await card('audience')
    .getByText(/Saved as meta-audience/)
    .waitFor()
  const google = (await saved('audience', 'Save for Google')).toString('utf8').split('\n')
  expect(google[0]).toBe('Email,Email,Email,Phone,Phone,Phone,First Name,Last Name,Country,Zip')
  expect(
    google
      .slice(1, -1)
      .map((line) => line.split(','))
      .map((cells) => [cells[0], cells[3]]),
  ).toEqual(agreed.map((row) => [sha(first(row['emails'])), sha(first(row['phones']))]))
})

test('the summary names nobody', async () => {
  const text = await card('summary').getByLabel('Summary', { exact: true }).inputValue()
  expect(text).toMatch(/^Languages: .+\nCountries: .+\nGender: .+\nAge: .+/)
  expect(text).toMatch(/\(it\) \d+%/)
  expect(text).not.toMatch(/@|\+39/)
})

test('the query finds the same people in DuckDB, beside the files that were saved for it', async () => {
  await card('sql').getByLabel('Database').selectOption('duckdb')
  await card('sql').getByLabel('Days are counted from').selectOption({ label: 'a day of your choice' })
  await card('sql').getByLabel('Day', { exact: true }).fill('2026-02-03')
  await card('sql').getByLabel('Schema of the tables').fill('crm')
  const shown = card('sql').getByLabel('Query', { exact: true })
  await expect.poll(() => shown.inputValue()).toMatch(/DATE '2026-02-03'[^]*FROM "crm"\."orders"/)
  await card('sql').getByLabel('Schema of the tables').fill('')
  await expect.poll(() => shown.inputValue()).toContain('FROM "orders"')
  const query = (await saved('sql', 'Save the query')).toString('utf8')
  await card('sql').getByText('What Recency alone knows').click()
  const archive = new Blob([new Uint8Array(await saved('sql', 'Save the files'))])
  const engine = await openDuckDb()
  const quoted = (text = ''): string => `'${text.replaceAll("'", "''")}'`
  await engine.run(
    people
      .map(
        (row, i) =>
          `INSERT INTO contacts (contact, name) VALUES (${quoted(row['external'])}, ${quoted(row['name'])});
           INSERT INTO orders VALUES ('o${i}', ${quoted(row['external'])}, DATE '2026-01-01', 'EUR', ${Math.round(Number(row['spent_EUR']) * 100)}, TRUE);`,
      )
      .join('\n'),
  )
  await engine.run(
    `INSERT INTO contacts (contact) VALUES ('nobody'); INSERT INTO orders VALUES ('x', 'nobody', DATE '2026-01-01', 'EUR', 9999, TRUE)`,
  )
  expect(await engine.first(query)).toEqual(people.map((row) => row['external']).toSorted())
  const entries = await zipEntries(archive, 'warehouse.zip')
  for (const table of WAREHOUSE_TABLES) {
    const entry = entries.find(({ name }) => name === `${table}.csv`)
    if (!entry) throw new Error(table)
    await engine.copy(table, await unzip(archive, entry))
  }
  const agreed = people.filter((row) => row['consent'] === 'yes').map((row) => row['external'])
  const there = await engine.first(`SELECT contact FROM recency_people JOIN contacts USING (contact) WHERE consent = 'yes'`)
  expect(there).toEqual(agreed.toSorted())
  await engine.close()
})

test('a list comes back as a tag and a segment, and is taken back', async () => {
  const some = people.slice(0, 40).map((row) => row['external'])
  const list = join(folder, 'found.csv')
  writeFileSync(list, `contact\n${some.join('\n')}\n${some[0]}\nnobody-here\n`)
  await card('members').getByTestId('members-file').setInputFiles(list)
  await card('members').getByRole('button', { name: 'Find them' }).click()
  const found = card('members').getByTestId('members-found')
  await found.waitFor()
  expect(await found.getAttribute('data-people')).toBe('40')
  expect(await found.getAttribute('data-missing')).toBe('1')
  const left = (await saved('members', 'Save the rows that found nobody')).toString('utf8')
  expect(left).toBe('\uFEFFLine,Value,Why\r\n43,nobody-here,fits nobody here\r\n')
  await card('members').getByLabel('Tag for them').fill('From the warehouse')
  await card('members').getByRole('button', { name: 'Give the tag' }).click()
  await card('members').getByText('40 people have the tag From the warehouse now.').waitFor()
  expect(await violationsOf(page)).toEqual([])
  const segments = await chromium.openExtensionPage('dashboard.html#/segments')
  const count = segments.locator('[data-testid="segment-count"][data-segment="From the warehouse"]')
  await expect.poll(() => count.getAttribute('data-value')).toBe('40')
  await card('members').getByRole('button', { name: 'Take the tag away again' }).click()
  await card('members').getByText('The tag was taken from 40 people.').waitFor()
  await expect.poll(() => count.getAttribute('data-value')).toBe('0')
  await segments.close()
})

test('every card can be read by all, light and dark, wide and narrow', async () => {
  await page.getByTestId('who-goes').waitFor()
  await expectReadable(page, 'all cards')
})
