import { valueWords } from '../value-words.ts'
import { fieldWords, listWords, windowWords, type SentenceContext, type Understood } from './context.ts'

/** Fields that count something, by what is said of them. */
const COUNTED = {
  'orders.count': 'orders',
  'events.sent.count': 'sent',
  'events.opened.count': 'opened',
  'events.clicked.count': 'clicked',
  'events.replied.count': 'replied',
  'events.bounced.count': 'bounced',
  'events.ad-clicked.count': 'ad-clicked',
  'events.payment.count': 'payment',
  'chat.messages-in': 'messages-in',
  'chat.messages-out': 'messages-out',
} as const

/** A comparison of a number, a sum of money or a length of time: "spent more than €200 in the last 365 days". */
export function numberSentence(condition: Understood, context: SentenceContext): string {
  const { t } = context
  const { field, op, value, within } = condition
  const window = windowWords(within, context)
  const n = Number(Array.isArray(value) ? value.at(-1) : value)
  if (isKey(COUNTED, field)) {
    const counted = COUNTED[field]
    const amount = noneOrSome(condition)
    if (amount) return t(`says.${counted}.${amount}`, { window })
    return t(`says.${counted}.count`, { compared: compared(condition, context, true), n, window })
  }
  const words = compared(condition, context)
  switch (field) {
    case 'orders.spent': {
      const amount = noneOrSome(condition)
      return amount ? t(`says.spent.${amount}`, { window }) : t('says.spent', { compared: words, window })
    }
    case 'orders.average':
      return t('says.average', { compared: words, window })
    case 'orders.interval':
      return t('says.interval', { compared: words, n })
    case 'contact.age':
      return t('says.age', { compared: words, n })
  }
  const name = fieldWords(condition, context)
  if (op === 'is' || op === 'in') return t('sentence.is', { field: name, value: listed(condition, context) })
  if (op === 'is-not' || op === 'not-in') return t('sentence.is-not', { field: name, value: listed(condition, context) })
  return t('sentence.compared', { field: name, compared: words })
}

/** "at least 3", "between 1 and 5". `countable`: of things that are counted some languages have words of their own. */
function compared(condition: Understood, context: SentenceContext, countable = false): string {
  const { t } = context
  const { op } = condition
  const value = listed(condition, context)
  switch (op) {
    case 'between': {
      const [low = '', high = ''] = valueWords(condition.field, condition.value, context)
      return t('compared.between', { low, high })
    }
    case 'less':
      return t(countable ? 'compared.fewer' : 'compared.less', { value })
    case 'more':
      return t(countable ? 'compared.more-of' : 'compared.more', { value })
    case 'at-most':
    case 'at-least':
    case 'is':
    case 'is-not':
      return t(`compared.${op}`, { value })
    case 'not-in':
      return t('compared.is-not', { value })
    default:
      return value
  }
}

function listed({ field, value }: Understood, context: SentenceContext): string {
  return listWords(valueWords(field, value, context), 'disjunction', context)
}

/** Comparisons with zero that people say in other words. */
function noneOrSome({ field, op, value }: Understood): 'none' | 'some' | null {
  if (op === 'is' && value === 0) return 'none'
  const isWhole = field !== 'orders.spent'
  if ((op === 'at-most' && value === 0) || (op === 'less' && value === 1 && isWhole)) return 'none'
  return (op === 'more' && value === 0) || (op === 'at-least' && value === 1 && isWhole) ? 'some' : null
}

function isKey<T extends object>(record: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(record, key)
}
