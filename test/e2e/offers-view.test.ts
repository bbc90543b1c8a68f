import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf, type Dashboard } from '../demo/dashboard.mjs'
import { expectReadable } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { pressByKey, tabTo } from './harness/keyboard.ts'
import { readTable, writeIntoBase } from './harness/written-base.ts'

// Offers on the demo base, by keyboard. Each test goes on where the one before ended.

interface StoredOffer {
  id: string
  name: string
  revision: number
  off: boolean
  texts: Record<string, string>
  textsB?: Record<string, string>
  rule?: unknown
  restDays?: number
  channels?: string[]
  stages?: number[]
}

let chromium: TestChromium
let page: Page
let dashboard: Dashboard

beforeAll(async () => {
  chromium = await launchChromium()
  page = await chromium.newPage()
  dashboard = dashboardOf(page, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR', agentName: 'Maja' })
  await dashboard.takeDemoBase()
  await dashboard.importSummary()
  await dashboard.go('offers')
  await page.getByRole('heading', { level: 1, name: 'Offers' }).waitFor()
})
afterAll(() => chromium?.close())
pictureFailures(() => chromium)

const press = (name: string | RegExp) => pressByKey(page, name)
const form = () => page.locator('form.offer-form')
const row = (name: string) => page.locator('li[data-offer]', { has: page.getByRole('heading', { name, exact: true }) })
const bubble = (text: string) => page.getByTestId('offer-preview').filter({ hasText: text }).first()
const stored = async (name: string) => (await readTable<StoredOffer>(page, 'offers')).find((one) => one.name === name)

/** Empties the field of this name and writes into it. */
async function rewrite(label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to a native list and takes the entry whose text begins so. */
async function pick(label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
  const now = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text ?? '')
  await expect.poll(now).toContain(text)
}

test('what cannot be saved is said in words, and nothing is lost', async () => {
  await expectReadable(page, 'list')
  await press('New offer')
  await rewrite('Name', 'Spring')
  await rewrite('Text (every language)', 'Hi {first_name|there}, it has been {days_in_words}. {nickname}')
  await rewrite('Days of rest', '-3')
  await press('Save')
  await page.getByText('There is no merge field “nickname”.', { exact: false }).first().waitFor()
  await page.getByText('The rest must be a whole number of days from 0 to 3,650.').waitFor()
  await expectReadable(page, 'refused')
})

test('three people of the base get their own text, and what is not known of them is said', async () => {
  await rewrite('Text (every language)', 'Hi {first_name|there}, it has been {days_in_words|a while}.')
  const people = form().locator('.offer-preview-people button')
  await expect.poll(() => people.count()).toBe(3)
  const texts = new Set<string>()
  for (const at of [0, 1, 2]) {
    await people.nth(at).press('Enter')
    await expect.poll(() => bubble('Hi').textContent()).toMatch(/^Hi [^{}]+, it has been (?:\d+ days?|a while)\.$/)
    texts.add((await bubble('Hi').textContent()) ?? '')
  }
  expect(texts.size).toBeGreaterThan(1)
})

test('with a second text, a rule of its own, messengers and stages it is saved, and the list says so', async () => {
  await press('Try a second text')
  await form().getByLabel('Text (every language)').nth(1).focus()
  await page.keyboard.type('Hello {first_name|there}!')
  await rewrite('Days of rest', '14')
  await pick('For', 'A rule of its own')
  await page.getByTestId('rule-builder').waitFor()
  await press('Save')
  await page.getByText('A condition of the rule is not finished', { exact: false }).waitFor()
  await tabTo(page, 'Field')
  await page.keyboard.type('number of orders')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Value')
  await page.keyboard.type('2')
  await expect.poll(() => page.getByTestId('tried-count').getAttribute('data-value')).toMatch(/^[1-9]/)
  await form().getByText('Only on some messengers', { exact: false }).press('Enter')
  await tabTo(page, 'WhatsApp')
  await page.keyboard.press('Space')
  await form().locator('fieldset', { hasText: 'Stages of the ladder' }).getByRole('checkbox').last().press('Space')
  await expectReadable(page, 'form')
  await press('Save')
  await row('Spring').waitFor()
  expect(await row('Spring').getAttribute('data-state')).toBe('running')
  const facts = await row('Spring').textContent()
  for (const fact of ['rests 14 days', 'two texts', 'WhatsApp', 'stages 5']) expect(facts).toContain(fact)
  expect(await stored('Spring')).toMatchObject({
    texts: { '': 'Hi {first_name|there}, it has been {days_in_words|a while}.' },
    textsB: { '': 'Hello {first_name|there}!' },
    restDays: 14,
    channels: ['whatsapp'],
    stages: [5],
    rule: expect.anything(),
  })
})

test('a copy is another offer, switched off; to how many one went and what came of it is counted', async () => {
  const spring = await stored('Spring')
  await press('Copy Spring')
  await form().waitFor()
  await press('Cancel')
  expect(await row('Spring (copy)').getAttribute('data-state')).toBe('off')
  expect((await stored('Spring (copy)'))?.id).not.toBe(spring?.id)
  const [anna, ben] = ['a'.repeat(32), 'b'.repeat(32)]
  const said = (id: string, contact: string, state: string, at: number) => ({
    id: id.repeat(32),
    contact,
    at,
    agent: '1'.repeat(32),
    device: '2'.repeat(32),
    kind: 'offer',
    offer: spring?.id,
    revision: 1,
    state,
  })
  await writeIntoBase(page, { log: [said('c', anna, 'put', 1), said('d', anna, 'accepted', 2), said('e', ben, 'put', 3)] })
  await page.reload()
  await row('Spring').getByTestId('offer-count').waitFor()
  expect(await row('Spring').getByTestId('offer-count').textContent()).toBe(
    'put in the composer for 2 people · seen sent to 0 · 1 accepted',
  )
  await expectReadable(page, 'counted')
})
