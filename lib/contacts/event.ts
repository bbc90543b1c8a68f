/** What can happen to a contact outside orders and chats. A new kind is a name here, a word in the dictionaries and a target for columns. */
export const EVENT_KINDS = [
  'subscribed',
  'unsubscribed',
  'sent',
  'opened',
  'clicked',
  'replied',
  'bounced',
  'ad-clicked',
  'payment',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Something dated that a CRM, a mail or an ad system says of a contact. Equal events (all fields) are one. */
export interface ContactEvent {
  kind: EventKind
  /** Days since 1970-01-01 of the calendar date in the workspace's time zone. */
  day: number
  /** UTC milliseconds; null where the file gives a date without a time. */
  at: number | null
  /** The source that told of it, as in `ContactRecord.source`. */
  source: string
  /** Campaign, subject, list or what else the source names; '' where it names nothing. */
  label: string
  /** Whole minor units, only for payments; null else. */
  amount: number | null
  /** ISO 4217 of `amount`; '' without one. */
  currency: string
}
