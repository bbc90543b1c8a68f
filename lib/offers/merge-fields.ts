import { givenName } from '../contacts/given-name.ts'
import type { OwnField } from '../fields/own-field.ts'
import { isPurchase, netOf } from '../orders/figures.ts'
import type { Money, Order } from '../orders/order.ts'
import { recencyOf } from '../rfm/looking.ts'
import type { Facts } from '../segments/facts.ts'
import { ownMergeValues } from './own-merge-values.ts'
import { called } from './plain-value.ts'
import { textFormats, type TextFormats } from './text-formats.ts'

/** What an offer's text can name. Written `{first_name}` or, with words for those who have none, `{first_name|there}`. */
export const MERGE_FIELDS = [
  'first_name',
  'name',
  'city',
  'agent_name',
  'last_item',
  'last_amount',
  'last_order_date',
  'days_since_order',
  'days_in_words',
  'days_ago',
  'spent',
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

/** The values for one person, '' where there is none. `own`: of the user's own fields, by `ownFieldKey` of their names; absent: none can be named. */
export type MergeValues = Record<MergeField, string> & { own?: Readonly<Record<string, string>> }

/** Nothing is known. */
export const NO_VALUES: MergeValues = {
  first_name: '',
  name: '',
  city: '',
  agent_name: '',
  last_item: '',
  last_amount: '',
  last_order_date: '',
  days_since_order: '',
  days_in_words: '',
  days_ago: '',
  spent: '',
}

/**
 * The values of the merge fields for one person. `agentName` may be ''. Sums, dates and days are written in `language`, the text's own (BCP 47).
 * `ownFields`: those that the text may name.
 */
export function mergeValues(facts: Facts, agentName: string, language = 'en', ownFields: readonly OwnField[] = []): MergeValues {
  const { contact, figures, today } = facts
  const formats = textFormats(language, contact.language, contact.country)
  const days = figures.lastDay === null ? null : recencyOf(figures.lastDay, today)
  const purchases = facts.orders().filter(isPurchase).toSorted(newestFirst)
  const [newest] = purchases
  return {
    first_name: called(givenName(contact)),
    name: called(contact.name),
    city: called(contact.city),
    agent_name: called(agentName),
    last_item: called(purchases.find(({ items }) => items.length > 0)?.items[0] ?? ''),
    last_amount: newest ? formats.money({ minor: netOf(newest), currency: newest.currency }) : '',
    last_order_date: figures.lastDay === null ? '' : formats.day(figures.lastDay),
    days_since_order: days === null ? '' : String(days),
    days_in_words: days === null ? '' : formats.days(days),
    days_ago: days === null ? '' : formats.daysAgo(days),
    spent: spentIn(purchases, facts.currency, formats),
    ...(ownFields.length > 0 && { own: ownMergeValues(ownFields, facts.own, formats) }),
  }
}

function newestFirst(a: Order, b: Order): number {
  return b.day - a.day || (b.at ?? 0) - (a.at ?? 0)
}

/** Each currency in its own money, the workspace's first: a customer paid those, and not what a rate makes of them. */
function spentIn(purchases: readonly Order[], main: string, formats: TextFormats): string {
  const sums = new Map<string, number>()
  for (const order of purchases) sums.set(order.currency, (sums.get(order.currency) ?? 0) + netOf(order))
  const first = (currency: string): number => (currency === main ? 0 : 1)
  const inOrder = [...sums]
    .toSorted(([a], [b]) => first(a) - first(b) || (a < b ? -1 : 1))
    .map(([currency, minor]): Money => ({ minor, currency }))
  return inOrder.length === 0 ? '' : formats.list(inOrder.map((sum) => formats.money(sum)))
}
