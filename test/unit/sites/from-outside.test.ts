import { describe, expect, test } from 'vitest'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { framePattern, hostOf, outsideProblems } from '../../../lib/sites/from-outside.ts'
import { checkDefinition } from '../../../lib/sites/schema.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })
const taught: SiteDefinition = {
  ...converse,
  id: 'site-desk',
  name: 'Desk',
  network: 'site:desk.example.com',
  chat: { ...converse.chat, identity: { kind: 'chat', reader: { from: { path: true }, form: 'plain' } } },
}
const problemsOf = (change: Partial<SiteDefinition>) => outsideProblems({ ...taught, ...change })

test('a definition that keeps to its host is sound', () => {
  expect(checkDefinition(taught)).toHaveProperty('definition')
  expect(outsideProblems(taught)).toEqual([])
  expect(hostOf(taught)).toBe('desk.example.com')
  expect(framePattern(taught)).toBeNull()
})

describe('refused', () => {
  test('one that takes the place of a built-in one', () => {
    expect(problemsOf({ id: 'converse' })).toEqual([{ problem: 'built-in', name: 'Converse.js' }])
  })
  test('one for the pages of a built-in one, under whatever name', () => {
    for (const network of ['site:web.whatsapp.com', 'site:web.whatsapp.com:443'] as const)
      expect(problemsOf({ network })).toEqual([{ problem: 'built-in', name: 'WhatsApp Web' }])
    expect(problemsOf({ network: 'site:web.telegram.org' })).toHaveLength(1)
    expect(problemsOf({ network: 'site:whatsapp.com' })).toEqual([])
  })
  test('one whose frame or way to a chat does not name its host in full', () => {
    const framed = (frame: string) => checkDefinition({ ...taught, app: { ...taught.app, frame } })
    expect(framed('https://desk.example.com/talk/')).toHaveProperty('definition')
    for (const frame of ['https://d', 'https://desk.example.com', 'https://x@desk.example.com/', 'https:///'])
      expect(framed(frame), frame).toHaveProperty('problems')
    const opened = (address: string) =>
      checkDefinition({ ...taught, open: [{ way: 'address', kind: 'chat', address, loads: true }] })
    expect(opened('https://desk.example.com/#{value}')).toHaveProperty('definition')
    for (const address of [
      'https://{value}desk.example.com/',
      'https://desk.example.com{value}',
      `https://d/${'a'.repeat(500)}{value}`,
    ])
      expect(opened(address), address).toHaveProperty('problems')
  })
  test('one that names people of another network', () => {
    expect(problemsOf({ network: 'whatsapp' })).toContainEqual({ problem: 'other-network', network: 'whatsapp' })
  })
  test('one that reaches for other hosts, in whatever field', () => {
    expect(problemsOf({ matches: ['https://bank.example/*'] })).toEqual([
      { problem: 'wider-host', host: 'https://bank.example/*' },
    ])
    expect(problemsOf({ app: { ...taught.app, paths: ['bank.example/in'] } })).toHaveLength(1)
    const open = [{ way: 'address', kind: 'chat', address: 'https://bank.example/{value}', loads: true }] as const
    expect(problemsOf({ open: [...open] })).toEqual([{ problem: 'wider-host', host: 'bank.example' }])
  })
  test('one whose identities could prove a number', () => {
    const identity = { kind: 'phone', reader: { from: { path: true }, form: 'plain' } } as const
    expect(problemsOf({ chat: { ...taught.chat, identity } })).toEqual([{ problem: 'identity', kind: 'phone' }])
    expect(problemsOf({ chat: { ...taught.chat, alsoKnown: [{ ...identity, kind: 'jid' }] } })).toHaveLength(1)
  })
  test.each(['button.send', 'form [type="submit"]', '.composer__send', '[contenteditable] + div', 'textarea ~ a'])(
    'one that would press %s',
    (sel) => {
      const row = {
        way: 'row',
        row: [see(sel)],
        kind: 'chat',
        reader: { from: { attr: 'id' }, form: 'plain' },
        press: 'click',
      } as const
      expect(problemsOf({ open: [{ ...row, row: [...row.row] }] })).toEqual([{ problem: 'opener', sel }])
    },
  )
})

test('a frame of another site is named, so that it can be asked for alone', () => {
  const framed = (frame: string) => framePattern({ ...taught, app: { ...taught.app, frame } })
  expect(framed('https://chat.example.com/widget/')).toBe('https://chat.example.com/*')
  expect(framed('http://localhost:8080/widget/')).toBe('http://localhost/*')
  expect(framed('https://desk.example.com/frame/')).toBeNull()
  expect(framed('about:srcdoc')).toBeNull()
})

test('a selector may step into a shadow root, and each part of it is tried', () => {
  const frame = { createDocumentFragment: () => ({ querySelector: (sel: string) => (sel.includes('((') ? fail() : null) }) }
  const fail = (): never => {
    throw new SyntaxError('no selector')
  }
  const document = frame as unknown as Document
  const text = (sel: string) => checkDefinition({ ...taught, message: { ...taught.message, text: [see(sel)] } }, document)
  expect(text('chat-message >>> .words')).toHaveProperty('definition')
  expect(text('chat-message >>> ((')).toHaveProperty('problems')
})
