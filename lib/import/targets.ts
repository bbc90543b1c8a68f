import type { Id } from '../db/id.ts'

/**
 * What a column can be taken for. `''` leaves it out. `event.<kind>` is a column of dates, each an event of that kind by itself ("Opened
 * on"); `event.kind` and `event.date` together say it for files with a row for each event. Amount, currency and label belong to either.
 */
export const TARGETS = [
  'contact.id',
  'contact.name',
  'contact.firstName',
  'contact.lastName',
  'contact.phone',
  'contact.email',
  'contact.country',
  'contact.city',
  'contact.language',
  'contact.tags',
  'contact.note',
  'contact.telegram',
  'contact.instagram',
  'contact.xmpp',
  'contact.company',
  'contact.gender',
  'contact.birthday',
  'contact.origin',
  'contact.since',
  'contact.changedAt',
  'contact.deleted',
  'consent.any',
  'consent.email',
  'consent.sms',
  'consent.whatsapp',
  'order.number',
  'order.date',
  'order.total',
  'order.refunded',
  'order.currency',
  'order.status',
  'order.cancelledAt',
  'order.item',
  'event.kind',
  'event.date',
  'event.label',
  'event.amount',
  'event.currency',
  'event.subscribed',
  'event.unsubscribed',
  'event.sent',
  'event.opened',
  'event.clicked',
  'event.replied',
  'event.bounced',
  'event.ad-clicked',
  'event.payment',
] as const
export type BuiltInTarget = (typeof TARGETS)[number]
/** A column of one of the user's own fields, by the field's id. */
export type OwnTarget = `own.${Id}`
export type Target = BuiltInTarget | OwnTarget

export function isOwnTarget(target: Target | ''): target is OwnTarget {
  return target.startsWith('own.')
}

/** The id of the own field that a target stands for. */
export function ownFieldOf(target: OwnTarget): Id {
  return target.slice('own.'.length)
}
