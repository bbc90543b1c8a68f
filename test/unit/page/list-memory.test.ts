// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { listMemory, type ListMemory } from '../../../lib/page/list-memory.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })
const withIds = { ...converse, message: { ...converse.message, list: [see('ul')], row: [see('li')] } }
const { id: _, ...withoutId } = withIds.message
const reading = (key: string): PageReading => ({
  state: 'chat',
  site: 'converse',
  key,
  kind: 'person',
  title: key,
  identities: [],
  numbers: [],
  lost: [],
})

let memory: ListMemory
beforeEach(() => {
  document.body.innerHTML = '<main><ul></ul></main>'
  memory = listMemory(withIds, new URL('https://chat.example/'))
})

function show(...ids: string[]): void {
  const list = document.querySelector('ul') as Element
  list.replaceChildren(
    ...ids.map((id) => {
      const row = document.createElement('li')
      row.setAttribute('data-msgid', id)
      return row
    }),
  )
}
const doubt = (key: string, now: number) => memory.isInDoubt(document.querySelector('main'), reading(key), now)

test('messages that arrive, and older ones that are scrolled to, raise no doubt', () => {
  show('1', '2', '3')
  expect(doubt('anna', 0)).toBe(false)
  show('2', '3', '4')
  expect(doubt('anna', 500)).toBe(false)
  show('0', '2')
  expect(doubt('anna', 1000)).toBe(false)
})

test('a list that was exchanged whole under the same chat is in doubt for a while', () => {
  show('1', '2')
  doubt('anna', 0)
  show('7', '8')
  expect(doubt('anna', 500)).toBe(true)
  expect(doubt('anna', 1000)).toBe(true)
  expect(doubt('anna', 2000)).toBe(false)
})

test('also where it stood empty in between', () => {
  show('1', '2')
  doubt('anna', 0)
  show()
  expect(doubt('anna', 100)).toBe(false)
  show('7', '8')
  expect(doubt('anna', 200)).toBe(true)
})

test('another chat with other messages is sure at once', () => {
  show('1', '2')
  doubt('anna', 0)
  show('7', '8')
  expect(doubt('elin', 100)).toBe(false)
})

test('a first list, and no chat at all, raise no doubt', () => {
  expect(doubt('anna', 0)).toBe(false)
  show('1')
  expect(doubt('anna', 100)).toBe(false)
  expect(memory.isInDoubt(null, { state: 'no-chat' }, 200)).toBe(false)
})

test('rows without ids are told apart by themselves', () => {
  memory = listMemory({ ...withIds, message: withoutId }, new URL('https://chat.example/'))
  show('1', '2')
  doubt('anna', 0)
  document.querySelector('ul')?.append(document.createElement('li'))
  expect(doubt('anna', 100)).toBe(false)
  show('1', '2')
  expect(doubt('anna', 200)).toBe(true)
})

test('the messages of the chat before, under the next one’s name, are in doubt until its own come', () => {
  show('1', '2')
  doubt('anna', 0)
  expect(doubt('elin', 100)).toBe(true)
  expect(memory.again(100)).not.toBeNull()
  expect(doubt('elin', 1400)).toBe(false)
})

test('back to the chat before, in the list alone, is noticed though nobody looked at what was between', () => {
  show('1', '2')
  doubt('anna', 0)
  show('7', '8')
  expect(doubt('elin', 1000)).toBe(false)
  expect(memory.again(1000)).toBeNull()
  show('1', '2')
  expect(doubt('elin', 3000)).toBe(true)
})

test('the same where the list stood empty when the chat was entered', () => {
  show('1', '2')
  doubt('anna', 0)
  show()
  expect(doubt('elin', 1000)).toBe(false)
  expect(memory.again(1000)).not.toBeNull()
  show('1', '2')
  expect(doubt('elin', 3000)).toBe(true)
})
