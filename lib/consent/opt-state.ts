import type { PersonState } from '../db/database.ts'
import type { LogEntry } from '../db/log.ts'

type Entry<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>
type Consent = NonNullable<PersonState['consent']>
type OptHeard = NonNullable<PersonState['optHeard']>

/** The newest word counts, in whatever order words come in; of two of the same instant the "no". It decides what was heard until then. */
export function applyConsent(state: PersonState, { value, at, from }: Entry<'consent'>): PersonState {
  const consent = newerConsent(state.consent, { given: value, at, ...(from && { from }) })
  const { optHeard, ...rest } = state
  return { ...rest, consent, ...(optHeard && !isDecided(optHeard, consent, state) && { optHeard }) }
}

/** A STOP that nobody has decided on is not covered by a later message that asks to be written to. */
export function applyOptHeard(state: PersonState, { value, at, message }: Entry<'opt-heard'>): PersonState {
  const heard: OptHeard = { given: value, message, at }
  if (isDecided(heard, state.consent, state)) return state
  return { ...state, optHeard: weightier(state.optHeard, heard) }
}

export function applyNotOpt(state: PersonState, { at, message }: Entry<'not-opt'>): PersonState {
  const { optHeard, ...rest } = state
  const notOpt = state.notOpt && state.notOpt.at > at ? state.notOpt : { message, at }
  return { ...rest, notOpt, ...(optHeard && optHeard.message !== message && { optHeard }) }
}

/** Of two messages the one that has to be decided first: a STOP, else the newer. */
export function weightier(one: OptHeard | undefined, other: OptHeard): OptHeard {
  if (!one) return other
  if (one.given !== other.given) return one.given ? other : one
  return one.at > other.at || (one.at === other.at && one.message <= other.message) ? one : other
}

function isDecided(heard: OptHeard, consent: PersonState['consent'], { notOpt }: PersonState): boolean {
  if (notOpt?.message === heard.message) return true
  if (!consent) return false
  const from = consent.from?.kind === 'team' ? consent.from.of : consent.from
  return consent.at >= heard.at || (from !== undefined && 'message' in from && from.message === heard.message)
}

function newerConsent(one: PersonState['consent'], other: Consent): Consent {
  if (!one || one.at < other.at) return other
  if (one.at > other.at) return one
  if (one.given !== other.given) return one.given ? other : one
  // Nothing tells them apart but their sources: which stands must not hang on who came first.
  return JSON.stringify(one.from ?? '') >= JSON.stringify(other.from ?? '') ? one : other
}
