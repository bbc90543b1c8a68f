import type { ContactEvent } from '../../contacts/event.ts'
import type { Facts } from '../facts.ts'
import { day, isWithin, type Field, type Window } from './field.ts'

/** Kinds of events that rules can count. */
export const COUNTED_EVENTS = ['sent', 'opened', 'clicked', 'replied', 'bounced', 'ad-clicked', 'payment'] as const
export type CountedEvent = (typeof COUNTED_EVENTS)[number]

/** Those whose label (campaign, subject, ad) rules can ask for. */
export const LABELLED_EVENTS = ['sent', 'opened', 'clicked', 'replied', 'ad-clicked'] as const
export type LabelledEvent = (typeof LABELLED_EVENTS)[number]

type EventFieldId = `events.${CountedEvent}.${'count' | 'last'}` | `events.${LabelledEvent}.labels`

/** How many are on record: none is 0, as with orders. */
const count = (kind: CountedEvent): Field => ({
  type: 'number',
  windowed: true,
  read: (facts, within) => eventsOf(facts, kind, within).length,
})
const last = (kind: CountedEvent): Field =>
  day((facts) => {
    const days = eventsOf(facts, kind).map((event) => event.day)
    return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b))
  })
const labels = (kind: LabelledEvent): Field => ({
  type: 'set',
  windowed: true,
  read: (facts, within) => [...new Set(eventsOf(facts, kind, within).flatMap(({ label }) => label || []))],
})

/** What mail, ad and payment systems say happened to somebody. */
export const EVENT_FIELDS = Object.fromEntries([
  ...COUNTED_EVENTS.flatMap((kind) => [
    [`events.${kind}.count`, count(kind)],
    [`events.${kind}.last`, last(kind)],
  ]),
  ...LABELLED_EVENTS.map((kind) => [`events.${kind}.labels`, labels(kind)]),
]) as Record<EventFieldId, Field>

function eventsOf({ events, today }: Facts, kind: CountedEvent, within?: Window): ContactEvent[] {
  return events().filter((event) => event.kind === kind && (!within || isWithin(event.day, within, today)))
}
