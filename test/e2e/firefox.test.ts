import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FRIENDS } from '../demo/people.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import type { Person } from '../pages/kit/people.ts'
import { frameWith, launchFirefox, type TestFirefox } from './harness/firefox.ts'
import { AGENT, startMessenger, type Messenger } from './harness/messenger.ts'
import { besideChat } from './messengers/firefox-inbox.ts'
import { expectPerson } from './messengers/twenty-switches.ts'
import { quietIn } from './segments/reckon.ts'

// The extension in a real Firefox, beside Converse.js: the first run, twenty switches, exact drafts, nothing sent.

/** In the demo base, at a gateway. */
const GIULIA = '+390555550101@sms.localhost'

/** All of the demo base whose address is a number that the gateway vouches for. */
const PEOPLE = FRIENDS.filter(({ jid }) => jid.endsWith('@sms.localhost'))

let messenger: Messenger
let firefox: TestFirefox

beforeAll(async () => {
  messenger = await startMessenger()
  for (const { jid, messages } of PEOPLE) {
    await messenger.send(jid, AGENT, messages[0]?.text ?? '')
    messenger.opened.chats.push(jid)
  }
  firefox = await launchFirefox()
})
afterAll(async () => {
  await firefox?.close()
  await messenger?.stop()
})

const press = (page: Page, name: string): Promise<void> => page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
const type = (page: Page, label: string, text: string): Promise<void> =>
  page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text)

/** Waits for a part by its `data-testid` and gives its element's text and attributes. */
function part(where: Page | Frame, id: string, attribute: string): Promise<string> {
  return waitFor(
    `${id} in Firefox`,
    () =>
      where.evaluate(
        (testId, name) => {
          const element = document.querySelector(`[data-testid="${testId}"]`)
          return name === 'text' ? element?.textContent : element?.getAttribute(name)
        },
        id,
        attribute,
      ),
    30_000,
  )
}

test('the first run, a demo base and a messenger of one’s own in Firefox', async () => {
  const page = await firefox.openExtensionPage('dashboard.html')
  await press(page, 'Agree and continue')
  await press(page, 'Continue')
  await press(page, 'Try with a demo base')
  expect(Number(await part(page, 'import-summary', 'data-contacts-new'))).toBe(2_000)
  await page.evaluate(() => (location.hash = '#/sites'))
  await type(page, 'Address of the messenger', messenger.address)
  await press(page, 'Add address')
  await type(page, 'Domain of a gateway', 'sms.localhost')
  await press(page, 'Trust domain')
  await page.waitForSelector(`::-p-aria([name="No longer trust sms.localhost"])`)
  await page.close()
})

test('a segment is built by keyboard in Firefox, counted, saved and portrayed; Alt with arrows is the page’s own', async () => {
  const page = await firefox.openExtensionPage('dashboard.html#/segments/new')
  const { keyboard } = page
  const chord = async (held: 'Control' | 'Alt', key: 'Enter' | 'ArrowUp' | 'ArrowLeft' | 's' | 'z'): Promise<void> => {
    await keyboard.down(held)
    await keyboard.press(key)
    await keyboard.up(held)
  }
  const fields = (): Promise<string[]> =>
    page.$$eval('input[aria-label="Field"]', (inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const conditions = (expected: string[]): Promise<unknown> =>
    waitFor(`the conditions ${expected.join(', ')}`, async () => (await fields()).join() === expected.join())
  const choose = async (label: string, text: string): Promise<void> => {
    await keyboard.type(text)
    await keyboard.press('Enter')
    await page.waitForSelector(`.condition:focus-within [aria-label="${label}"]`)
  }
  await type(page, 'Name', 'Quiet in Italy')
  await page.focus('input[aria-label="Field"]')
  await choose('Values', 'country')
  await page.focus('input[aria-label="Values"]')
  await choose('Remove Italy', 'italy')
  await chord('Control', 'Enter')
  await conditions(['Country', ''])
  await choose('Over which time', 'number of orders')
  await page.select('.condition:focus-within [aria-label="Comparison"]', 'is')
  await page.locator('.condition:focus-within [aria-label="Value"]').fill('0')
  await page.select('.condition:focus-within [aria-label="Over which time"]', 'last')
  await page.locator('.condition:focus-within [aria-label="Number of days"]').fill('60')
  const expected = quietIn('IT', await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone))
  const counted = `[data-testid="tried-count"][data-busy="false"][data-value="${expected}"]`
  await page.waitForSelector(counted)
  const heard = await page.evaluateHandle(() => {
    const keys: KeyboardEvent[] = []
    addEventListener('keydown', (event) => keys.push(event), true)
    return keys
  })
  await chord('Alt', 'ArrowUp')
  await conditions(['Number of orders', 'Country'])
  await chord('Alt', 'ArrowLeft')
  // Left alone it would be the browser's own way back.
  const taken = await heard.evaluate((keys) =>
    keys.filter(({ key }) => key.startsWith('Arrow')).map(({ defaultPrevented }) => defaultPrevented),
  )
  expect(taken).toEqual([true, true])
  await chord('Control', 'z')
  await conditions(['Country', 'Number of orders'])
  await chord('Control', 's')
  await waitFor('the page of the saved segment', () => page.evaluate(() => /^#\/segments\/[0-9a-f]{32}$/.test(location.hash)))
  await page.waitForSelector(counted)
  const fold = '::-p-xpath(//summary[contains(., "Portrait")])'
  // The saved segment's page may just be taking the place of the form.
  await waitFor('the fold to be open', async () => {
    await page.locator(fold).click()
    return page.$eval(fold, (summary) => summary.closest('details')?.open)
  })
  await page.waitForSelector(`[data-testid="segment-portrait"][data-members="${expected}"] svg`)
  expect(expected).toBeGreaterThan(100)
  await page.close()
})

const openChat = async (inbox: Page, jid: string): Promise<void> => {
  await (await inbox.waitForSelector(`a.list-item-link[data-jid="${jid}"]`))?.click()
  await inbox.waitForSelector(`converse-chat[jid="${jid}"] .chat-msg`)
}
const BOX = 'converse-chat textarea.chat-textarea'
const draft = (inbox: Page): Promise<string> => inbox.$eval(BOX, (box) => (box as HTMLTextAreaElement).value)

test('the sidebar shows who it is beside the chat, and what they wrote speaks for', async () => {
  const inbox = await firefox.newPage()
  await inbox.goto(messenger.inboxUrl())
  await openChat(inbox, GIULIA)
  const sidebar = await frameWith(inbox, '[data-testid="chat-state"][data-state="matched"]')
  expect(await part(sidebar, 'contact-name', 'text')).toContain('Giulia Rossi')
  expect(await part(sidebar, 'rfm-score', 'text')).toMatch(/^[1-5]{3}$/)

  // What the customer writes now reaches the sidebar too, and is written down once it is confirmed.
  const words = 'I want to order it, how do I pay?'
  await messenger.send(GIULIA, AGENT, words)
  expect(await part(sidebar, 'heard-stage', 'data-stage')).toBe('5')
  expect(words).toContain(await sidebar.$eval('[data-testid="heard-words"] mark', (mark) => mark.textContent ?? 'none'))
  // What has only just appeared takes no press.
  await waitFor('the button to take a press', () =>
    sidebar.$eval('[data-testid="heard-confirm"]', (button) => getComputedStyle(button).pointerEvents !== 'none'),
  )
  await sidebar.locator('[data-testid="heard-confirm"]').click()
  await sidebar.waitForSelector('[data-testid="stage"][data-stage="5"]')
  await inbox.close()
})

test('in twenty switches the right person each time; drafts stand exactly in their own chats, and nothing is sent', async () => {
  const inbox = await firefox.newPage()
  await inbox.goto(messenger.inboxUrl())
  const { sidebar, hands } = besideChat(inbox)
  const drafts = new Map<string, string>()
  for (let turn = 0; turn < 20; turn++) {
    const friend = PEOPLE[(turn * (turn % 3 === 0 ? 2 : 1) + 1) % PEOPLE.length]!
    await openChat(inbox, friend.jid)
    await expectPerson(sidebar, personOf(friend))
    expect(await draft(inbox)).toBe(drafts.get(friend.jid) ?? '')
    if (turn % 4 !== 1 || drafts.has(friend.jid) || !(await hands.mayInsert())) continue
    if (turn % 8 === 1) await hands.type(BOX, 'half a thought of mine')
    const before = await draft(inbox)
    const offer = await sidebar.offerText()
    await sidebar.insertOffer()
    drafts.set(friend.jid, before === '' ? offer : `${before}\n${offer}`)
    expect(await draft(inbox)).toBe(drafts.get(friend.jid))
  }
  expect(drafts.size).toBeGreaterThan(3)
  expect([...drafts.values()].some((text) => text.includes('\n'))).toBe(true)
  // Had anything of ours been sent, it would have come before this.
  for (const jid of drafts.keys()) {
    const { received } = await messenger.person(jid)
    await messenger.send(other(jid), jid, 'a word in between')
    await waitFor('the word in between', () => received.length > 0)
    expect(received.map(({ text }) => text)).toEqual(['a word in between'])
  }
})

const other = (jid: string): string => PEOPLE.find((friend) => friend.jid !== jid)!.jid

function personOf({ name, phone }: { name: string; phone?: string }): Person {
  const [firstName = '', ...rest] = name.split(' ')
  return { id: name, firstName, lastName: rest.join(' '), email: '', phone: phone ?? '' }
}
