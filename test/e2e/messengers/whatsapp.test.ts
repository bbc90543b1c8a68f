import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { nameOf, personOf } from '../../pages/kit/people.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { offerFor, openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { chatsOf, confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// WhatsApp Web, whose page names no chat, in a real Chromium. Each test goes on where the one before ended.

const COMPOSER = '#main footer [contenteditable]'
/**
 * Chats of the page by people of the base. Two are called Anna Rossi; Mary's title ends in a picture of a flower, Sofía's is a pet name, Jon's a
 * number, and Dmytro's says only that his number is not known.
 */
const RUN = {
  people: chatsOf({
    giulia: 'giulia',
    erik: 'erik',
    'anna-florence': 'anna-florence',
    mary: 'mary',
    leila: 'leila',
    jon: 'jon',
    'anna-siena': 'anna-siena',
    dmytro: 'dmytro',
    noa: 'noa',
  }),
  composer: COMPOSER,
  group: 'group',
}

let inbox: OpenedMessenger
beforeAll(async () => {
  inbox = await openMessenger(whatsappPage)
})
afterAll(() => inbox?.close())
pictureFailures(() => inbox?.chromium)

const proposal = (id: string) =>
  inbox.sidebar.part('chat-state').getByRole('button', { name: `This is ${nameOf(personOf(id))}, ${personOf(id).phone}` })

test('no chat, signed out and still loading are said as such; nothing is called broken', async () => {
  await inbox.sidebar.waitForState('no-chat')
  await inbox.load(`${whatsappPage.address}?page=signed-out`)
  await inbox.sidebar.waitForState('signed-out')
  await inbox.load(`${whatsappPage.address}?page=loading`)
  await inbox.sidebar.waitForState('loading')
  await inbox.load()
  await inbox.messenger.open('giulia')
  await inbox.sidebar.waitForState('unknown')
  await inbox.messenger.close()
  await inbox.sidebar.waitForState('no-chat')
})

test('a name and every number that is to be seen propose, and none decides', async () => {
  await inbox.messenger.open('anna-florence')
  await inbox.sidebar.waitForState('ambiguous')
  expect(await proposal('anna-florence').count()).toBe(1)
  expect(await proposal('anna-siena').count()).toBe(1)

  // A number for a title; a literal for a title, with the number in a row's label and in the composer's.
  for (const id of ['jon', 'dmytro']) {
    await inbox.messenger.open(id)
    await proposal(id).waitFor()
    expect(await inbox.sidebar.state()).toBe('unknown')
  }

  await inbox.messenger.open('sofia')
  await inbox.sidebar.waitForState('unknown')
  expect(await proposal('sofia').count()).toBe(0)
  await inbox.page.locator('#main header [data-testid="conversation-info-header"]').click()
  await proposal('sofia').waitFor()
  expect(await inbox.sidebar.state()).toBe('unknown')
})

test('confirmed once, each person is known in twenty switches; drafts stand exactly and nothing is sent', async () => {
  await confirmEverybody(inbox, RUN)
  await twentySwitches(inbox, RUN)
})

test('a chat is known again after a reload, by another name, and beside one of the same name', async () => {
  await inbox.load()
  await inbox.messenger.open('anna-siena')
  await expectPerson(inbox.sidebar, personOf('anna-siena'))
  await inbox.messenger.open('giulia')
  await expectPerson(inbox.sidebar, personOf('giulia'))
  await inbox.messenger.rename('giulia', 'Anna Rossi')
  await inbox.messenger.open('anna-florence', { order: 'header-first', gap: 300 })
  await expectPerson(inbox.sidebar, personOf('anna-florence'))
  await inbox.messenger.rename('giulia', 'Oil, Florence')
  await inbox.messenger.open('giulia', { order: 'list-first', gap: 300 })
  await expectPerson(inbox.sidebar, personOf('giulia'))
})

/** The newest message that the page shows is read; which one that is may change: a page goes on drawing rows after it was scrolled. */
const hasRead = () =>
  waitFor('the reading of the newest message', async () => {
    const newest = await newestShown()
    const reading = (await selfTestOf(inbox))?.reading
    return reading?.state === 'chat' && reading.fingerprint?.steady === true && reading.fingerprint.ids[0] === newest
  })
const newestShown = () => inbox.page.evaluate(() => window.truth().at(-1)?.id ?? '')

test('messages that arrive, rows that come and go, and many that nobody has read yet change nothing', async () => {
  await hasRead()
  const scroller = inbox.page.locator('#main .scroller')
  for (const to of [2000, 400, 0, 0, 1200]) await scroller.evaluate((list, top) => (list.scrollTop = top), to)
  await inbox.messenger.receive('giulia', 'one more', 70)
  // Down at once: nothing of what was in sight is there any more.
  await scroller.evaluate((list) => (list.scrollTop = list.scrollHeight))
  await hasRead()
  await expectPerson(inbox.sidebar, personOf('giulia'))
  await inbox.messenger.receive('erik', 'while nobody looked', 90)
  await inbox.messenger.open('erik')
  await expectPerson(inbox.sidebar, personOf('erik'))
  await inbox.messenger.open('giulia')
  await expectPerson(inbox.sidebar, personOf('giulia'))
})

test('a search with headers among its rows, and a chat without messages, are nobody else’s', async () => {
  await inbox.page.locator('.search').fill('anna')
  await inbox.page.locator('#pane-side [role="row"]').nth(1).click()
  await waitFor('one of the two', async () => (await inbox.messenger.openId())?.startsWith('anna') ?? false)
  await expectPerson(inbox.sidebar, personOf((await inbox.messenger.openId()) ?? ''))
  await inbox.page.locator('.search').fill('')
  await inbox.messenger.open('new')
  await inbox.sidebar.waitForState('unknown')
})

test('what the sidebar put in is sent by a person’s Enter, exactly', async () => {
  await inbox.messenger.open('noa')
  await expectPerson(inbox.sidebar, personOf('noa'))
  await inbox.sidebar.insertOffer()
  const text = offerFor(personOf('noa'))
  await waitFor('the draft', async () => (await inbox.messenger.drafts())['noa'] === text)
  expect(await inbox.messenger.sent()).toEqual([])
  await inbox.page.locator(COMPOSER).press('Enter')
  expect(await inbox.messenger.sent()).toEqual([{ chat: 'noa', text }])
})

test('the self-test shows each message as it is', async () => {
  await inbox.messenger.open('erik', { order: 'together' })
  await expectPerson(inbox.sidebar, personOf('erik'))
  const read = await waitFor('the self-test', () => selfTestOf(inbox))
  const known = await inbox.page.evaluate(() => window.truth())
  expect(read.composer).toEqual({ found: true, writable: true, way: 'lexical', holds: expect.any(Number) })
  expect(read.unloaded).toBeGreaterThan(0)
  const shown = read.messages.map(({ id, direction, text, at, status, kind }) => ({ id, direction, text, at, status, kind }))
  expect(shown.length).toBeGreaterThan(8)
  expect(shown).toEqual(known.slice(-shown.length))
})

test('somebody’s chat is opened from the sidebar, by an address', async () => {
  await inbox.messenger.close()
  await inbox.sidebar.waitForState('no-chat')
  const state = inbox.sidebar.part('chat-state')
  await state.getByRole('searchbox').fill(personOf('mary').phone)
  await state.getByRole('button', { name: 'Open the chat with Mary Example' }).click()
  await waitFor('the chat', () => inbox.page.evaluate(() => window.messenger.openId() === 'mary').catch(() => false))
  await inbox.resume()
  await expectPerson(inbox.sidebar, personOf('mary'))
})

test('in the page’s old form a number that WhatsApp itself names is enough, and opaque digits are no number', async () => {
  await inbox.load(`${whatsappPage.address}?form=legacy`)
  await inbox.messenger.open('group')
  await inbox.sidebar.waitForState('group')
  await inbox.messenger.open('jon')
  await expectPerson(inbox.sidebar, personOf('jon'))
  await inbox.messenger.open('sofia')
  await inbox.sidebar.waitForState('unknown')
})

test('a header that was rebuilt is said to be lost, and the rest goes on by hand', async () => {
  await inbox.load(`${whatsappPage.address}?changed`)
  await inbox.messenger.open('sofia')
  await inbox.sidebar.waitForState('degraded')
  expect(await inbox.sidebar.part('chat-state').innerText()).toContain('the name in the header')
  await inbox.sidebar.part('chat-state').getByRole('searchbox').first().fill(personOf('sofia').phone)
  await proposal('sofia').first().click()
  await inbox.sidebar
    .part('contact-name')
    .filter({ hasText: nameOf(personOf('sofia')) })
    .waitFor()
})
