import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from '../../demo/wait-for.mjs'
import { instagram } from '../../pages/instagram/site.ts'
import type { ServedSite } from '../../pages/kit/serve.ts'
import { facebook, messengerCom } from '../../pages/messenger/site.ts'
import { openLab, type Lab } from '../page/lab.ts'

// What is read of the messages on both of Meta's pages, against the pages' own models. With layout: some rows say whose they are by their side alone.

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

async function show(site: ServedSite, address: string, chat: string, at?: Date): Promise<Page> {
  const page = await lab.stand({ ...site, address }, at)
  await waitFor('the page to be drivable', () => page.evaluate(() => 'messenger' in window))
  await page.evaluate((id) => window.messenger.open(id, { order: 'together' }), chat)
  return page
}

const CLASSIC = '100000000000101'
const ENCRYPTED = 'e2ee:9000000000000106'
const BY_FIRST_NAME = '100000000000103'

describe.each([
  ['facebook.com', 'en', facebook],
  ['facebook.com', 'it', facebook],
  ['messenger.com', 'de', messengerCom],
  ['facebook.com', 'ar', facebook],
  // The word for "you" is not known there, and no delivery mark's.
  ['messenger.com', 'he', messengerCom],
] as const)('Messenger at %s in %s', (_host, language, site) => {
  // At six minutes past midnight the last talk runs from one day into the next, with no separator between.
  test.each([
    [CLASSIC, 12],
    [CLASSIC, 0],
    [ENCRYPTED, 12],
    [BY_FIRST_NAME, 12],
  ])('each message of %s is read as it is, at six past %i', async (chat, hour) => {
    const at = new Date(new Date().setHours(hour, 6, 0, 0))
    const page = await show(site, `${site.address}?locale=${language}`, chat, at)
    const truth = (await page.evaluate(() => window.messengerTest.model())).map((one) => ({
      id: /[\w-]+$/.exec(one.id)![0],
      direction: one.isOwn ? 'out' : 'in',
      text: one.text,
      at: one.at,
      exact: 'minute',
      sender: one.sender,
      kind: one.kind,
      // Only the last own one has a mark; what it says in Arabic and Hebrew is not known here.
      status: !['ar', 'he'].includes(language) && one.status ? one.status.replace('seen', 'read') : 'unknown',
    }))
    expect(truth.length).toBeGreaterThan(15)
    await expect.poll(() => page.evaluate(() => inPage.messages())).toEqual(truth)
    await page.close()
  })
})

test('texts of an encrypted chat that come late are not taken for empty messages', async () => {
  const page = await show(facebook, `${facebook.address}?locale=en`, ENCRYPTED)
  const first = await page.evaluate(() => inPage.messages().map(({ text, kind }) => ({ text, kind })))
  expect(first.filter(({ text, kind }) => text === '' && kind === 'text')).toEqual([])
  await expect.poll(() => page.evaluate(() => inPage.messages().filter(({ text }) => text !== '').length)).toBeGreaterThan(15)
  await page.close()
})

test('what a person sends and what arrives is read at once', async () => {
  const page = await show(facebook, `${facebook.address}?locale=en`, CLASSIC)
  await page.locator('[role="main"] [role="textbox"]').click()
  await page.keyboard.type('Sent just now')
  await page.keyboard.press('Enter')
  await page.evaluate((id) => window.messenger.receive(id, 'You: and this came back'), CLASSIC)
  const newest = await page.evaluate(() => inPage.messages().slice(-2))
  expect(newest).toMatchObject([
    { direction: 'out', text: 'Sent just now', status: 'sent' },
    { direction: 'in', text: 'You: and this came back', status: 'unknown' },
  ])
  await page.close()
})

test('in a group everybody’s messages are theirs', async () => {
  const page = await show(facebook, `${facebook.address}?locale=en`, '7000000000000201')
  const read = await page.evaluate(() => inPage.messages().map(({ direction, sender, text }) => ({ direction, sender, text })))
  expect(read).toEqual([
    { direction: 'in', sender: 'Giulia Bianchi', text: 'Group word 0' },
    { direction: 'in', sender: 'Erik Lindström', text: 'Group word 1' },
    { direction: 'out', sender: 'You', text: 'Group word 2' },
    { direction: 'in', sender: 'Giulia Bianchi', text: 'Group word 3' },
    { direction: 'in', sender: 'Erik Lindström', text: 'Group word 4' },
  ])
  await page.close()
})

describe.each([
  ['en', ''],
  ['it', '&grid'],
  ['ar', '&grid'],
  ['ar', ''],
] as const)('Instagram in %s %s', (language, form) => {
  test.each(['340282366841710300949128117000000000101', '340282366841710300949128117000000000201'])(
    'each message of %s is read as it is, and no time is made up',
    async (chat) => {
      const page = await show(instagram, `${instagram.address}?hl=${language}${form}`, chat)
      const truth = (await page.evaluate(() => window.instagramTest.model())).map(({ isOwn, text, kind }) => ({
        id: '',
        direction: isOwn ? 'out' : 'in',
        text,
        at: null,
        exact: 'none',
        status: 'unknown',
        // A picture may as well be a sticker or what somebody shares: the page does not say.
        kind: kind === 'image' ? 'unknown' : kind,
      }))
      const read = await page.evaluate(() => inPage.messages().map(({ sender: _sender, ...rest }) => rest))
      expect(read).toEqual(truth)
      await page.close()
    },
  )
})
