import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AGENT, composer, messagesShown, openChat, startMessenger, type Messenger } from '../harness/messenger.ts'
import type { Report } from './exposed.ts'
import { openLab, type Lab } from './lab.ts'

// The definition on the client that is installed: what it says of the page has to be so there, not only on saved pages.

const ANNA = 'anna@localhost'
const ELIN = '+46701740605@sms.localhost'

let messenger: Messenger
let lab: Lab
let page: Page

beforeAll(async () => {
  messenger = await startMessenger()
  for (const jid of [ANNA, ELIN]) {
    await messenger.send(jid, AGENT, 'Good morning 😀')
    await messenger.send(AGENT, jid, 'And to you\nwith two lines')
    messenger.opened.chats.push(jid)
  }
  lab = await openLab()
  page = await lab.visit(messenger.inboxUrl(), 'converse')
  await openInboxHere()
})
afterAll(async () => {
  await lab?.close()
  await messenger?.stop()
})

async function openInboxHere(): Promise<void> {
  await page.locator('.list-item:visible').first().waitFor()
  await page.evaluate(() => Object.assign(globalThis, { watched: inPage.watch() }))
}

const reports = (): Promise<Report[]> =>
  page.evaluate(() => (globalThis as unknown as { watched: { reports: Report[] } }).watched.reports)
const chatNow = async () => (await reports()).at(-1)?.reading

test('signed out is no lost part', async () => {
  const out = await lab.visit(messenger.inboxUrl(null), 'converse')
  await out.locator('converse-login-form').waitFor()
  await out.evaluate(() => Object.assign(globalThis, { watched: inPage.watch() }))
  await expect
    .poll(() => out.evaluate(() => (globalThis as unknown as { watched: { reports: Report[] } }).watched.reports.at(-1)?.reading))
    .toEqual({ state: 'signed-out' })
  await out.close()
})

test('each chat that is opened is told by both ways, with nothing lost and never another one between', async () => {
  for (const jid of [ANNA, ELIN, ANNA, ELIN, ANNA]) {
    const before = (await reports()).length
    await openChat(page, jid)
    await expect.poll(chatNow).toMatchObject({ state: 'chat', key: jid, kind: 'person', lost: [] })
    const between = (await reports()).slice(before).map(({ reading }) => (reading.state === 'chat' ? reading.key : reading.state))
    expect(between.filter((key) => key !== 'loading' && key !== jid)).toEqual([])
  }
  expect(await chatNow()).toMatchObject({ identities: [{ network: 'xmpp', own: '', kind: 'jid', value: ANNA }] })
})

test('a number in an address is seen', async () => {
  await openChat(page, ELIN)
  await expect.poll(chatNow).toMatchObject({ numbers: [{ value: '+46701740605', from: 'identity' }] })
})

test('messages are read as they were written, each with its direction and time', async () => {
  await openChat(page, ANNA)
  const read = await page.evaluate(() => inPage.messages())
  expect(read.map(({ direction, text }) => [direction, text])).toEqual([
    ['in', 'Good morning 😀'],
    ['out', 'And to you\nwith two lines'],
  ])
  expect(read.every(({ id, at }) => id !== '' && Math.abs(Date.now() - at!) < 600_000)).toBe(true)
})

test('a draft of several lines stands in the composer exactly, is not sent, and survives a look at another chat', async () => {
  const text = 'Dear Anna,\n\n  two for one <b>😀</b>\nBye'
  await openChat(page, ANNA)
  await expect.poll(chatNow).toMatchObject({ key: ANNA })
  expect(await page.evaluate(([key, draft]) => inPage.insert(key, draft), [ANNA, text] as const)).toEqual({ result: 'inserted' })
  expect(await composer(page).inputValue()).toBe(text)
  expect(await page.evaluate(([key, draft]) => inPage.insert(key, draft), [ELIN, text] as const)).toEqual({ result: 'moved-on' })
  await openChat(page, ELIN)
  expect(await composer(page).inputValue()).toBe('')
  await openChat(page, ANNA)
  expect(await composer(page).inputValue()).toBe(text)
  expect(await messagesShown(page)).toHaveLength(2)
})
