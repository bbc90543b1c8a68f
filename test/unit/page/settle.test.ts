import { expect, test } from 'vitest'
import type { Observation } from '../../../lib/page/read-page.ts'
import { PATIENCE, settler } from '../../../lib/page/settle.ts'
import type { Part } from '../../../lib/sites/definition.ts'

const LOADING = { state: 'loading' }
const page = (state: 'loading' | 'no-chat' | 'signed-out' | 'elsewhere'): Observation => ({
  reading: { state },
  pane: null,
  agreement: 'unsaid',
})
const chat = (key: string, agreement: Observation['agreement'] = 'yes', lost: Part[] = []): Observation => ({
  reading: { state: 'chat', site: 'converse', key, kind: 'person', title: key, identities: [], numbers: [], lost },
  pane: null,
  agreement,
})

test('a chat is said at once when both ways agree, also straight after another', () => {
  const settle = settler()
  expect(settle(chat('anna'), 0)).toEqual({ reading: chat('anna').reading, again: null })
  expect(settle(chat('elin'), 1)).toEqual({ reading: chat('elin').reading, again: null })
})

test('the first sign of a switch blanks, and agreement ends it in the same turn', () => {
  const settle = settler()
  settle(chat('anna'), 0)
  expect(settle(chat('in doubt', 'no', ['identity']), 10).reading).toEqual(LOADING)
  expect(settle(chat('elin'), 11).reading).toMatchObject({ key: 'elin' })
})

test('a disagreement that stays is a lost identity, not a guess', () => {
  const settle = settler()
  const doubt = chat('in doubt', 'no', ['identity'])
  expect(settle(doubt, 0)).toEqual({ reading: LOADING, again: PATIENCE.lost })
  expect(settle(doubt, PATIENCE.lost - 1).reading).toEqual(LOADING)
  expect(settle(doubt, PATIENCE.lost).reading).toMatchObject({ state: 'chat', lost: ['identity'] })
})

test('a second way that has not come yet is waited for, but not for ever', () => {
  const settle = settler()
  expect(settle(chat('anna', 'awaited'), 0)).toEqual({ reading: LOADING, again: PATIENCE.witness })
  expect(settle(chat('anna', 'awaited'), PATIENCE.witness).reading).toMatchObject({ key: 'anna', lost: [] })
})

test('a part is lost only after it has been missing for a while, and each chat gets that while', () => {
  const settle = settler()
  expect(settle(chat('anna', 'yes', ['composer']), 0).reading).toMatchObject({ key: 'anna', lost: [] })
  expect(settle(chat('anna', 'yes', ['composer']), PATIENCE.lost).reading).toMatchObject({ lost: ['composer'] })
  expect(settle(chat('elin', 'yes', ['composer']), PATIENCE.lost + 1)).toMatchObject({
    reading: { lost: [] },
    again: PATIENCE.lost,
  })
  expect(settle(chat('elin'), PATIENCE.lost + 2).reading).toMatchObject({ lost: [] })
  expect(settle(chat('elin', 'yes', ['composer']), 2 * PATIENCE.lost + 2).reading).toMatchObject({ lost: [] })
})

test.each(['no-chat', 'signed-out'] as const)('%s is believed only after a moment', (state) => {
  const settle = settler()
  settle(chat('anna'), 0)
  expect(settle(page(state), 1)).toEqual({ reading: LOADING, again: PATIENCE.empty })
  expect(settle(page(state), 1 + PATIENCE.empty)).toEqual({ reading: { state }, again: null })
})

test('an address that is none of the messenger’s is believed at once: no sidebar flashes up there', () => {
  expect(settler()(page('elsewhere'), 0)).toEqual({ reading: { state: 'elsewhere' }, again: null })
})

/** A chat whose identity stands in the address alone. */
function addressed(key: string, title: string, tied = false): Observation {
  const identities = [{ network: 'meta' as const, own: '', kind: 'thread', value: key }]
  return {
    reading: { state: 'chat', site: 'messenger', key, kind: 'person', title, identities, numbers: [], lost: [] },
    pane: null,
    agreement: 'yes',
    tied,
  }
}

test('an address that has changed before the pane is half a switch: said when the title has followed', () => {
  const settle = settler()
  settle(addressed('1', 'Anna'), 0)
  expect(settle(addressed('2', 'Anna'), 10)).toEqual({ reading: LOADING, again: PATIENCE.halfway })
  expect(settle(addressed('2', 'Elin'), 400)).toEqual({ reading: addressed('2', 'Elin').reading, again: null })
})

test('a pane that has changed before the address is half a switch as well', () => {
  const settle = settler()
  settle(addressed('1', 'Anna'), 0)
  expect(settle(addressed('1', 'Elin'), 10).reading).toEqual(LOADING)
  expect(settle(addressed('2', 'Elin'), 400).reading).toMatchObject({ key: '2' })
})

test('two people of one name, or one with a new name, are waited for and then believed', () => {
  const settle = settler()
  settle(addressed('1', 'Anna'), 0)
  settle(addressed('2', 'Anna'), 10)
  expect(settle(addressed('2', 'Anna'), 10 + PATIENCE.halfway).reading).toMatchObject({ key: '2' })
  settle(addressed('2', 'Annika'), 2000)
  expect(settle(addressed('2', 'Annika'), 2000 + PATIENCE.halfway).reading).toMatchObject({ title: 'Annika' })
})

test('a pane that bears its identity need not be waited for', () => {
  const settle = settler()
  settle(addressed('1', 'Anna', true), 0)
  expect(settle(addressed('2', 'Anna', true), 10).reading).toMatchObject({ key: '2' })
})

test('two people of one name are told apart at once where the pane shows their usernames', () => {
  const settle = settler()
  const named = (key: string, username: string): Observation => {
    const { reading, ...rest } = addressed(key, 'Anna')
    if (reading.state !== 'chat') throw new Error('not a chat')
    const identities = [...reading.identities, { network: 'instagram' as const, own: '', kind: 'username', value: username }]
    return { ...rest, reading: { ...reading, identities } }
  }
  settle(named('1', 'anna.one'), 0)
  expect(settle(named('2', 'anna.one'), 10).reading).toEqual(LOADING)
  expect(settle(named('2', 'anna.two'), 20).reading).toMatchObject({ key: '2' })
  expect(settle(named('2', 'anna.three'), 30).reading).toEqual(LOADING)
})

test('what was seen to be a group stays one while its other writers are scrolled away', () => {
  const settle = settler()
  settle({ ...addressed('7', 'Oil club'), many: true }, 0)
  expect(settle(addressed('7', 'Oil club'), 100).reading).toMatchObject({ kind: 'group' })
})

test('a group’s messages that come before its address make no group of the chat before it', () => {
  const settle = settler()
  settle(addressed('1', 'Anna'), 0)
  settle({ ...addressed('1', 'Oil club'), many: true }, 10)
  settle({ ...addressed('7', 'Oil club'), many: true }, 20)
  expect(settle(addressed('1', 'Anna'), 2000).reading).toMatchObject({ key: '1', kind: 'person' })
})
