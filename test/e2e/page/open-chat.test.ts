import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenWay } from '../../../lib/sites/definition.ts'
import { openLab, type Lab } from './lab.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })
const ELIN = { kind: 'jid', value: 'elin@example.org' }
const row = (sel: string, more: Partial<Extract<OpenWay, { way: 'row' }>> = {}): OpenWay => ({
  way: 'row',
  row: [see(sel)],
  kind: 'jid',
  reader: { from: { attr: 'data-peer' }, form: 'plain' },
  press: 'click',
  ...more,
})

/** An inbox whose rows open chats, whose Send button sends, and where everything that is pressed is written down. */
const INBOX = `
  <aside><input type="search"><ul class="chats">
    <li data-peer="anna@example.org" class="row">Anna</li>
    <li data-peer="elin@example.org" class="row">Elin</li>
  </ul></aside>
  <nav class="links"><div class="item"><a href="#elin" data-peer="elin@example.org">Elin</a></div>
    <div><a class="leads-away" href="https://elsewhere.example/" data-peer="elin@example.org">Elin</a></div>
    <div><a class="runs" href="javascript:void pressed.push('run')" data-peer="elin@example.org">Elin</a></div>
    <div><a href="/file" download><span><i role="option" class="saves" data-peer="elin@example.org">Elin</i></span></a></div></nav>
  <main data-chat="anna@example.org"><h2 data-of="anna@example.org">Anna</h2>
    <ul><li data-peer="elin@example.org" class="inside">a message that names Elin</li></ul>
    <form class="in-form"><textarea class="box">My draft</textarea>
      <button class="send" data-peer="elin@example.org" type="submit">Send</button>
      <a class="send-link" href="#send" data-peer="elin@example.org">Send</a></form>
  </main>
  <section class="beside"><div contenteditable class="other-box">text</div>
    <div><a class="send-beside" href="#send" data-peer="elin@example.org">Send</a></div></section>
  <footer><a class="send-footer" href="#send" data-peer="elin@example.org">Send</a></footer>
  <div role="button" class="around-row"><a class="in-button" href="#x" data-peer="elin@example.org">x</a></div>
  <div role="row" class="around-box" data-peer="elin@example.org"><textarea></textarea></div>
  <div class="plain" data-peer="elin@example.org">no row at all</div>
  <ul><li class="submits"><button type="submit" data-peer="elin@example.org" role="row">Send</button></li></ul>`

let lab: Lab
let page: Page
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab.close())

async function inbox(): Promise<void> {
  page = await lab.show(INBOX)
  await page.evaluate(() => {
    const pressed: string[] = []
    Object.assign(globalThis, { pressed })
    for (const type of ['mousedown', 'mouseup', 'click', 'submit', 'keydown'])
      document.addEventListener(type, (event) => pressed.push(`${type} ${(event.target as Element).className}`), true)
    const open = (event: Event): void => {
      const peer = (event.target as Element).getAttribute('data-peer') ?? ''
      const main = document.querySelector('main') as HTMLElement
      main.dataset['chat'] = peer
      ;(main.querySelector('h2') as HTMLElement).dataset['of'] = peer
    }
    for (const each of document.querySelectorAll('aside .row')) each.addEventListener('click', open)
    for (const each of document.querySelectorAll('.links a')) each.addEventListener('mousedown', open)
  })
}
const pressed = () => page.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed)
const open = (ways: OpenWay[], target = ELIN) => page.evaluate(([w, t]) => inPage.open(w, [t]), [ways, target] as const)

test('presses the row that bears the identity, and waits until the chat is there', async () => {
  await inbox()
  expect(await open([row('aside li')])).toEqual({ result: 'opened' })
  expect(await pressed()).toEqual(['mousedown row', 'mouseup row', 'click row'])
  expect(await page.locator('main').getAttribute('data-chat')).toBe('elin@example.org')
})

test('presses down only, where a click does nothing or too much', async () => {
  await inbox()
  expect(await open([row('.links a', { press: 'mousedown' })])).toEqual({ result: 'opened' })
  expect((await pressed()).map((line) => line.split(' ')[0])).toEqual(['mousedown', 'mouseup'])
})

test('presses nothing for a chat that is open already', async () => {
  await inbox()
  expect(await open([row('aside li')], { kind: 'jid', value: 'anna@example.org' })).toEqual({ result: 'opened' })
  expect(await pressed()).toEqual([])
})

test('says so where nobody bears the identity, and where the chat does not come', async () => {
  await inbox()
  expect(await open([row('aside li')], { kind: 'jid', value: 'nobody@example.org' })).toEqual({ result: 'not-found' })
  expect(await pressed()).toEqual([])
  await page.evaluate(() => document.querySelector('aside')?.addEventListener('click', (event) => event.stopPropagation(), true))
  expect(await open([row('aside li')])).toEqual({ result: 'not-arrived' })
}, 20_000)

// A definition that somebody shares may call anything a chat of the list.
test.each([
  '.send',
  '.send-link',
  '.send-beside',
  '.send-footer',
  '.in-button',
  '.around-box',
  '.plain',
  '.leads-away',
  '.runs',
  '.saves',
  '.inside',
  '.submits button',
  'main [data-peer]',
])('%s is not pressed, whatever a definition calls it', async (sel) => {
  await inbox()
  for (const press of ['click', 'mousedown'] as const) {
    expect((await open([row(sel, { press })])).result).toBe('refused')
    expect(await pressed()).toEqual([])
  }
  expect(await page.locator('textarea.box').inputValue()).toBe('My draft')
})

test('an identity that is read elsewhere than on the row says nothing of the row', async () => {
  await inbox()
  const elsewhere = { at: [see('aside .row:nth-child(2)')], inPage: true, from: { attr: 'data-peer' }, form: 'plain' } as const
  expect((await open([row('.chats li:first-child', { reader: { ...elsewhere, at: [...elsewhere.at] } })])).result).toBe(
    'not-found',
  )
  expect((await open([row('.chats li:first-child', { reader: { from: { hash: true }, form: 'plain' } })])).result).toBe(
    'not-found',
  )
  expect(await pressed()).toEqual([])
})

test('an address that leaves the messenger is none', async () => {
  await inbox()
  const away: OpenWay = { way: 'address', kind: 'jid', address: 'https://elsewhere.example/{value}', loads: true }
  expect(await open([away])).toEqual({ result: 'not-found' })
  expect(page.url()).toBe('http://lab.example/')
})

test('an address of the messenger loads, also where only what stands behind the # differs', async () => {
  await inbox()
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  const loaded = page.waitForEvent('load')
  const address: OpenWay = { way: 'address', kind: 'jid', address: 'http://lab.example/#{value}', loads: true }
  expect(await open([address])).toEqual({ result: 'loading', kind: 'jid' })
  await loaded
  expect(page.url()).toBe('http://lab.example/#elin%40example.org')
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(false)
})
