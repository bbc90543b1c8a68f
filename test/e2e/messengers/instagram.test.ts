import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { instagram } from '../../pages/instagram/site.ts'
import { nameOf, personOf } from '../../pages/kit/people.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { sidebarFrame, sidebarOf } from '../harness/sidebar.ts'
import { openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { chatsOf, confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// Instagram Direct. Each test goes on where the one before ended.

const thread = (number: number): string => `34028236684171030094912811700000000010${number}`
const GIULIA = thread(1)
const ERIK = thread(2)
const CLUB = '340282366841710300949128117000000000201'
const REQUEST = '340282366841710300949128117000000000301'
const PEOPLE = chatsOf({
  [GIULIA]: 'giulia',
  [ERIK]: 'erik',
  [thread(4)]: 'sofia',
  [thread(5)]: 'leila',
  [thread(6)]: 'noa',
  [thread(8)]: 'anna-florence',
  [thread(9)]: 'anna-siena',
})
const COMPOSER = '[role="main"] [role="textbox"]'
const addressOf = (id: string): string => new URL(`/direct/t/${id}/`, instagram.address).href

let opened: OpenedMessenger
beforeAll(async () => {
  opened = await openMessenger(instagram)
})
afterAll(() => opened?.close())
pictureFailures(() => opened?.chromium)

test('who is confirmed once is known in twenty switches, and every draft stands in its own chat', async () => {
  await confirmEverybody(opened, { people: PEOPLE })
  await twentySwitches(opened, { people: PEOPLE, composer: COMPOSER, group: CLUB })
})

test('after a load at a chat’s address its person is known, by thread and by username', async () => {
  await opened.load(addressOf(GIULIA))
  await expectPerson(opened.sidebar, personOf('giulia'))
  const seen = await selfTestOf(opened)
  expect(seen?.reading).toMatchObject({
    kind: 'person',
    lost: [],
    identities: [
      { network: 'instagram', kind: 'thread', value: GIULIA },
      { network: 'instagram', kind: 'username', value: 'giulia.example' },
    ],
  })
})

test('a chat is opened by its address, since rows have none', async () => {
  await opened.load()
  await opened.sidebar.waitForState('no-chat')
  const person = personOf('erik')
  const frame = await sidebarFrame(opened.page)
  await frame.getByRole('searchbox').fill(person.phone)
  await frame.getByRole('button', { name: `Open the chat with ${nameOf(person)}` }).click()
  await opened.page.waitForURL(addressOf(ERIK))
  await waitFor('the page to be drivable', () => opened.page.evaluate(() => 'messenger' in window).catch(() => false))
  await expectPerson(await sidebarOf(opened.page), person)
})

test('in another language, from right to left, on a page with rows and cells, the same people are known', async () => {
  await opened.load(`${instagram.address}?hl=ar&grid`)
  await opened.sidebar.waitForState('no-chat')
  await twentySwitches(opened, { people: PEOPLE, composer: COMPOSER, group: CLUB, turns: 8 })
  await opened.load(`${instagram.address}?hl=en`)
})

test('a group has neither card nor offer; those who wrote are members by their usernames', async () => {
  await opened.messenger.open(CLUB)
  await opened.sidebar.waitForState('group')
  expect(await opened.sidebar.part('offer').count()).toBe(0)
  const seen = await selfTestOf(opened)
  const members = seen?.reading.state === 'chat' ? (seen.reading.members ?? []) : []
  expect(members.map(({ identities }) => identities.map(({ value }) => value)).toSorted()).toEqual([
    ['erik.example'],
    ['giulia.example'],
  ])
})

test('the sidebar steps aside when the agent leaves their messages, and comes back with them', async () => {
  await opened.messenger.open(GIULIA)
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.page.getByRole('link', { name: 'Home' }).click()
  await waitFor('the sidebar to step aside', async () => (await sidebarWidth()) === 0)
  await opened.page.goBack()
  await waitFor('the sidebar again', async () => (await sidebarWidth()) > 200)
  await expectPerson(await sidebarOf(opened.page), personOf('giulia'))
})

test('signed out, loading, no chat and the folders of the inbox are called so', async () => {
  await opened.load(`${instagram.address}?signed-out`)
  await opened.sidebar.waitForState('signed-out')
  for (const folder of ['/direct/inbox/', '/direct/general/', '/direct/requests/']) {
    await opened.load(new URL(folder, instagram.address).href)
    await opened.sidebar.waitForState('no-chat')
  }
  await opened.page.evaluate(() => window.instagramTest.show('skeleton'))
  await opened.sidebar.waitForState('loading')
})

test('where nothing can be written that is said, and when the page’s parts lose their names as well', async () => {
  await opened.load(addressOf(REQUEST))
  await opened.sidebar.waitForState('degraded')
  expect((await selfTestOf(opened))?.reading).toMatchObject({ lost: ['composer'] })
  await opened.load(addressOf(GIULIA))
  await expectPerson(opened.sidebar, personOf('giulia'))
  await opened.page.evaluate(() => window.instagramTest.show('changed'))
  await waitFor('the card to go', async () => (await opened.sidebar.state()) !== 'matched')
  expect(await opened.sidebar.part('offer-insert').count()).toBe(0)
})

/** Of what stands in the page, in CSS pixels; 0 while nothing does. */
function sidebarWidth(): Promise<number> {
  return opened.page.evaluate(() => document.querySelector('[data-recency]')?.getBoundingClientRect().width ?? 0)
}
