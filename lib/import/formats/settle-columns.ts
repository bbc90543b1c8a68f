import type { Target } from '../job.ts'
import { isEventDate } from '../target-kinds.ts'
import { foldHeader } from './format.ts'

/** "Created at" is the date of what a row is: an order, or else the record of a person. */
const MADE_ON = new Set(['Created At', 'Date Created', 'Дата создания'].map(foldHeader))

type Columns = readonly (Target | '')[]

/** What one name alone cannot tell, its neighbours do. `folded`: the header's names by `foldHeader`. */
export function settleColumns(folded: readonly string[], columns: Columns): (Target | '')[] {
  const named = settleNames(columns)
  const has = (target: Target): boolean => named.includes(target)
  if (has('event.kind') && !has('order.number')) return asEvents(named)
  if (has('event.payment') && has('order.total') && !has('order.date'))
    return has('order.number') || has('order.item')
      ? asOrders(
          folded,
          named.map((target) => (target === 'event.payment' ? 'order.date' : target)),
        )
      : asEvents(named)
  return has('order.total') || has('order.number') ? asOrders(folded, named) : asPeople(folded, named)
}

/** "Nome" beside "Cognome" is a first name; alone it is the name. */
function settleNames(columns: Columns): Columns {
  const has = (target: Target): boolean => columns.includes(target)
  if (has('contact.name') || has('contact.firstName') === has('contact.lastName')) return columns
  return columns.map((target) => (target === 'contact.firstName' || target === 'contact.lastName' ? 'contact.name' : target))
}

/** In a list of what happened, date and amount are those of the event. */
function asEvents(columns: Columns): (Target | '')[] {
  const has = (target: Target): boolean => columns.includes(target)
  const dated = has('event.date') || has('event.payment')
  return columns.map((target) => {
    if (target === 'order.date') return dated ? '' : 'event.date'
    if (target === 'order.total') return has('event.amount') ? '' : 'event.amount'
    if (target === 'order.currency') return has('event.currency') ? '' : 'event.currency'
    return target.startsWith('order.') ? '' : target
  })
}

/** The record's own dates and the payment's are those of the order, not of the person. */
function asOrders(folded: readonly string[], columns: Columns): (Target | '')[] {
  const numbered = columns.includes('order.number')
  return columns.map((target, i) => {
    // A bare "ID" numbers what the rows are: here orders.
    if (target === 'contact.id' && folded[i] === 'id') return numbered ? '' : 'order.number'
    if (target === 'contact.since' || target === 'contact.changedAt' || target === 'contact.deleted') return ''
    return target.startsWith('event.') ? '' : target
  })
}

/** A date, a status, a product in a list of people is no order; a campaign alone no event. */
function asPeople(folded: readonly string[], columns: Columns): (Target | '')[] {
  const events = columns.some(isEventDate)
  return columns.map((target, i) => {
    if (target === 'order.date' && MADE_ON.has(folded[i] ?? '') && !columns.includes('contact.since')) return 'contact.since'
    if (target.startsWith('order.')) return ''
    if (target.startsWith('event.') && !isEventDate(target)) return events && target !== 'event.date' ? target : ''
    return target
  })
}
