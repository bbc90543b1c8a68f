import { givenName } from '../contacts/given-name.ts'
import { isPurchase } from '../orders/figures.ts'
import { recencyOf } from '../rfm/looking.ts'
import type { Facts } from '../segments/facts.ts'

/** What an offer's text can name. Written `{first_name}` or, with words for those who have none, `{first_name|there}`. */
export const MERGE_FIELDS = ['first_name', 'name', 'city', 'agent_name', 'days_since_order', 'last_item'] as const
export type MergeField = (typeof MERGE_FIELDS)[number]

/** The values for one person, '' where there is none. */
export type MergeValues = Record<MergeField, string>

/** The values of the merge fields for one person. `agentName` may be ''. */
export function mergeValues(facts: Facts, agentName: string): MergeValues {
  const { contact, figures, today } = facts
  return {
    first_name: plain(givenName(contact)),
    name: plain(contact.name),
    city: plain(contact.city),
    agent_name: plain(agentName),
    days_since_order: figures.lastDay === null ? '' : String(recencyOf(figures.lastDay, today)),
    last_item: plain(lastItem(facts)),
  }
}

function lastItem({ orders }: Facts): string {
  const newest = orders()
    .filter((order) => isPurchase(order) && order.items.length > 0)
    .toSorted((a, b) => b.day - a.day || (b.at ?? 0) - (a.at ?? 0))[0]
  return newest?.items[0] ?? ''
}

/** One line without braces: a customer's data can neither break a message into lines nor look like a mark that was left in it. */
function plain(value: string): string {
  return value
    .replace(/[{}]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
