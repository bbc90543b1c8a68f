import type { ContactRecord, Handle, MarketingConsent } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import type { Id } from '../db/id.ts'
import type { Order } from '../orders/order.ts'
import type { PersonRow } from '../orders/person-row.ts'

/** A value that a merged person shows, and the contact that it came from. */
export interface FieldOrigin {
  field: 'name' | 'phone' | 'email' | 'handle' | 'crmTag' | 'crmNote' | 'consent'
  value: string
  from: Id
  /** Of that contact, as in `ContactRecord.source`. */
  source: string
}

/** One person out of several contacts. `origin` says which contact each value came from; a value of several stands once for each. */
export interface MergedRow extends PersonRow {
  /** The contacts that are there, the one who stands for all first. */
  members: Id[]
  origin: FieldOrigin[]
}

const CHANNELS = ['email', 'sms', 'whatsapp', 'any'] as const

/**
 * The one person who is shown for several contacts: id, name and source of `head` (of the first row where the head is not among them), what it does
 * not know from the others in their order; all numbers, mails, handles, tags, orders and events, each once. A "no" to marketing by any of them is
 * a no, and what is unknown says nothing.
 */
export function mergeRows(rows: readonly PersonRow[], head: Id): MergedRow {
  const first = rows.find((row) => row.contact.id === head) ?? rows[0]
  if (!first) throw new RangeError('nobody to show')
  const ordered = [first, ...rows.filter((row) => row !== first)]
  const contacts = ordered.map((row) => row.contact)
  return {
    contact: mergeContacts(first.contact, contacts),
    orders: mergeOrders(ordered),
    events: mergeEvents(ordered),
    members: contacts.map(({ id }) => id),
    origin: contacts.flatMap(originsOf),
  }
}

/** How many contacts are shown as this one. */
export function recordsIn(row: PersonRow & Partial<MergedRow>): number {
  return row.members?.length ?? 1
}

function mergeContacts(head: ContactRecord, all: readonly ContactRecord[]): ContactRecord {
  const known = <F extends 'country' | 'city' | 'language' | 'company' | 'gender' | 'birthday' | 'origin'>(field: F) =>
    (all.find((contact) => contact[field] !== '') ?? head)[field]
  // First and last name belong together, and to the full name: never one from here and one from there.
  const named = all.find(({ name }) => name !== '') ?? head
  return {
    ...head,
    name: named.name,
    firstName: named.firstName,
    lastName: named.lastName,
    phones: distinct(all.flatMap(({ phones }) => phones)),
    emails: distinct(all.flatMap(({ emails }) => emails)),
    handles: distinctBy(
      all.flatMap(({ handles }) => handles),
      handleText,
    ),
    crmTags: distinct(all.flatMap(({ crmTags }) => crmTags)),
    crmNote: distinct(all.map(({ crmNote }) => crmNote.trim()).filter(Boolean)).join('\n'),
    consent: mergeConsent(all),
    country: known('country'),
    city: known('city'),
    language: known('language'),
    company: known('company'),
    gender: known('gender'),
    birthday: known('birthday'),
    origin: known('origin'),
    own: Object.assign({}, ...all.map(({ own }) => own).toReversed()) as Record<string, string>,
    since: extreme(all, 'since', Math.min),
    changedAt: extreme(all, 'changedAt', Math.max),
    seenOn: extreme(all, 'seenOn', Math.max),
    // Gone from one source and present in another is present.
    goneOn: all.every(({ goneOn }) => goneOn !== null) ? extreme(all, 'goneOn', Math.max) : null,
  }
}

function mergeConsent(all: readonly ContactRecord[]): MarketingConsent {
  const consent: MarketingConsent = {}
  for (const channel of CHANNELS) {
    const said = new Set(all.map((contact) => contact.consent[channel]))
    if (said.has(false)) consent[channel] = false
    else if (said.has(true)) consent[channel] = true
  }
  return consent
}

function mergeOrders(rows: readonly PersonRow[]): Order[] {
  const orders = distinctBy(
    rows.flatMap((row) => row.orders),
    ({ source, number }) => `${source}\0${number}`,
  )
  return orders.toSorted((a, b) => a.day - b.day || (a.at ?? 0) - (b.at ?? 0))
}

function mergeEvents(rows: readonly PersonRow[]): ContactEvent[] {
  const events = distinctBy(
    rows.flatMap((row) => row.events),
    ({ kind, day, at, source, label, amount, currency }) => JSON.stringify([kind, day, at, source, label, amount, currency]),
  )
  return events.toSorted((a, b) => a.day - b.day || (a.at ?? 0) - (b.at ?? 0))
}

function originsOf({ id, source, name, phones, emails, handles, crmTags, crmNote, consent }: ContactRecord): FieldOrigin[] {
  const as = (field: FieldOrigin['field'], values: readonly string[]): FieldOrigin[] =>
    values.filter(Boolean).map((value) => ({ field, value, from: id, source }))
  return [
    ...as('name', [name]),
    ...as('phone', phones),
    ...as('email', emails),
    ...as('handle', handles.map(handleText)),
    ...as('crmTag', crmTags),
    ...as('crmNote', [crmNote.trim()]),
    ...as(
      'consent',
      CHANNELS.flatMap((channel) => (consent[channel] === undefined ? [] : [`${channel} ${consent[channel] ? 'yes' : 'no'}`])),
    ),
  ]
}

function extreme(
  all: readonly ContactRecord[],
  field: 'since' | 'changedAt' | 'seenOn' | 'goneOn',
  pick: (...values: number[]) => number,
): number | null {
  const values = all.map((contact) => contact[field]).filter((value) => value !== null)
  return values.length === 0 ? null : pick(...values)
}

function handleText({ network, value }: Handle): string {
  return `${network} ${value}`
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function distinctBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const kept = new Map<string, T>()
  for (const value of values) if (!kept.has(keyOf(value))) kept.set(keyOf(value), value)
  return [...kept.values()]
}
