import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { waitFor } from '../demo/wait-for.mjs'
import { violationsOf } from './harness/accessible.ts'
import { storedBase } from './import/base-in-browser.ts'
import { addStageRule } from './import/stage-rule.ts'
import { rawDatabase } from './import/raw-database.ts'
import { importDesk } from './harness/import-desk.ts'

// One person's page: what is kept of her is shown, handed over, erased, and does not come back.

const desk = importDesk()
const PICTURES = process.env['PICTURES']
const PHONE = '+390555550147'
const LONG = 'Massimiliano Ferdinando '.repeat(6).trim()
const FILE = `Customer ID,Name,Email,Phone,City,Order,Date,Total,Accepts Marketing
77,Anna Prova,anna.prova@example.com,${PHONE},Firenze,A-1,2026-03-02,120.50,yes
77,Anna Prova,anna.prova@example.com,${PHONE},Firenze,A-2,2026-05-04,80.00,yes
78,יעל דוגמה,yael@example.com,+390555550148,Haifa,A-3,2026-05-05,10.00,no
79,${LONG},long@example.com,+390555550149,Roma,A-4,2026-05-06,10.00,
`

const SCHOOLING = `Customer ID,Name,Email,School
77,Anna Prova,anna.prova@example.com,Liceo
78,יעל דוגמה,yael@example.com,Liceo
79,${LONG},long@example.com,Università
`

const file = desk.write('customers.csv', FILE)

async function openPerson(name: string): Promise<string> {
  const found = (await storedBase(desk.page)).people.find(({ contact }) => contact.name === name)
  const id = found?.contact.id ?? ''
  await desk.dashboard.go(`contacts/${id}`)
  await desk.page.getByTestId('person-name').waitFor()
  return id
}

/** No flaw that axe finds, nothing wider than a narrow window; pictures when asked for. */
async function check(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await desk.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await desk.page.setViewportSize({ width: theme === 'dark' ? 900 : 1280, height: 800 })
    if (PICTURES) {
      mkdirSync(PICTURES, { recursive: true })
      await desk.page.screenshot({ path: join(PICTURES, `${name}-${theme}.png`), fullPage: true })
    }
    expect(await violationsOf(desk.page, theme === 'dark' ? 'colours' : 'all'), `${name} ${theme}`).toEqual([])
    const wide = await desk.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide, `${name} ${theme}`).toBeLessThanOrEqual(0)
  }
}

async function saved(button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('everything that is kept of a person is shown, in any script and however long', async () => {
  expect(await desk.dashboard.importFiles([file])).toEqual({ contacts: 3, orders: 4 })
  await openPerson(LONG)
  await check('person-long')
  if (PICTURES) {
    await openPerson('יעל דוגמה')
    await check('person-right-to-left')
  }
  await openPerson('Anna Prova')
  await desk.page.getByLabel('Add a tag').fill('regular')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('button', { name: 'Remove the tag regular' }).waitFor()
  await desk.page.getByLabel('Note about this person').fill('Likes espresso')
  await desk.page.getByRole('button', { name: 'Save the note' }).click()
  await desk.page.locator('[data-section="tags"]').getByText('Likes espresso').waitFor()
  await desk.page.locator('[data-section="log"]').getByText('tag added').waitFor()
  await desk.page.locator('[data-section="orders"]').getByText('A-2').waitFor()
  await desk.page.locator('[data-section="records"]').getByText('customers.csv').waitFor()
  await check('person')
})

test('a column becomes an own field, and her value is changed on her page by keyboard', async () => {
  const { page, dashboard } = desk
  await dashboard.go('fields')
  await page.getByRole('heading', { name: 'No own fields yet' }).waitFor()
  await check('fields-empty')
  await page.getByRole('button', { name: 'Interests' }).press('Enter')
  await page.getByRole('form', { name: 'New field' }).waitFor()
  await check('fields-form')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.locator('[data-field]').getByRole('heading', { name: 'Interests' }).waitFor()

  await dashboard.go('import')
  await page.getByTestId('import-file').setInputFiles(desk.write('schooling.csv', SCHOOLING))
  await page.getByLabel('Take “School” for').selectOption('own.new')
  const form = page.getByRole('form', { name: 'New own field from the column School' })
  await form.waitFor()
  await form.getByLabel('Type').selectOption('choice')
  await check('import-new-field')
  await form.getByLabel('Name').press('Enter')
  await page.locator('select option:checked', { hasText: 'School (new)' }).waitFor({ state: 'attached' })
  await page.getByTestId('import-confirm').click()
  await page.getByTestId('import-summary').waitFor()

  await openPerson('Anna Prova')
  await page.getByRole('button', { name: 'Change School: Liceo' }).press('Enter')
  await page.getByLabel('School', { exact: true }).selectOption('Università')
  await page.getByLabel('School', { exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Change School: Università' }).waitFor()
  await page.getByRole('button', { name: 'Change Interests: not known' }).press('Enter')
  await page.getByLabel('Cooking').press('Space')
  await check('person-own-value')
  await page.getByLabel('Cooking').press('Enter')
  await page.getByRole('button', { name: 'Change Interests: Cooking' }).waitFor()
  await page.getByRole('button', { name: 'Change Stage on the ladder: not set' }).press('Enter')
  await page.getByLabel('Stage on the ladder', { exact: true }).press('Escape')
  await page.getByRole('button', { name: 'Change Stage on the ladder: not set' }).press('Enter')
  await page.getByLabel('Stage on the ladder', { exact: true }).selectOption('3')
  await page.getByLabel('Stage on the ladder', { exact: true }).press('Enter')
  await page.locator('[data-testid="stage"][data-stage="3"]').waitFor()

  await dashboard.go('fields')
  const school = page.locator('[data-field]', { hasText: 'School' })
  await school.getByText('3 people have a value').waitFor()
  await school.getByRole('button', { name: 'Edit School' }).press('Enter')
  await page.getByLabel('Choice 1').fill('תיכון')
  await page.getByLabel('Choice 1').press('Enter')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await school.getByText('תיכון').waitFor()
  await school.getByRole('button', { name: 'Delete School' }).press('Enter')
  await page.getByRole('dialog').getByText('3 people have a value').waitFor()
  await check('fields-delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the field' }).press('Enter')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await school.getByText('3 people have a value').waitFor()
  await check('fields')
  await addStageRule(desk.page)
  await openPerson('יעל דוגמה')
  await page.getByRole('button', { name: 'Change School: תיכון' }).waitFor()
  await page.locator('[data-testid="stage"][data-stage="5"]').getByText('by a rule: in the segment “Buyers”').waitFor()
  await openPerson('Anna Prova')
  await page.locator('[data-testid="stage"][data-stage="3"]').getByText('a rule says Stage 5').waitFor()
  await check('person-stage')
})

test('all of it is handed over as a page and as data, by a name that tells nobody who it is', async () => {
  const data = await saved('Export as data (JSON)')
  const given = JSON.parse(data.text) as {
    format: string
    version: number
    records: { contact: { phones: string[] }; orders: unknown[] }[]
  }
  expect(given).toMatchObject({ format: 'recency-person', version: 1 })
  expect(given.records[0]).toMatchObject({
    contact: { phones: [PHONE], externalId: '77' },
    firstImport: { files: ['customers.csv'] },
  })
  expect(given.records[0]?.orders).toMatchObject([{ number: 'A-1', total: 12050, day: '2026-03-02' }, { number: 'A-2' }])
  const html = await saved('Export as a page')
  for (const part of ['Università', 'Stage 3', 'Anna Prova', 'A-1', 'Likes espresso', 'regular', 'Firenze'])
    expect(html.text).toContain(part)
  expect(html.text).not.toMatch(/<script|src=|href=/)
  for (const { name } of [data, html]) expect(name).toMatch(/^recency-person-\d{4}-\d\d-\d\d\.(?:json|html)$/)
  const reader = await desk.chromium.newPage()
  await reader.setContent(html.text)
  await reader.getByRole('heading', { name: 'What is kept of Anna Prova' }).waitFor()
  if (PICTURES) await reader.screenshot({ path: join(PICTURES, 'export.png'), fullPage: true })
  await reader.close()
})

test('she is erased everywhere, by keyboard, and does not come back with the next import', async () => {
  expect(await rawDatabase(desk.page)).toContain('anna.prova')
  await desk.page.getByRole('button', { name: 'Erase', exact: true }).focus()
  await desk.page.keyboard.press('Enter')
  const dialog = desk.page.getByRole('dialog', { name: 'Erase Anna Prova?' })
  await dialog.waitFor()
  await check('person-erase')
  await dialog.getByLabel('Type erase to confirm').fill('erase')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByTestId('person-erased').waitFor()
  await desk.page.reload()
  await desk.page.getByText('Nobody is here').waitFor()

  const gone = async (): Promise<void> => {
    const raw = await rawDatabase(desk.page)
    for (const needle of ['anna.prova', 'Anna Prova', '0555550147', '390555550147', 'espresso', 'A-1', 'A-2'])
      expect(raw.includes(needle), needle).toBe(false)
  }
  await gone()
  await desk.dashboard.go('import')
  expect(await desk.dashboard.importFiles([file])).toEqual({ contacts: 0, orders: 0 })
  const { leftOut, people } = await storedBase(desk.page)
  expect(leftOut.filter(({ code }) => code === 'erased-person')).toMatchObject([
    { line: 2, what: 'row', value: '' },
    { line: 3, what: 'row', value: '' },
  ])
  expect(people.filter(({ contact }) => contact.id !== '')).toHaveLength(2)
  await gone()
  expect(await desk.dashboard.contactCount()).toBe(2)

  await desk.dashboard.go('privacy')
  await desk.page.locator('[data-testid="erased-log"] tbody tr').waitFor()
  await desk.page.locator('[data-table="events"][data-value="0"]').waitFor()
  expect(await desk.page.locator('[data-table="erased"]').getAttribute('data-value')).toBe('4')
  expect(await desk.page.locator('[data-table="contacts"]').getAttribute('data-value')).toBe('2')
  await desk.page.getByLabel('Erase after so many months').fill('1')
  await desk.page.getByRole('button', { name: 'Show who that would be' }).click()
  await desk.page.locator('[data-testid="retention-preview"][data-people="2"]').waitFor()
  await check('privacy')
  // What it shows is what it does.
  await desk.page.getByRole('button', { name: 'Erase them, and from now on' }).click()
  await desk.page.locator('[data-testid="erased-log"] tr[data-kind="retain"]').waitFor()
  await waitFor(
    'nobody left',
    async () => (await desk.page.locator('[data-table="contacts"]').getAttribute('data-value')) === '0',
  )
})

test('little space is said before an import', async () => {
  const origin = `chrome-extension://${desk.chromium.extensionId}`
  const session = await desk.chromium.context.newCDPSession(desk.page)
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + FILE.length })
  await desk.page.reload()
  await desk.page.getByTestId('low-space').waitFor()
  await desk.dashboard.chooseFiles([file])
  await desk.page.getByText('These files may need about').first().waitFor()
  await session.detach()
})
