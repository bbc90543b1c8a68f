import { expect, test } from 'vitest'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { ValueReader } from '../../../lib/sites/definition.ts'
import { placeKey, type ChatTrace, type Learnt } from '../../../lib/teach/lesson.ts'
import { tellApart } from '../../../lib/teach/tell-apart.ts'
import { withChat } from '../../../lib/teach/with-chat.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })
const path: ValueReader = { from: { path: true }, form: 'plain' }
const ticket: ValueReader = { at: [see('.head')], from: { attr: 'data-ticket-id' }, form: 'plain' }
const room: ValueReader = { at: [see('.room')], from: { attr: 'data-room' }, form: 'plain' }
const label: ValueReader = { at: [see('textarea')], from: { attr: 'placeholder' }, form: 'plain' }
const learnt: Learnt = {
  definition: { ...converse, message: { ...converse.message, id: { from: { attr: 'id' }, form: 'plain' } } },
  places: [path, ticket, room],
  echoes: [label],
}

function trace(title: string, values: [ValueReader, string][], messageIds: string[] = [], placeholder = 'Reply'): ChatTrace {
  return {
    title,
    values: Object.fromEntries(values.map(([reader, value]) => [placeKey(reader), value])),
    echoes: { [placeKey(label)]: placeholder },
    messageIds,
  }
}
const chatOf = (traces: ChatTrace[]) => tellApart(learnt, traces)

test('one chat alone says nothing', () => {
  const { apart, definition } = chatOf([
    trace('Ines', [
      [path, '/t/1'],
      [ticket, 'T-1'],
      [room, ''],
    ]),
  ])
  expect(apart).toBe('unsaid')
  expect(definition.chat.identity).toBeUndefined()
})

test('an id is there in each chat and the same in no two', () => {
  const told = chatOf([
    trace('Ines', [
      [path, '/inbox'],
      [ticket, 'T-1001'],
      [room, 'x'],
    ]),
    trace('Otto', [
      [path, '/inbox'],
      [ticket, 'T-1002'],
      [room, 'x'],
    ]),
    trace('Pia', [
      [path, '/inbox'],
      [ticket, 'T-1003'],
      [room, ''],
    ]),
  ])
  expect(told.apart).toBe('attribute')
  expect(told.definition.chat.identity?.reader).toEqual(ticket)
})

test('an address that holds the id vouches for it', () => {
  const told = chatOf([
    trace('Ines', [
      [path, '/c/T-1001'],
      [ticket, 'T-1001'],
      [room, ''],
    ]),
    trace('Otto', [
      [path, '/c/T-1002'],
      [ticket, 'T-1002'],
      [room, ''],
    ]),
  ])
  expect(told.definition.chat.identity?.reader).toEqual(ticket)
  expect(told.definition.chat.witnesses).toEqual([{ of: 'identity', how: 'holds', reader: path }])
})

test('two places that say different things do not vouch for each other', () => {
  const told = chatOf([
    trace('Ines', [
      [path, '/c/1'],
      [ticket, 'T-1001'],
      [room, ''],
    ]),
    trace('Otto', [
      [path, '/c/2'],
      [ticket, 'T-1002'],
      [room, ''],
    ]),
  ])
  expect(told.apart).toBe('address')
  expect(told.definition.chat.witnesses).toBeUndefined()
})

test('a name that the composer says again is a second way to it', () => {
  const told = chatOf([
    trace('Ines', [[path, '/c/1']], [], 'Write to Ines'),
    trace('Otto', [[path, '/c/2']], [], 'Write to Otto'),
  ])
  expect(told.definition.chat.witnesses).toEqual([{ of: 'title', how: 'holds', reader: label }])
})

test('without any id of the chat the messages tell, if their ids belong to one chat', () => {
  const same: [ValueReader, string][] = [[path, '/inbox']]
  const own = [trace('Ines', same, ['aa11bb22cc', 'aa11bb22cd']), trace('Otto', same, ['dd11bb22cc'])]
  expect(chatOf(own)).toMatchObject({ apart: 'messages', definition: { chat: { fingerprint: true } } })
  const places = [trace('Ines', same, ['message-1', 'message-2']), trace('Otto', same, ['message-1', 'message-2'])]
  const told = chatOf(places)
  expect(told.apart).toBe('name')
  expect(told.definition.chat.fingerprint).toBeUndefined()
  // What two chats have in common is a place in the list.
  expect(told.definition.message.id).toBeUndefined()
})

test('the same chat once more is no further one, and what it shows otherwise is no id', () => {
  const ids = ['aa11bb22cc']
  const first = trace(
    'Ines',
    [
      [path, '/inbox'],
      [ticket, 'view-17'],
      [room, 'r-1'],
    ],
    ids,
  )
  const second = trace(
    'Otto',
    [
      [path, '/inbox'],
      [ticket, 'view-18'],
      [room, 'r-2'],
    ],
    ['dd11bb22cc'],
  )
  const before = withChat(withChat(learnt, [], first).learnt, [first], second)
  expect(before.traces).toHaveLength(2)
  expect(before.definition.chat.identity?.reader).toEqual(ticket)
  const after = withChat(
    before.learnt,
    before.traces,
    trace(
      'Ines',
      [
        [path, '/inbox'],
        [ticket, 'view-19'],
        [room, 'r-1'],
      ],
      ids,
    ),
  )
  expect(after.traces).toHaveLength(2)
  expect(after.definition.chat.identity?.reader).toEqual(room)
})
