import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { applyToPerson, blankPerson, rebuildFromLog, writeLog } from '../../../lib/contacts/write-log.ts'
import { RecencyDatabase, type PersonState } from '../../../lib/db/database.ts'
import type { LogEntry, LogValue } from '../../../lib/db/log.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'

const AUTHOR = { agent: 'agent', device: 'device' }
const entry = (value: LogValue, at: number): LogEntry => ({ ...value, id: `${at}`, contact: 'anna', at, ...AUTHOR }) as LogEntry

const put: LogValue = { kind: 'asked', question: 'q', revision: 1, language: 'it', state: 'put' }
const sent = (message: string): LogValue => ({ ...put, state: 'sent', message })
const answer = (value: string | null): LogValue => ({ kind: 'answer', question: 'q', value, how: 'label', message: 'm9' })
const not = (message: string): LogValue => ({ kind: 'not-answer', question: 'q', message })

function stateAfter(...values: LogValue[]): PersonState {
  return values.reduce((state, value, i) => applyToPerson(state, entry(value, i + 1)), blankPerson('anna'))
}
const askedAfter = (...values: LogValue[]) => stateAfter(...values).asked?.['q']

test('a question is put, sent, answered or dropped, and then begins anew', () => {
  expect(askedAfter(put)).toEqual({ state: 'put', at: 1, askedAt: 1, language: 'it' })
  expect(askedAfter(put, put, sent('m1'))).toEqual({ state: 'sent', at: 3, askedAt: 1, language: 'it', message: 'm1' })
  // In the composer once more, while it is waited for.
  expect(askedAfter(sent('m1'), put)).toEqual({ state: 'sent', at: 2, askedAt: 1, language: 'it', message: 'm1' })
  expect(askedAfter(sent('m1'), sent('m2'))).toMatchObject({ state: 'sent', message: 'm2', askedAt: 1 })
  expect(askedAfter(put, sent('m1'), not('m2'), answer('x'))).toEqual({
    state: 'answered',
    at: 4,
    askedAt: 1,
    language: 'it',
    message: 'm1',
    not: ['m2'],
  })
  expect(askedAfter(put, answer(null))).toMatchObject({ state: 'dropped', at: 2 })
  // What was refused stays so: without times the old asking could be taken for the new one, and its replies with it.
  expect(askedAfter(sent('m1'), not('m2'), answer('x'), put)).toEqual({
    state: 'put',
    at: 4,
    askedAt: 4,
    language: 'it',
    not: ['m2'],
  })
  expect(askedAfter(sent('m1'), answer('x'), sent('m5'))).toMatchObject({ state: 'sent', askedAt: 3, message: 'm5' })
  // The very message that was answered, seen again when the chat is opened again.
  expect(askedAfter(sent('m1'), answer('x'), sent('m1'))).toMatchObject({ state: 'answered', at: 2 })
  expect(askedAfter(answer('x'))).toEqual({ state: 'answered', at: 1, askedAt: 1, language: '' })
})

test('of messages that are no answer the newest twenty are remembered, each once', () => {
  const many = Array.from({ length: 25 }, (_, i) => not(`m${i}`))
  const state = askedAfter(sent('q1'), ...many, not('m10'))
  expect(state?.not).toHaveLength(20)
  expect(state?.not?.slice(-2)).toEqual(['m24', 'm10'])
  expect(state?.not?.filter((key) => key === 'm10')).toHaveLength(1)
})

test('a confirmed stage keeps what it was confirmed from, one set by hand has nothing of it; a declined message is kept', () => {
  const from = { message: 'm1', words: 'quanto costa' }
  expect(stateAfter({ kind: 'stage', value: 4, from }).stage).toEqual({ stage: 4, at: 1, from })
  expect(stateAfter({ kind: 'stage', value: 4, from }, { kind: 'stage', value: 2 }).stage).toEqual({ stage: 2, at: 2 })
  expect(stateAfter({ kind: 'not-stage', value: 3, message: 'm7' }).notStage).toEqual({ message: 'm7', at: 1 })
})

test('of merged people the newest word of each question stands, also when the head never was asked; replaying the log gives the same', async () => {
  const db = new RecencyDatabase('asked-merged')
  await writeLog(db, AUTHOR, 'bea', sent('m1') as never, 10)
  await writeLog(db, AUTHOR, 'bea', { kind: 'not-stage', value: 3, message: 'old' }, 11)
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'anna', other: 'bea' }], 20)
  await writeLog(db, AUTHOR, 'anna', not('m2') as never, 30)
  await writeLog(db, AUTHOR, 'anna', { kind: 'not-stage', value: 3, message: 'new' }, 31)
  const joined = await personState(db, 'anna')
  expect(joined.asked?.['q']).toEqual({ state: 'sent', at: 10, askedAt: 10, language: 'it', message: 'm1', not: ['m2'] })
  expect(joined.notStage?.message).toBe('new')
  await rebuildFromLog(db)
  expect(await personState(db, 'anna')).toEqual(joined)
  await writeLog(db, AUTHOR, 'anna', answer('x') as never, 40)
  expect((await personState(db, 'anna')).asked?.['q']).toMatchObject({ state: 'answered', at: 40 })
  await db.delete()
})
