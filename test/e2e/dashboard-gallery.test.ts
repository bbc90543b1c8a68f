import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { PreviewServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { useContactTable } from './dashboard-gallery/contact-table.ts'
import { serveGallery } from './dashboard-gallery/serve.ts'
import { violationsOf } from './harness/accessible.ts'

/** Goes through every view of the dashboard as a user does; photographs each, light and dark, and runs axe on it. */
const ROOT = new URL('../..', import.meta.url).pathname
const PICTURES = `${ROOT}.output/pictures/dashboard/`
const FILES = `${ROOT}test/files/`

let server: PreviewServer
let browser: Browser
let address: string
let page: Page
let errors: string[]

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  ;({ server, address } = await serveGallery('dashboard-gallery'))
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/Rome' })
  errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
})
afterEach(async () => {
  await page.context().close()
  expect(errors).toEqual([])
})

const part = (id: string) => page.locator(`[data-testid="${id}"]`)
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** Pictures in both themes and a narrow window; no flaw that axe finds, and nothing wider than the window. */
async function look(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    if (process.env['PICTURES']) await page.screenshot({ path: `${PICTURES}${name}-${theme}.png`, fullPage: true })
    expect(await violationsOf(page, theme === 'dark' ? 'colours' : 'all'), `${name}, ${theme}`).toEqual([])
  }
  await page.setViewportSize({ width: 900, height: 800 })
  if (process.env['PICTURES']) await page.screenshot({ path: `${PICTURES}${name}-900.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${name} at 900 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function agree(): Promise<void> {
  await page.goto(address)
  await press('Agree and continue')
  await page.getByLabel('Country for phone numbers without one').selectOption('IT')
  await page.getByLabel('Currency', { exact: true }).selectOption('EUR')
  await page.getByLabel('Your first name').fill('Maja')
  await press('Continue')
  await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
}

async function go(view: string, heading: string): Promise<void> {
  await page.goto(`${address}#/${view}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

test('the first run, and every view while there is nothing in it', async () => {
  await page.goto(`${address}#/contacts`)
  // Whatever the address asks for: first the agreement, and nothing is kept before it.
  await page.getByRole('button', { name: 'Agree and continue' }).waitFor()
  await look('first-run-1-agreement')
  await press('Agree and continue')
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await look('first-run-2-basics')
  await press('Continue')
  await page.getByRole('heading', { name: 'Bring in your customers' }).waitFor()
  await look('first-run-3-bring-in')
  await press('Skip for now')
  await page.getByText('No contacts yet').waitFor()
  expect(await part('contact-count').getAttribute('data-value')).toBe('0')
  await look('contacts-empty')
  await go('import', 'Import')
  await look('import-empty')
  await go('rfm', 'RFM scores')
  await page.getByText('No scores yet').waitFor()
  await look('rfm-empty')
  await go('sites', 'Messengers')
  await look('sites-empty')
  await go('settings', 'Settings')
  await look('settings')
})

test('a demo base fills every view, and one click removes it', async () => {
  await agree()
  await press('Try with a demo base')
  await part('import-summary').waitFor()
  await look('import-demo-summary')
  await go('contacts', 'Contacts')
  await page.locator('tbody tr').first().waitFor()
  expect(await part('contact-count').getAttribute('data-value')).toBe('2000')
  await look('contacts-full')
  await useContactTable(page, look)
  await page.getByRole('searchbox').fill('zzzz')
  await page.getByText('Nobody found').waitFor()
  await look('contacts-nobody')
  await go('segments', 'Segments')
  await page.waitForFunction(`document.querySelectorAll('[data-testid="segment-count"][data-value=""]').length === 0`)
  await look('segments-full')
  await go('rfm', 'RFM scores')
  await page.getByRole('heading', { name: 'Groups', exact: true }).waitFor()
  const people = await page.locator('tr[data-group] td:nth-child(3)').allInnerTexts()
  expect(people).toHaveLength(11)
  await page.getByLabel('Frequency: limits').selectOption('hand')
  await page.getByLabel('Number of orders').fill('3; 2')
  await press('Save and recalculate')
  await page.getByText('Exactly 4 numbers are needed.').waitFor()
  await look('rfm-full')
  await go('offers', 'Offers')
  await look('offers-full')
  await press('New offer')
  await page.getByRole('textbox', { name: /^Text/ }).fill('Ciao {first_name|e benvenuta},\n\nè arrivato {last_item}. {favourite}')
  await press('Save')
  await page.getByText('The offer needs a name.').waitFor()
  await look('offers-form-problems')
  await go('privacy', 'Privacy')
  await page.getByRole('cell', { name: '2,000' }).waitFor()
  await look('privacy')
  await go('import', 'Import')
  await press('Remove the demo base')
  await page.getByText('The import was undone').waitFor()
  await go('contacts', 'Contacts')
  await page.getByText('No contacts yet').waitFor()
})

test('files: preview, import, what was left out, undo', async () => {
  await agree()
  await go('import', 'Import')
  await part('import-file').setInputFiles([`${FILES}shopify-customers.csv`, `${FILES}shopify-orders.csv`])
  await part('import-preview').and(page.locator('[aria-busy="false"]')).waitFor()
  await look('import-preview')
  await part('import-confirm').click()
  await part('import-summary').waitFor()
  await look('import-summary')
  await part('import-file').setInputFiles([`${FILES}plain-cp1251-semicolon.csv`, `${FILES}dates-in-doubt.csv`])
  await part('import-preview').and(page.locator('[aria-busy="false"]')).waitFor()
  await look('import-preview-doubts')
  const bad = ['empty.csv', 'picture.csv', 'missing-columns.csv', 'broken-quotes.csv', 'two-names.csv']
  await part('import-file').setInputFiles(bad.map((name) => FILES + name))
  await part('import-preview').and(page.locator('[aria-busy="false"]')).waitFor()
  expect(await part('import-confirm').isDisabled()).toBe(true)
  await look('import-preview-errors')
  await press('Undo this import')
  await page.getByRole('dialog').waitFor()
  await look('import-undo')
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click()
  await page.getByText('The import was undone').waitFor()
})

test('a running job shows how far it is to a dashboard that is opened later', async () => {
  await page.goto(`${address}?no-worker`)
  await press('Agree and continue')
  await page.evaluate(`db.jobs.put({ id: '0'.repeat(32), kind: 'import', state: 'running', startedAt: Date.now(), aliveAt: Date.now(),
    phase: 'matching', progress: 0.43, rows: 43210, summary: null, error: null })`)
  await page.goto(`${address}?no-worker#/import`)
  await part('import-progress').waitFor()
  await page.getByRole('button', { name: 'Cancel import' }).waitFor()
  await page.getByText('43,210 rows read').waitFor()
  await look('import-progress')
})

test('messengers: refused, added, gateways, a definition that the schema refuses', async () => {
  await agree()
  await page.goto(`${address}?decline#/sites`)
  await page.getByLabel('Address of the messenger').fill('not an address')
  await press('Add address')
  await page.getByText('This is not a web address').waitFor()
  await page.getByLabel('Address of the messenger').fill('chat.example.com')
  await press('Add address')
  await page.getByText('permission was not given').waitFor()
  expect(await page.getByLabel('Address of the messenger').inputValue()).toBe('chat.example.com')
  await page.goto(`${address}#/sites`)
  await page.getByLabel('Address of the messenger').fill('http://127.0.0.1:8080/inbox/#converse')
  await press('Add address')
  await page.getByRole('row').filter({ hasText: '127.0.0.1' }).filter({ hasNotText: 'not permitted' }).waitFor()
  await page.getByLabel('Domain of a gateway').fill('SMS.example.com')
  await press('Trust domain')
  await page.getByRole('button', { name: 'No longer trust sms.example.com' }).waitFor()
  const definition = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1,"id":"Bad id"}') }
  await page.getByLabel('Choose a file', { exact: true }).setInputFiles(definition)
  await page.getByText('This file is refused').waitFor()
  await look('sites-full')
})

test('a segment from outside: refused with its reasons and kept in the field, then added, renamed, removed, brought back', async () => {
  await agree()
  await go('segments', 'Segments')
  await page.getByText('Add a segment', { exact: true }).click()
  const field = page.getByLabel('Segment file or rule (JSON)')
  const refused = '{"all":[{"field":"orders.count","op":"is","value":"two"},{"field":"shoe-size","op":"is","value":2}]}'
  await field.fill(refused)
  await page.getByLabel('Name, where the text is a rule alone').fill('Twice')
  await press('Add segment')
  await page.getByText('Nothing was added').waitFor()
  expect(await field.inputValue()).toBe(refused)
  await look('segments-refused')
  await field.fill('{"field":"orders.count","op":"at-least","value":2}')
  await press('Add segment')
  await page.getByRole('heading', { name: 'Twice' }).waitFor()
  expect(await field.inputValue()).toBe('')
  await press('Rename Twice')
  await page.getByLabel('Name of the segment').fill('Came back')
  await page.getByLabel('Name of the segment').press('Enter')
  await page.getByRole('heading', { name: 'Came back' }).waitFor()
  for (const name of ['Remove Came back', 'Undo']) await press(name)
  await page.getByRole('heading', { name: 'Came back' }).waitFor()
})

test.each([
  ['it', 'Accetta e continua'],
  ['sv', 'Godkänn och fortsätt'],
])('the first page speaks %s', async (language, button) => {
  await page.goto(address)
  await page.locator('select').selectOption(language)
  await page.getByRole('button', { name: button }).waitFor()
  await look(`first-run-${language}`)
})

test('erasing needs the word, and leaves a first run', async () => {
  await agree()
  await go('privacy', 'Privacy')
  const erase = page.getByRole('button', { name: 'Erase everything' })
  expect(await erase.isDisabled()).toBe(true)
  await page.getByLabel('To confirm, type ERASE').fill('ERASE')
  await erase.click()
  await page.getByRole('button', { name: 'Agree and continue' }).waitFor()
  const left = await page.evaluate('Promise.all(db.tables.map((table) => table.count())).then((counts) => counts.join())')
  expect(left).toMatch(/^[0,]+$/)
})
