import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dashboardOf } from '../../demo/dashboard.mjs'
import { launchChromium, type TestChromium } from '../harness/chromium.ts'
import { sidebarFrame, sidebarOf } from '../harness/sidebar.ts'

/** What must not get out: all of it made up, none of it on the page. */
const SECRETS = { name: 'Zelda Quillfeather', phone: '+12025550187', note: 'allergic to walnuts', tag: 'vip-lavender' }
const TYPED = 'xylophone'
const JID = 'someone@chat.example'

interface Loot {
  how: string
  what: string
}

let server: Server
let chromium: TestChromium
let page: Page
let frame: Frame

beforeAll(async () => {
  const folder = new URL('../../hosts/hostile/', import.meta.url)
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    // A strict page shuts out frames by policy too; the sidebar has to come up all the same.
    if (pathname.startsWith('/strict/')) {
      response.setHeader('cross-origin-embedder-policy', 'require-corp')
      response.setHeader('content-security-policy', "frame-src 'none'; style-src 'self'")
    }
    const name = pathname.replace(/^\/strict/, '').slice(1) || 'index.html'
    readFile(fileURLToPath(new URL(name, folder)))
      .then((body) => response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html').end(body))
      .catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  chromium = await launchChromium()
  await chromium.grant('http://127.0.0.1/*')
  const dashboardPage = await chromium.newPage()
  const dashboard = dashboardOf(dashboardPage, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree()
  await dashboard.skipImport()
  await dashboard.addConverse(address)
  await dashboardPage.close()
  page = await chromium.newPage()
  await page.goto(address)
  frame = await sidebarFrame(page)
})

afterAll(async () => {
  await chromium?.close()
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)))
})

/** A call as the sidebar makes it, from within its frame. */
function ask(call: string, arg: object): Promise<unknown> {
  return frame.evaluate(
    ([name, argument]) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        to: 'background',
        protocol: 1,
        call: name,
        arg: argument,
      }),
    [call, arg] as const,
  )
}

const loot = (): Promise<Loot[]> => page.evaluate(() => (globalThis as unknown as { loot: Loot[] }).loot)
const lootWith = async (word: string): Promise<Loot[]> =>
  (await loot()).filter(({ what }) => what.toLowerCase().includes(word.toLowerCase()))

test('a hostile page learns nothing of the customer, nor of what is typed', async () => {
  const sidebar = await sidebarOf(page)
  await sidebar.waitForState('unknown')
  const card = (await ask('card.get', {})) as { ok: true; value: { chat: { counter: number } } }
  const made = (await ask('contact.create', {
    counter: card.value.chat.counter,
    name: SECRETS.name,
    phone: SECRETS.phone,
  })) as { ok: boolean; value: { contact: string } }
  expect(made).toMatchObject({ ok: true, value: { contact: expect.any(String) } })
  await ask('note.set', { contact: made.value.contact, note: SECRETS.note })
  await ask('tag.add', { contact: made.value.contact, tag: SECRETS.tag })
  await sidebar.waitForContact(SECRETS.name)
  await expect.poll(() => frame.locator('body').innerText()).toContain(SECRETS.tag)

  // Real keys, one by one, while the page listens for all that it can hear.
  const heardBefore = (await loot()).filter(({ how }) => /^heard (key|beforeinput|input|composition)/.test(how)).length
  await sidebar.part('tag-input').click()
  await page.keyboard.type(TYPED)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Tab')
  // Leaves for the composer, of which the page hears no key either.
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('chat-textarea')
  expect((await loot()).filter(({ how }) => /^heard (key|beforeinput|input|composition)/.test(how)).length).toBe(heardBefore)

  // A message to the window would hand over the sender's handle or the extension's id.
  expect((await loot()).filter(({ how }) => how === 'heard message')).toEqual([])
  const stolen = await page.evaluate(
    (extension) => (globalThis as unknown as { attack(extension: string): Promise<number> }).attack(extension),
    `chrome-extension://${chromium.extensionId}`,
  )
  expect(stolen).toBeGreaterThan(2)
  // The spying works: the page did see that something stands there, and its own frames were refused.
  expect(await lootWith('data-recency')).not.toEqual([])
  expect((await loot()).filter(({ how }) => how === 'walked' || how === 'node added').length).toBeGreaterThan(0)

  for (const word of [...Object.values(SECRETS), 'Quillfeather', '2025550187', 'walnut', 'lavender', TYPED]) {
    // The search for words is the attacker's own; what counts is whether it was answered.
    expect(await lootWith(word), `the page got hold of "${word}"`).toEqual([])
  }
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(SECRETS.name)
})

test('the page has no handle of the frame: not by number, shadow root, timing, navigation or patched calls', async () => {
  const got = await loot()
  expect(
    got.filter(({ how }) => ['frame handle', 'frame address', 'frame text', 'shadow kept', 'patched attachShadow'].includes(how)),
  ).toEqual([])
  expect(got.find(({ how }) => how === 'frames')).toEqual({ how: 'frames', what: '0' })
  expect(
    got.filter(
      ({ how, what }) => /^(timed|navigation|resources|reported|set src)/.test(how) && /sidebar\.html#[0-9a-f]{32}&/.test(what),
    ),
  ).toEqual([])
  expect(got.filter(({ how }) => how === 'fetched')).toEqual([])
})

test('the spying would have caught it: what stands and is typed in the page itself is in the loot', async () => {
  await page.evaluate(() => {
    const open = document.createElement('div')
    open.attachShadow({ mode: 'closed' }).append('a-word-in-a-shadow')
    document.body.append(open)
  })
  await page.locator('textarea.chat-textarea').click()
  await page.keyboard.type('q')
  await page.keyboard.press('Backspace')
  await page.evaluate(
    (extension) => (globalThis as unknown as { attack(extension: string): Promise<number> }).attack(extension),
    `chrome-extension://${chromium.extensionId}`,
  )
  expect(await lootWith('a-word-in-a-shadow')).not.toEqual([])
  expect((await loot()).some(({ how, what }) => how === 'heard keydown' && what.startsWith('q'))).toBe(true)
})

test("frames that the page makes of the extension's pages show nothing", async () => {
  const own = page.frames().filter((other) => other !== frame && other.url().startsWith('chrome-extension://'))
  for (const other of own) {
    const text = await other.evaluate(() => document.body?.innerText ?? '').catch(() => '')
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  }
})

test('nothing was sent, nothing was pressed, the composer is as it was', async () => {
  expect(await page.inputValue('textarea.chat-textarea')).toBe('')
  expect((await loot()).filter(({ how }) => how === 'heard submit')).toEqual([])
})

test('a page that takes the sidebar away or moves it gets it back whole, with nothing lost of the customer', async () => {
  // The frame is another one each time, so it is looked for anew.
  const nameShown = async (): Promise<string> => (await sidebarOf(page)).contactName().catch(() => '')
  await page.evaluate(() => document.querySelector('[data-recency]')?.remove())
  await expect.poll(nameShown, { timeout: 10_000 }).toContain(SECRETS.name)
  await page.evaluate(() => document.body.append(document.querySelector('[data-recency]')!))
  await expect.poll(nameShown, { timeout: 10_000 }).toContain(SECRETS.name)
  expect(await page.evaluate(() => document.querySelectorAll('[data-recency]').length)).toBe(1)
  for (const secret of Object.values(SECRETS)) expect(await lootWith(secret)).toEqual([])
})

test('under the strictest policies of a page the sidebar comes up and shows the customer', async () => {
  await page.goto(`${new URL('strict/', page.url()).href}`)
  frame = await sidebarFrame(page)
  await (await sidebarOf(page)).waitForContact(SECRETS.name)
  expect(await page.evaluate(() => document.querySelector('converse-root')!.getBoundingClientRect().right)).toBeLessThanOrEqual(
    940,
  )
  expect(JID).toBe(await page.getAttribute('converse-chat', 'jid'))
})
