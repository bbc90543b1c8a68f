import { doubleTargets, formatOf } from './recognise.ts'
import { isEventDate } from './target-kinds.ts'
import type { PreviewNote, Target } from './job.ts'

const PERSON: readonly Target[] = [
  'contact.id',
  'contact.name',
  'contact.firstName',
  'contact.lastName',
  'contact.phone',
  'contact.email',
  'contact.telegram',
  'contact.instagram',
  'contact.xmpp',
]

const EVENT: readonly Target[] = ['event.kind', 'event.label', 'event.amount', 'event.currency']

/** Faults of a mapping that the user must put right before anything is read with it. */
export function checkColumns(header: readonly string[], columns: readonly (Target | '')[], kind = 'plain'): PreviewNote[] {
  const notes: PreviewNote[] = []
  const has = (target: Target): boolean => columns.includes(target)
  const error = (code: PreviewNote['code'], values: PreviewNote['values'] = {}): void => {
    notes.push({ level: 'error', code, values })
  }
  for (const target of doubleTargets(columns, formatOf(kind))) {
    const names = header.filter((_, i) => columns[i] === target)
    error('same-target-twice', { target, columns: names.join(', ') })
  }
  if (!PERSON.some(has)) error(formatOf(kind).nobody ? 'orders-without-people' : 'no-person-column')
  const orders = has('order.number') || has('order.total')
  if (orders && !has('order.date')) error('no-order-date')
  if ((orders || has('order.date')) && !has('order.total')) error('no-order-total')
  const dated = columns.some(isEventDate)
  if (EVENT.some(has) && !dated && !has('event.date')) error('no-event-date')
  if (has('event.date') && !dated && !has('event.kind')) error('no-event-kind')
  return notes
}
