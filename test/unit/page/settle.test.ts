import { expect, test } from 'vitest'
import type { Observation } from '../../../lib/page/read-page.ts'
import { PATIENCE, settler } from '../../../lib/page/settle.ts'
import type { Part } from '../../../lib/sites/definition.ts'

const LOADING = { state: 'loading' }
const page = (state: 'loading' | 'no-chat' | 'signed-out'): Observation => ({
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
