import type { ContactEvent } from '../../contacts/event.ts'
import { ageOn, readBirthday } from '../birthday.ts'
import { day, flag, set, text, yesOrNo, type Field } from './field.ts'

const GENDERS = ['female', 'male', 'other'] as const

/** Who somebody is, what the CRM and the user say of them, what they agreed to. */
export const CONTACT_FIELDS = {
  'contact.name': text(({ contact }) => contact.name),
  'contact.company': text(({ contact }) => contact.company),
  'contact.gender': { type: 'choice', choices: GENDERS, read: ({ contact }) => contact.gender || null },
  /** Whole years; unknown without a year of birth. */
  'contact.age': {
    type: 'number',
    read: ({ contact, today }) => {
      const birthday = readBirthday(contact.birthday)
      return birthday && ageOn(birthday, today)
    },
  },
  /** A text that is no date is unknown. */
  'contact.birthday': {
    type: 'birthday',
    read: ({ contact }) => (readBirthday(contact.birthday) ? contact.birthday : null),
  },
  'contact.country': { type: 'choice', read: ({ contact }) => contact.country || null },
  'contact.city': text(({ contact }) => contact.city),
  'contact.language': text(({ contact }) => contact.language),
  'contact.source': { type: 'choice', read: ({ contact }) => contact.source || null },
  'contact.origin': text(({ contact }) => contact.origin),
  /** When the source made the record. */
  'contact.since': day(({ contact }) => contact.since),
  'contact.gone': flag(({ contact }) => contact.goneOn !== null),
  'contact.has-phone': flag(({ contact }) => contact.phones.length > 0),
  'contact.has-email': flag(({ contact }) => contact.emails.length > 0),
  /** On which a name of theirs is known. */
  'contact.networks': {
    type: 'set',
    offered: ['telegram', 'whatsapp', 'instagram', 'meta', 'xmpp'],
    read: ({ contact }) => [...new Set(contact.handles.map(({ network }) => network))],
  },
  'contact.crm-tags': set(({ contact }) => contact.crmTags),
  tags: set(({ tags }) => tags),
  /** Rung of the ladder of awareness, 0 to 5. */
  stage: { type: 'number', read: ({ stage }) => stage },
  consent: { type: 'choice', choices: ['yes', 'no'], read: ({ consent }) => (consent === 'unknown' ? null : consent) },
  /** What the CRM says of one channel alone. */
  'consent.email': yesOrNo(({ contact }) => contact.consent.email),
  'consent.sms': yesOrNo(({ contact }) => contact.consent.sms),
  'consent.whatsapp': yesOrNo(({ contact }) => contact.consent.whatsapp),
  /** Always known: whoever said nothing did not opt out. */
  'opted-out': flag(({ consent }) => consent === 'no'),
  'mail.subscribed': yesOrNo(({ events }) => isSubscribed(events())),
} as const satisfies Record<string, Field>

/**
 * What the newest of subscribing and unsubscribing says; undefined without either. Of one day the later instant counts; where the instant of
 * any is not known, or they are the same, unsubscribing does: who may have declined is not written to.
 */
export function isSubscribed(events: readonly ContactEvent[]): boolean | undefined {
  const said = events.filter(({ kind }) => kind === 'subscribed' || kind === 'unsubscribed')
  if (said.length === 0) return undefined
  const last = Math.max(...said.map(({ day: on }) => on))
  const ofDay = said.filter(({ day: on }) => on === last)
  const latest = Math.max(...ofDay.map(({ at }) => at ?? 0))
  const deciding = ofDay.every(({ at }) => at !== null) ? ofDay.filter(({ at }) => at === latest) : ofDay
  return deciding.every(({ kind }) => kind === 'subscribed')
}
