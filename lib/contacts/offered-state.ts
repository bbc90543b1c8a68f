import type { PersonState } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'

type Entry<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>

/** The newest word on each offer stands. */
export function applyOffer(
  state: PersonState,
  { offer, revision, state: said, at, variant, until }: Entry<'offer'>,
): PersonState {
  const before = state.offers?.[offer]
  if (before && before.at > at) return state
  const now = { revision, state: said, at, ...(variant && { variant }), ...(until !== undefined && { until }) }
  return { ...state, offers: { ...state.offers, [offer]: now } }
}

/** When somebody of the team last wrote to them, and with each offer. A colleague's word may come in late. */
export function applySent(state: PersonState, { at, value: { offer } }: Entry<'sent'>): PersonState {
  return { ...state, written: laterWritten(state.written, { at, offers: offer ? { [offer.id]: at } : {} }) }
}

export function applyRemind(state: PersonState, { value, note, at }: Entry<'remind'>): PersonState {
  if (at < Math.max(state.remindOffAt ?? -Infinity, state.remind?.setAt ?? -Infinity)) return state
  if (value !== null) return { ...state, remind: { at: value, note, setAt: at } }
  const { remind: _, ...rest } = state
  return { ...rest, remindOffAt: at }
}

/** What of several records that are one person stands: of each offer the newest word, the latest message, the newest reminder that none took away since. */
export function joinOffered(states: readonly PersonState[]): Pick<PersonState, 'offers' | 'written' | 'remind' | 'remindOffAt'> {
  const offers: NonNullable<PersonState['offers']> = {}
  let written: PersonState['written']
  for (const state of states) {
    for (const [offer, said] of Object.entries(state.offers ?? {}))
      if (said.at > (offers[offer]?.at ?? -Infinity)) offers[offer] = said
    if (state.written) written = laterWritten(written, state.written)
  }
  const offAt = Math.max(...states.map(({ remindOffAt }) => remindOffAt ?? -Infinity))
  const [remind] = states.flatMap((state) => state.remind ?? []).toSorted((a, b) => b.setAt - a.setAt)
  return {
    ...(Object.keys(offers).length > 0 && { offers }),
    ...(written && { written }),
    ...(remind && remind.setAt > offAt && { remind }),
    ...(offAt > -Infinity && { remindOffAt: offAt }),
  }
}

type Written = NonNullable<PersonState['written']>

function laterWritten(one: Written | undefined, other: Written): Written {
  if (!one) return other
  const offers: Record<Id, number> = { ...one.offers }
  for (const [offer, at] of Object.entries(other.offers)) offers[offer] = Math.max(at, offers[offer] ?? -Infinity)
  return { at: Math.max(one.at, other.at), offers }
}
