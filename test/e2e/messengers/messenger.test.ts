import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { nameOf, personOf } from '../../pages/kit/people.ts'
import { serveInChromium } from '../../pages/kit/serve.ts'
import { facebook, messengerCom } from '../../pages/messenger/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { sidebarFrame, sidebarOf } from '../harness/sidebar.ts'
import { openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { chatsOf, confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// Messenger at both of its addresses. Each test goes on where the one before ended.

const GIULIA = '100000000000101'
const ERIK = 'e2ee:9000000000000102'
const SOFIA = '100000000000104'
const CLUB = '7000000000000201'
const MARKETPLACE = '5000000000000301'
const REQUEST = '100000000000108'
const PEOPLE = chatsOf({
  [GIULIA]: 'giulia',
  [ERIK]: 'erik',
  '100000000000103': 'mary',
  '100000000000105': 'leila',
  'e2ee:9000000000000106': 'noa',
  '100000000000109': 'anna-florence',
  'e2ee:9000000000000110': 'anna-siena',
  // Whose row is not drawn: nothing but the pane itself says who this is.
  [SOFIA]: 'sofia',
})
const COMPOSER = '[role="main"] [role="textbox"]'

let opened: OpenedMessenger
beforeAll(async () => {
  opened = await openMessenger(facebook)
  await serveInChromium(opened.chromium.context, messengerCom)
})
afterAll(() => opened?.close())
pictureFailures(() => opened?.chromium)

const threadAt = (path: string): string => new URL(path, facebook.address).href

test('who is confirmed once is known in twenty switches, and every draft stands in its own chat', async () => {
  await confirmEverybody(opened, { people: PEOPLE })
  await twentySwitches(opened, { people: PEOPLE, composer: COMPOSER, group: CLUB })
})

test('after a load at a chat’s address its person is known, classic or encrypted', async () => {
  await opened.load(threadAt(`/messages/t/${GIULIA}/`))
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.load(threadAt('/messages/e2ee/t/9000000000000102/'))
  await expectPerson(opened.sidebar, personOf('erik'))
})

test('messenger.com knows the same people, and writes into its editor as well', async () => {
  await opened.load(messengerCom.address)
  await opened.sidebar.waitForState('no-chat')
  await twentySwitches(opened, { people: PEOPLE, composer: COMPOSER, group: CLUB, turns: 8 })
  expect(await opened.page.evaluate(() => location.pathname)).toMatch(/^\/(e2ee\/)?t\/\d+\/$/)
})

test.each(['ar', 'he'])('in another language (%s) the same people are known, by structure alone', async (language) => {
  await opened.load(`${facebook.address}?locale=${language}`)
  await opened.sidebar.waitForState('no-chat')
  for (const { chat, person } of PEOPLE) {
    await opened.messenger.open(chat)
    await expectPerson(opened.sidebar, person)
  }
  await opened.messenger.open(CLUB)
  await opened.sidebar.waitForState('group')
  await opened.load(`${facebook.address}?locale=en`)
})

test('a chat is opened by its row in the list', async () => {
  await opened.load()
  await opened.sidebar.waitForState('no-chat')
  const before = await documentOf()
  await openFromSidebar('erik')
  await expectPerson(opened.sidebar, personOf('erik'))
  expect(await opened.messenger.openId()).toBe(ERIK)
  expect(await documentOf()).toBe(before)
})

test.each([
  ['on facebook.com', facebook.address],
  ['on messenger.com', messengerCom.address],
])('a chat whose row is not drawn is opened by its address %s', async (_where, address) => {
  await opened.load(address)
  await opened.sidebar.waitForState('no-chat')
  const before = await documentOf()
  await openFromSidebar('sofia')
  await opened.page.waitForURL(new RegExp(`/t/${SOFIA}/?$`))
  await waitFor('the page to be drivable', () => opened.page.evaluate(() => 'messenger' in window).catch(() => false))
  await expectPerson(await sidebarOf(opened.page), personOf('sofia'))
  expect(await documentOf()).not.toBe(before)
})

test('the sidebar comes when the agent walks here from the feed, and goes when they walk away', async () => {
  await opened.page.goto(threadAt('/'))
  await waitFor('the page to be drivable', () => opened.page.evaluate(() => 'messengerTest' in window))
  // Standing aside is a state of its own that lasts: it must have been read for sure before nothing is concluded from it.
  await expect.poll(async () => (await selfTestOf(opened))?.reading.state).toBe('elsewhere')
  expect(await sidebarWidth()).toBe(0)
  await opened.page.getByRole('link', { name: 'Messenger' }).click()
  await waitFor('the sidebar', async () => (await sidebarWidth()) > 200)
  await opened.messenger.open(GIULIA)
  await expectPerson(await sidebarOf(opened.page), personOf('giulia'))
  await opened.page.getByRole('link', { name: 'Facebook' }).click()
  await waitFor('the sidebar to step aside', async () => (await sidebarWidth()) === 0)
  // Back to the chat by the browser's own button.
  await opened.page.goBack()
  await waitFor('the sidebar again', async () => (await sidebarWidth()) > 200)
  await expectPerson(await sidebarOf(opened.page), personOf('giulia'))
})

test('a group has no card and no offer; a buyer’s chat on Marketplace is nobody until the agent says who', async () => {
  await opened.load()
  await opened.messenger.open(CLUB)
  await opened.sidebar.waitForState('group')
  expect(await opened.sidebar.part('offer').count()).toBe(0)
  await opened.messenger.open(MARKETPLACE)
  await opened.sidebar.waitForState('unknown')
  expect(await opened.sidebar.part('offer').count()).toBe(0)
})

test('a new name changes nothing of who it is', async () => {
  await opened.messenger.open(GIULIA)
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.messenger.rename(GIULIA, 'Giulia 🍯 from the market')
  await waitFor('the new name to be read', async () => (await titleRead()) === 'Giulia 🍯 from the market')
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.messenger.rename(GIULIA, nameOf(personOf('giulia')))
})

test('a prompt for the PIN changes nothing of what is read', async () => {
  await opened.messenger.open(ERIK)
  await expectPerson(opened.sidebar, personOf('erik'))
  await opened.page.evaluate(() => window.messengerTest.show('pin'))
  await opened.page.getByRole('dialog').waitFor()
  await expect.poll(titleRead).toBe(nameOf(personOf('erik')))
  await expectPerson(opened.sidebar, personOf('erik'))
})

test('signed out, loading and no chat are called so, and a request is no broken chat', async () => {
  await opened.load(`${facebook.address}?signed-out`)
  await opened.sidebar.waitForState('signed-out')
  await opened.load()
  await opened.sidebar.waitForState('no-chat')
  await opened.page.evaluate(() => window.messengerTest.show('skeleton'))
  await opened.sidebar.waitForState('loading')
  await opened.load(threadAt(`/messages/requests/t/${REQUEST}/`))
  await opened.sidebar.waitForState('unknown')
  const seen = await selfTestOf(opened)
  expect(seen?.reading).toMatchObject({ state: 'chat', lost: [] })
})

test('when roles and labels are gone, the sidebar says what it lost', async () => {
  await opened.load(threadAt(`/messages/t/${GIULIA}/`))
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.page.evaluate(() => window.messengerTest.show('changed'))
  await opened.sidebar.waitForState('degraded')
})

/** A mark that a load takes away. */
async function documentOf(): Promise<number> {
  return opened.page.evaluate(() => performance.timeOrigin)
}

async function openFromSidebar(who: string): Promise<void> {
  const person = personOf(who)
  const frame = await sidebarFrame(opened.page)
  await frame.getByRole('searchbox').fill(person.phone)
  await frame.getByRole('button', { name: `Open the chat with ${nameOf(person)}` }).click()
}

/** Of what stands in the page, in CSS pixels; 0 while nothing does. */
function sidebarWidth(): Promise<number> {
  return opened.page.evaluate(() => document.querySelector('[data-recency]')?.getBoundingClientRect().width ?? 0)
}

async function titleRead(): Promise<string> {
  const reading = (await selfTestOf(opened))?.reading
  return reading?.state === 'chat' ? reading.title : ''
}
