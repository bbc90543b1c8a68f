import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../demo/dashboard.mjs'
import { expectReadable } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { readTable, writeIntoBase } from './harness/written-base.ts'

// One browser, four people, three of whom bought; each test goes on where the one before ended.

const LONG = 'Massimiliano Ferdinando '.repeat(6).trim()
const FILE = `Customer ID,Name,Email,Order,Date,Total
1,Anna Prova,anna.prova@example.com,A-1,2026-03-02,120.50
2,יעל דוגמה,yael@example.com,A-2,2026-05-05,10.00
3,${LONG},long@example.com,A-3,2026-05-06,10.00
4,Nadia Prova,nadia.prova@example.com,,,
`

let chromium: TestChromium
let page: Page
let dashboard: string
const folder = mkdtempSync(join(tmpdir(), 'ladder-'))

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.setDefaultTimeout(10_000)
  dashboard = `chrome-extension://${chromium.extensionId}/dashboard.html`
  const user = dashboardOf(page, dashboard)
  await user.agree({ country: 'IT', currency: 'EUR' })
  await user.skipImport()
  const file = join(folder, 'customers.csv')
  writeFileSync(file, FILE)
  expect(await user.importFiles([file])).toEqual({ contacts: 4, orders: 3 })
  const common = { revision: 1, origin: { kind: 'own' }, note: '', language: 3, off: true, changedAt: 0 }
  await writeIntoBase(page, {
    segments: [
      {
        ...common,
        id: 'b'.repeat(32),
        rank: 500,
        name: 'Xylophone buyers',
        rule: { field: 'orders.count', op: 'more', value: 0 },
      },
      { ...common, id: 'c'.repeat(32), rank: 510, name: 'Zealous', rule: { field: 'stage', op: 'is', value: 5 } },
    ],
  })
  await openLadder()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await chromium?.close()
})
pictureFailures(() => chromium)

async function openLadder(): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${dashboard}#/ladder`)
  await page.getByTestId('rung-count').nth(5).waitFor()
}

const type = (text: string) => page.keyboard.type(text)
const press = (name: string | RegExp) => pressByKey(page, name)
const rung = (stage: number) => page.locator(`[data-rung="${stage}"] [data-testid="rung-count"]`)
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    return at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent
  })
const tried = () => page.getByTestId('tried-sentence')

/** Takes the entry of the native list that has the focus whose text begins so, as its first letters typed do. */
async function pick(text: string): Promise<void> {
  await type(text)
  const now = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text)
  await expect.poll(now).toMatch(new RegExp(`^${text}`, 'u'))
}

async function tryAgain(sentence: string): Promise<void> {
  await tabTo(page, 'What a customer may write')
  await page.keyboard.press('ControlOrMeta+a')
  await type(sentence)
}

test('the rungs stand with the highest on top, and nobody on any', async () => {
  expect(await page.locator('[data-rung]').evaluateAll((rungs) => rungs.map((one) => one.getAttribute('data-rung')))).toEqual([
    '5',
    '4',
    '3',
    '2',
    '1',
    '0',
  ])
  for (const stage of [0, 1, 2, 3, 4, 5]) expect(await rung(stage).getAttribute('data-value')).toBe('0')
  await page.getByText('4 people without a stage').waitFor()
})

test('by keyboard alone: a phrase is added, a sentence tried, and what takes it back counts', async () => {
  await tryAgain('pls bring it round to the zebra gate')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('none')
  // Unfolded, the form is beyond the other list of stages, that of the form for stage rules.
  await press('Add a phrase')
  await tabTo(page, 'Stage on the ladder')
  await pick('Stage 5')
  // Of a language that has none yet, whose phrases are shown from then on.
  await tabTo(page, 'Another language (code, e.g. de)')
  await type('de')
  await tabTo(page, 'Phrase')
  await type('zebra gate')
  await page.keyboard.press('Tab')
  await type('never')
  await press('Add a phrase')
  await page.getByText(/^The phrase zebra gate was added: Stage 5/u).waitFor()
  expect(await focused(), 'ready for the next one').toBe('Phrase')
  // What is heard changes at once, the sentence standing where it was.
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('stage')
  expect(await tried().innerText()).toMatch(/^Would be proposed: Stage 5/u)
  expect(await page.locator('.try-sentence mark').innerText()).toBe('zebra gate')
  expect(await page.locator('.try-sentence li').innerText()).toContain('“zebra gate” speaks for: Stage 5')
  await tryAgain('never bring it to the zebra gate')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('taken-back')
  expect(await page.locator('.try-sentence li').innerText()).toContain('here it does not count')
})

test('by keyboard alone: a phrase is found, switched off, removed and brought back; nothing of it is lost', async () => {
  const stored = async () =>
    (await readTable<{ phrase: string; off: boolean; unless?: string[] }>(page, 'signals')).filter(
      ({ phrase }) => phrase === 'zebra gate',
    )
  await tabTo(page, 'Find a phrase')
  await type('xenon')
  await page.getByText('0 phrases found.').waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await type('ZÉBRA')
  await page.getByText('1 phrase found.').waitFor()
  await pressByKey(page, 'Use the phrase zebra gate', undefined, 'Space')
  await expect.poll(stored).toMatchObject([{ off: true, unless: ['never'] }])
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('none')
  await press('Remove the phrase zebra gate')
  await page.getByText('The phrase zebra gate was removed.').waitFor()
  expect(await stored()).toEqual([])
  await expect.poll(focused).toBe('Undo')
  await page.keyboard.press('Enter')
  await expect.poll(focused, { message: 'where it stood' }).toBe('Change the phrase zebra gate')
  expect(await stored()).toMatchObject([{ off: true, unless: ['never'] }])
  await tabTo(page, 'Use the phrase zebra gate', undefined, 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect.poll(() => tried().getAttribute('data-kind')).toBe('taken-back')
})

test('a segment that asks for the stage can give none, and it is said why', async () => {
  await tabTo(page, 'People in')
  await pick('Zeal')
  await tabTo(page, 'Stage on the ladder')
  await pick('Stage 4')
  await press('Add rule')
  await page.getByText('This segment asks for the stage itself').waitFor()
  expect(await readTable(page, 'stageRules')).toEqual([])
  await expectReadable(page, 'a phrase found, a rule refused')
})

test('by keyboard alone: a stage rule puts people on a rung; the count and a person’s page show it', async () => {
  await tabTo(page, 'People in')
  await pick('Xylo')
  await tabTo(page, 'Stage on the ladder')
  await pick('Stage 5')
  await press('Add rule')
  await expect.poll(() => rung(5).getAttribute('data-value')).toBe('3')
  expect(await page.locator('[data-rung="5"] .rung-people').innerText()).toContain('3 by a rule')
  await page.getByText('1 person without a stage').waitFor()
  for (const [name, stage] of [
    ['Anna Prova', '5'],
    ['Nadia Prova', null],
  ] as const) {
    await page.goto(`${dashboard}#/contacts`)
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByTestId('person-name').getByText(name).waitFor()
    expect(await page.getByTestId('stage').getAttribute('data-stage')).toBe(stage)
  }
  await page.getByTestId('stage').getByRole('button').click()
  await page.getByTestId('stage').getByRole('combobox').selectOption('2')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('stage').getAttribute('data-stage')).toBe('2')
})

test('counted from 1 to 5 the two rungs before the last share a number; what is kept stays', async () => {
  await openLadder()
  await expect.poll(() => page.locator('[data-rung="2"] .rung-people').innerText()).toContain('1 set by hand')
  await page.getByLabel('Counting').selectOption('five')
  await expect.poll(() => page.locator('.rung-mark').allInnerTexts()).toEqual(['5', '4b', '4a', '3', '2', '1'])
  expect(await readTable(page, 'stageRules')).toMatchObject([{ stage: 5 }])
  await page.reload()
  await expect.poll(() => rung(5).getAttribute('data-value')).toBe('3')
  expect(await page.locator('.rung-mark').allInnerTexts()).toEqual(['5', '4b', '4a', '3', '2', '1'])
  await rung(5).click()
  await expect.poll(() => page.url()).toContain('#/segments/new')
})
