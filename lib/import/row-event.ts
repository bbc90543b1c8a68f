import { EVENT_KINDS, type EventKind } from '../contacts/event.ts'
import { isCurrency } from '../orders/money.ts'
import type { Target } from './job.ts'
import type { Cells, Fault, RowContext } from './row-reader.ts'
import type { EventFacts } from './stage/staged-events.ts'
import { parseAmount } from './values/amounts.ts'
import { parseDate, type DateValue } from './values/dates.ts'
import { parseEventKind } from './values/event-words.ts'
import { parseYesNo } from './values/words.ts'

/** Columns of dates, each of one kind of event. */
const DATED = EVENT_KINDS.filter((kind): kind is Exclude<EventKind, 'other'> => kind !== 'other')

/** Longest label that is kept: a whole message is no campaign's name. */
const LONGEST_LABEL = 200

/**
 * What a row says happened to its person: one event of `event.kind` on `event.date`, and one for each date in a column of one kind. What
 * cannot be read goes to `faults` as a value, the rest stands; whoever calls leaves the row out where it says nothing else.
 */
export function readEvents(cells: Cells, context: RowContext, faults: Fault[]): EventFacts[] {
  const label = cells.one('event.label').replace(/\s+/g, ' ').slice(0, LONGEST_LABEL)
  const events: EventFacts[] = []
  let paid: Pick<EventFacts, 'amount' | 'currency'> | null = null

  const word = cells.one('event.kind')
  const when = cells.one('event.date')
  if (when !== '') {
    const date = dateOf(when, 'event.date')
    const kind = parseEventKind(word)
    if (kind === null) fault('unknown-event', 'event.kind', word)
    if (date) add(kind ?? 'other', date, kind === null ? [word, label].filter((part) => part !== '').join(': ') : label)
  } else if (word !== '') fault('no-event-date', 'event.date', word)

  for (const kind of DATED)
    for (const cell of cells.all(`event.${kind}`)) {
      // "Opened: no" is no event, and "yes" does not say when.
      const said = parseYesNo(cell)
      if (said === true) fault('no-event-date', `event.${kind}`, cell)
      if (said !== null) continue
      const date = dateOf(cell, `event.${kind}`)
      if (date) add(kind, date, label)
    }
  return events

  function add(kind: EventKind, date: DateValue, said: string): void {
    const money = kind === 'payment' ? (paid ??= payment()) : { amount: null, currency: '' }
    events.push({ kind, ...date, label: said, ...money })
  }

  function fault(code: Fault['code'], target: Target, value: string): void {
    faults.push({ what: 'value', code, target, value })
  }

  function dateOf(cell: string, target: Target): DateValue | null {
    const date = parseDate(cell, context.file.dateOrder, context.clock)
    if (date && date.day <= context.today) return date
    fault(date ? 'future-date' : 'bad-date', target, cell)
    return null
  }

  /** A payment whose amount cannot be read still took place: its amount is unknown. */
  function payment(): Pick<EventFacts, 'amount' | 'currency'> {
    const unknown = { amount: null, currency: '' }
    const cell = cells.one('event.amount')
    if (cell === '') return unknown
    const currency = cells.one('event.currency').toUpperCase()
    if (currency !== '' && !isCurrency(currency)) {
      fault('bad-currency', 'event.currency', currency)
      return unknown
    }
    const amount = parseAmount(cell, { decimal: context.file.decimal, currency, usual: context.plan.currency })
    if (!amount.ok) {
      fault(amount.reason, 'event.amount', cell)
      return unknown
    }
    if (amount.rounded) fault('rounded', 'event.amount', cell)
    return { amount: amount.minor, currency: amount.currency }
  }
}
