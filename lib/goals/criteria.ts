import { fieldOf, OWN, type FieldId } from '../segments/fields.ts'
import type { GoalFigure } from './goal.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'

/** Built-in fields that people can be told apart by in a few groups, in the order in which they are offered. */
const CRITERIA = [
  'contact.country',
  'contact.language',
  'contact.city',
  'contact.age',
  'contact.gender',
  'contact.source',
  'contact.origin',
  'contact.crm-tags',
  'tags',
  'consent',
  'mail.subscribed',
  'orders.last',
  'orders.count',
  'orders.spent',
  'orders.average',
  'orders.interval',
  'orders.items',
  'rfm.group',
  'stage',
  'chat.last-in',
  'chat.messages-in',
  'chat.reply-theirs',
] as const satisfies readonly FieldId[]

/** What groups those fields are offered in. */
export const CRITERION_GROUPS = ['who', 'consent', 'orders', 'scores', 'chat', 'own'] as const
export type CriterionGroup = (typeof CRITERION_GROUPS)[number]

/** How people are parted by a field: by single values, by members of a set, by bands of numbers or of days ago, by dates. */
export type Parting = 'values' | 'members' | 'numbers' | 'days' | 'dates'

/** How people are parted by a field here; null where they cannot be. */
export function partingOf(field: string, vocabulary: Vocabulary): Parting | null {
  const known = fieldOf(field, vocabulary)
  if (!known) return null
  if (field === 'stage') return 'values'
  switch (known.type) {
    case 'text':
    case 'choice':
    case 'flag':
      return 'values'
    case 'set':
      return 'members'
    case 'day':
      return known.ahead ? 'dates' : 'days'
    case 'number':
    case 'money':
    case 'minutes':
      return 'numbers'
    default:
      return null
  }
}

/** Every field that may be a criterion here. */
export function criteriaIn(vocabulary: Vocabulary): string[] {
  return [...CRITERIA, ...vocabulary.own.map(({ id }) => OWN + id)]
}

/** The group that a criterion is offered in. */
export function criterionGroup(field: string): CriterionGroup {
  if (field.startsWith(OWN)) return 'own'
  if (field.startsWith('orders.')) return 'orders'
  if (field === 'stage' || field.startsWith('rfm.')) return 'scores'
  if (field.startsWith('chat.')) return 'chat'
  return field === 'consent' || field === 'mail.subscribed' || field === 'tags' || field === 'contact.crm-tags'
    ? 'consent'
    : 'who'
}

/** Whether the base has to hold orders for the field to say something: without any, nobody's "0 orders" is knowledge. */
export function needsOrders(field: string): boolean {
  return field.startsWith('orders.') || field.startsWith('rfm.')
}

/**
 * Whether a figure is reckoned from the same as the field: who bought lately bought again by that alone. Groups by such a field differ in the figure,
 * and that says nothing.
 */
export function saysTheSame(field: string, figure: GoalFigure): boolean {
  switch (figure) {
    case 'bought-again':
    case 'spent-per-person':
      return needsOrders(field)
    case 'replies-per-message':
      return field.startsWith('chat.')
    case 'answered':
      return field.startsWith(OWN) || field === 'stage'
    case 'agreed':
      return field === 'consent' || field === 'mail.subscribed'
  }
}

/** What brings values of a field: a column of an import, a question in the chat, connected chats, the agent, or orders. */
export type WayToKnow = 'import' | 'import-orders' | 'question' | 'chats' | 'ladder' | 'tags'

/** The ways, best first. */
export function waysToKnow(field: string): WayToKnow[] {
  if (field.startsWith(OWN)) return ['question', 'import']
  if (field === 'stage') return ['question', 'ladder']
  if (field.startsWith('chat.')) return ['chats']
  if (needsOrders(field)) return ['import-orders']
  if (field === 'tags') return ['tags']
  return ['import']
}
