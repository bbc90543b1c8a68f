import type { PersonState } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import type { AskedState } from './question.ts'

/** Messages of one question that are remembered as no answer. */
const NOT_AT_MOST = 20

type QuestionEntry = Extract<LogEntry, { kind: 'asked' | 'answer' | 'not-answer' }>

/** Of somebody who was never asked, as far as this record tells: another one that is the same person was. */
const NEVER: AskedState = { state: 'dropped', at: 0, askedAt: 0, language: '' }

/**
 * What an entry makes of how a person stands to a question: put -> sent -> answered or dropped, and from there anew. The very message that was
 * answered already is no new asking, however often it is seen; a question in the composer again, while its answer is waited for, stays sent.
 */
export function applyToAsked(before: AskedState | undefined, entry: QuestionEntry): AskedState {
  if (entry.kind === 'asked') return askedBy(before, entry)
  if (entry.kind === 'not-answer')
    return { ...(before ?? NEVER), not: notAtMost([...without(before?.not, entry.message), entry.message]) }
  const state = entry.value === null ? 'dropped' : 'answered'
  return { ...(before ?? { askedAt: entry.at, language: '' }), state, at: entry.at }
}

function askedBy(before: AskedState | undefined, entry: Extract<LogEntry, { kind: 'asked' }>): AskedState {
  const { state, at, language, message } = entry
  const isWaiting = before?.state === 'put' || before?.state === 'sent'
  if (!isWaiting && before && message !== undefined && before.message === message) return before
  const next = { state, at, askedAt: at, language, ...(message !== undefined && { message }) }
  // What was refused stays so: where times are missing or too near, the old asking is taken for the new one, and its replies with it.
  if (!isWaiting) return { ...next, ...(before?.not && { not: before.not }) }
  if (state === 'put' && before.state === 'sent') return { ...before, at }
  return { ...before, ...next, askedAt: before.askedAt }
}

/** The same for several records that are one person: the newest word of each question stands, and no message that any of them refused is an answer. */
export function joinAsked(states: readonly PersonState[]): Pick<PersonState, 'asked'> {
  const asked: Record<Id, AskedState> = {}
  for (const state of states)
    for (const [question, one] of Object.entries(state.asked ?? {})) {
      const other = asked[question]
      const [older, newer] = other && other.at > one.at ? [one, other] : [other, one]
      const not = notAtMost([...without(older?.not, ...(newer.not ?? [])), ...(newer.not ?? [])])
      asked[question] = { ...newer, ...(not.length > 0 && { not }) }
    }
  return Object.keys(asked).length === 0 ? {} : { asked }
}

function without(keys: readonly string[] = [], ...gone: string[]): string[] {
  return keys.filter((key) => !gone.includes(key))
}

function notAtMost(keys: string[]): string[] {
  return keys.slice(-NOT_AT_MOST)
}
