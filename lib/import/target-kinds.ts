import type { Target } from './job.ts'

const OF_ANY_KIND = new Set<string>(['event.kind', 'event.date', 'event.label', 'event.amount', 'event.currency'])
const DATES = new Set<string>([
  'order.date',
  'order.cancelledAt',
  'event.date',
  'contact.birthday',
  'contact.since',
  'contact.changedAt',
])
const AMOUNTS = new Set<string>(['order.total', 'order.refunded', 'event.amount'])

/** Whether a column holds dates of events of one kind. */
export function isEventDate(target: Target | ''): boolean {
  return target.startsWith('event.') && !OF_ANY_KIND.has(target)
}

/** Whether the columns of a target are read by the order of day and month. */
export function isDate(target: Target | ''): boolean {
  return DATES.has(target) || isEventDate(target)
}

/** Whether the columns of a target hold amounts of money. */
export function isAmount(target: Target | ''): boolean {
  return AMOUNTS.has(target)
}
