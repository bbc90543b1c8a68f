import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeenMessage } from '../../../lib/sites/reading.ts'
import { nameOf, personOf } from '../../pages/kit/people.ts'
import { ME, peerOf, type TelegramMessage } from '../../pages/telegram/account.ts'
import { telegramAPage } from '../../pages/telegram-a/site.ts'
import { telegramKPage } from '../../pages/telegram-k/site.ts'
import type { Report } from '../page/exposed.ts'
import { openLab, type Lab } from '../page/lab.ts'

// What is read of the two pages, compared with their own models, in a real browser: the selectors need its style and layout.

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab?.close())

const GIULIA = String(peerOf('giulia'))
const ERIK = String(peerOf('erik'))
const MARY = String(peerOf('mary'))

async function show(site: typeof telegramAPage): Promise<Page> {
  const page = await lab.stand(site)
  await page.evaluate(() => Object.assign(globalThis, { watched: inPage.watch() }))
  return page
}
const reports = (page: Page): Promise<Report[]> =>
  page.evaluate(() => (globalThis as unknown as { watched: { reports: Report[] } }).watched.reports)
const readingNow = async (page: Page) => (await reports(page)).at(-1)?.reading
const open = (page: Page, id: string, how?: object): Promise<void> =>
  page.evaluate(([chat, manner]) => window.messenger.open(chat, manner), [id, how] as const)
/** Longer than the longest time between two looks where no observer sees anything. */
const SOON = { timeout: 8000 }
const peer = (value: string) => ({ network: 'telegram', own: '', kind: 'peer', value })

/** What a reading should say of a message of the page's model; `exact` as the page lets it be known. */
function expected({ id, by, at, text, look, status }: TelegramMessage, exact: 'second' | 'minute'): Partial<SeenMessage> {
  const isOut = by === ME
  const unit = exact === 'second' ? 1000 : 60_000
  return {
    id: Number.isInteger(id) ? String(id) : '',
    direction: look === 'post' ? 'unknown' : isOut ? 'out' : 'in',
    text,
    at: Math.floor(at / unit) * unit,
    exact,
    status: isOut ? status : 'unknown',
    kind: ({ document: 'document', album: 'image', sticker: 'sticker' } as const)[look as string] ?? 'text',
  }
}

async function compare(page: Page, exact: 'second' | 'minute'): Promise<void> {
  const model = (await page.evaluate(() => window.shownMessages())).filter(({ look }) => look !== 'service')
  const read = await page.evaluate(() => inPage.messages())
  expect(read).toMatchObject(model.slice(-50).map((message) => expected(message, exact)))
}

const CLIENTS = [
  { site: telegramAPage, exact: 'minute', group: '-1001987654321', basicGroup: '-4123456789', channel: '-1001555000111' },
  { site: telegramKPage, exact: 'second', group: '-1987654321', basicGroup: '-4123456789', channel: '-1555000111' },
] as const

describe.each(CLIENTS)('$site.id', ({ site, exact, group, basicGroup, channel }) => {
  let page: Page
  beforeAll(async () => {
    page = await show(site)
  })
  afterAll(() => page?.close())

  test('no chat open is said as such, and nothing is lost', async () => {
    await expect.poll(() => readingNow(page)).toEqual({ state: 'no-chat' })
    await open(page, MARY)
    await page.evaluate(() => window.messenger.close())
    await expect.poll(() => readingNow(page)).toEqual({ state: 'no-chat' })
    await page.waitForFunction((from) => performance.now() - from > 1700, await page.evaluate(() => performance.now()))
    expect((await reports(page)).some(({ reading }) => reading.state === 'chat' && reading.lost.length > 0)).toBe(false)
  })

  test('every message is read as its author wrote it', async () => {
    await open(page, GIULIA)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: GIULIA, lost: [] })
    await compare(page, exact)
    await open(page, ERIK)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: ERIK })
    await compare(page, exact)
  })

  test('a person, with their name and whatever else the page calls them', async () => {
    await open(page, MARY)
    await expect
      .poll(() => readingNow(page))
      .toMatchObject({
        kind: 'person',
        key: MARY,
        title: `${nameOf(personOf('mary'))} 🌻`,
        lost: [],
      })
    await open(page, GIULIA)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: GIULIA })
    await page.locator('.ChatInfo, .topbar .chat-info').locator('visible=true').first().click()
    await expect
      .poll(() => readingNow(page), SOON)
      .toMatchObject({
        identities: expect.arrayContaining([peer(GIULIA), { ...peer('giulia'), kind: 'username' }]),
        numbers: [{ value: personOf('giulia').phone, from: 'profile' }],
      })
    expect(await readingNow(page)).toMatchObject({ kind: 'person', lost: [] })
  })

  test.each(['header-first', 'list-first', 'together'] as const)('a switch, %s: never another person between', async (order) => {
    await open(page, MARY)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: MARY })
    for (const id of [GIULIA, ERIK, MARY, ERIK]) {
      const before = await reports(page)
      await open(page, id, { order, gap: 60 })
      await expect.poll(() => readingNow(page)).toMatchObject({ state: 'chat', key: id })
      const between = (await reports(page)).slice(before.length).map(({ reading }) => reading)
      const others = between.filter((reading) => reading.state === 'chat' && reading.key !== id)
      expect(others).toEqual([])
      for (const reading of between) if (reading.state === 'chat') expect(reading.title).toContain(nameOf(personOf(nameFor(id))))
    }
  })

  test('groups are groups, by their ids in one form for both clients, with those who wrote', async () => {
    for (const [id, value] of [
      [group, '-1987654321'],
      [basicGroup, '-4123456789'],
    ] as const) {
      await open(page, id)
      await expect.poll(() => readingNow(page)).toMatchObject({ kind: 'group', identities: [peer(value)], lost: [] })
      expect(await readingNow(page)).toMatchObject({
        members: [
          { name: nameOf(personOf('sofia')), identities: [peer(String(peerOf('sofia')))] },
          { name: nameOf(personOf('giulia')), identities: [peer(GIULIA)] },
        ],
      })
      await compare(page, exact)
    }
    await open(page, channel)
    await expect
      .poll(() => readingNow(page))
      .toMatchObject({ kind: 'group', identities: expect.arrayContaining([peer('-1555000111')]), lost: [] })
    await compare(page, exact)
  })

  test('Saved Messages is a chat with nobody', async () => {
    await open(page, GIULIA)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: GIULIA })
    await open(page, String(ME))
    await expect.poll(() => readingNow(page)).toEqual({ state: 'no-chat' })
    expect((await reports(page)).some(({ reading }) => reading.state === 'chat' && reading.key === String(ME))).toBe(false)
  })

  test('a message on its way has no id yet, and is pending; then it has both', async () => {
    await open(page, MARY)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: MARY })
    const box = page.locator('[contenteditable="true"]:visible').first()
    await box.click()
    await page.keyboard.type('Good day')
    // It is on its way for a moment only: looked at in the page, with every change of it.
    await page.evaluate(() => {
      const said: ReturnType<typeof inPage.messages> = []
      Object.assign(globalThis, { said })
      new MutationObserver(() => {
        const last = inPage.messages().at(-1)
        if (last?.text === 'Good day') said.push(last)
      }).observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    await page.keyboard.press('Enter')
    const seen = () => page.evaluate(() => (globalThis as unknown as { said: ReturnType<typeof inPage.messages> }).said)
    await expect.poll(async () => (await seen()).at(-1)?.status).toBe('sent')
    const states = await seen()
    expect(states[0]).toMatchObject({ text: 'Good day', id: '', status: 'pending', direction: 'out' })
    expect(states.at(-1)).toMatchObject({ text: 'Good day', id: '5001', status: 'sent', direction: 'out' })
  })

  test('right to left, and in the dark', async () => {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.documentElement.classList.add('theme-dark', 'night')
    })
    const leila = String(peerOf('leila'))
    await open(page, leila)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: leila, title: nameOf(personOf('leila')), lost: [] })
    await compare(page, exact)
  })

  test('what a changed page no longer shows is named', async () => {
    await open(page, GIULIA)
    await expect.poll(() => readingNow(page)).toMatchObject({ key: GIULIA, lost: [] })
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('.Message, .bubble')) row.className = 'kx1'
      for (const row of document.querySelectorAll('[id^="message-"]')) row.removeAttribute('id')
      for (const box of document.querySelectorAll('[contenteditable]')) box.removeAttribute('contenteditable')
    })
    await expect.poll(() => readingNow(page), SOON).toMatchObject({ key: GIULIA, lost: ['messages', 'composer'] })
  })
})

function nameFor(id: string): string {
  return id === GIULIA ? 'giulia' : id === ERIK ? 'erik' : 'mary'
}

test('a pane that is only peeped at is nobody (Web K)', async () => {
  const page = await show(telegramKPage)
  await open(page, MARY)
  await expect.poll(() => readingNow(page)).toMatchObject({ key: MARY })
  await page.evaluate((id) => window.peek(id), GIULIA)
  await page.evaluate(() => (document.querySelector('.chat-preview .peer-title') as HTMLElement).click())
  expect((await page.evaluate(() => inPage.look()))?.key).toBe(MARY)
})

test('a profile that is of somebody else, or closed, says nothing of the open chat (Web K)', async () => {
  const page = await show(telegramKPage)
  const header = page.locator('.topbar .chat-info')
  await open(page, GIULIA)
  await header.click()
  await expect.poll(() => readingNow(page), SOON).toMatchObject({ key: GIULIA, numbers: [{ from: 'profile' }] })
  const before = (await reports(page)).length
  // Giulia's stays in the panel until the list is there.
  await open(page, ERIK, { order: 'header-first', gap: 700 })
  await expect.poll(() => readingNow(page), SOON).toMatchObject({ key: ERIK })
  await open(page, GIULIA)
  await expect.poll(() => readingNow(page), SOON).toMatchObject({ key: GIULIA, numbers: [{ from: 'profile' }] })
  await header.click()
  await open(page, ERIK)
  await expect.poll(() => readingNow(page), SOON).toMatchObject({ key: ERIK })
  const ofErik = (await reports(page))
    .slice(before)
    .flatMap(({ reading }) => (reading.state === 'chat' && reading.key === ERIK ? [reading] : []))
  expect(ofErik.length).toBeGreaterThan(0)
  for (const reading of ofErik) expect(reading).toMatchObject({ identities: [peer(ERIK)], numbers: [] })
})

test('a thread is its group (Web A)', async () => {
  const page = await show(telegramAPage)
  await open(page, '-1001987654321')
  await page.evaluate(() => history.replaceState(null, '', '#-1001987654321_31'))
  await expect.poll(() => readingNow(page)).toMatchObject({ kind: 'group', identities: [peer('-1987654321')] })
})

test.each([
  { site: telegramAPage, sign: '<div id="auth-qr-form" class="custom-scroll">Log in</div>' },
  { site: telegramKPage, sign: '<style>#auth-pages{display:block !important}#page-chats{display:none}</style>' },
])('signed out of $site.id', async ({ site, sign }) => {
  const page = await show(site)
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), sign)
  await expect.poll(() => readingNow(page), SOON).toEqual({ state: 'signed-out' })
})
