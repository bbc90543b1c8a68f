import { doubleTargets } from './recognise.ts'
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

/** Faults of a mapping that the user must put right before anything is read with it. */
export function checkColumns(header: readonly string[], columns: readonly (Target | '')[]): PreviewNote[] {
  const notes: PreviewNote[] = []
  const has = (target: Target): boolean => columns.includes(target)
  const error = (code: PreviewNote['code'], values: PreviewNote['values'] = {}): void => {
    notes.push({ level: 'error', code, values })
  }
  for (const target of doubleTargets(columns)) {
    const names = header.filter((_, i) => columns[i] === target)
    error('same-target-twice', { target, columns: names.join(', ') })
  }
  if (!PERSON.some(has)) error('no-person-column')
  const orders = has('order.number') || has('order.total')
  if (orders && !has('order.date')) error('no-order-date')
  if ((orders || has('order.date')) && !has('order.total')) error('no-order-total')
  return notes
}
