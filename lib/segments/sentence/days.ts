import { dayFromIso } from '../../workspace/day.ts'
import type { Condition } from '../rule.ts'
import { listWords, type SentenceContext, type Understood } from './context.ts'

/** When a day must have been, or a birthday must be: "at most 30 days ago", "between 30 and 60 days ago", "in the next 7 days". */
export function whenWords({ op, value }: Understood, context: SentenceContext): string {
  const { t } = context
  const [first = 0, second = 0] = Array.isArray(value) ? value : [value]
  const n = Number(first)
  switch (op) {
    case 'is':
      return n === 0 ? t('when.today') : t('when.is', { n })
    case 'is-not':
      return n === 0 ? t('when.not-today') : t('when.is-not', { n })
    case 'at-most':
      return n === 0 ? t('when.today') : t('when.at-most', { n })
    case 'less':
    case 'more':
    case 'at-least':
      return t(`when.${op}`, { n })
    case 'between':
      return t('when.between', { low: n, n: Number(second) })
    case 'in-next':
    case 'in-last':
      return n === 0 ? t('when.today') : t(`when.${op}`, { n })
    case 'before':
    case 'since':
      return t(`when.${op}`, { date: dateWords(String(first), context) })
    case 'between-dates':
      return t('when.between-dates', { date: dateWords(String(first), context), until: dateWords(String(second), context) })
    default:
      return t(op === 'not-in' ? 'when.not-in' : 'when.in', { value: listed(value, context) })
  }
}

/** The same beside a number of days that is told already: "30 at most". */
export function wantedWords(condition: Understood, context: SentenceContext): string {
  const { t } = context
  const { op, value } = condition
  const [low = 0, high = 0] = Array.isArray(value) ? value : [value]
  const n = Number(low)
  switch (op) {
    case 'is':
      return n === 0 ? t('when.today') : t('reason.wanted.is', { n })
    case 'at-most':
    case 'less':
    case 'more':
    case 'at-least':
      return t(`reason.wanted.${op}`, { n })
    case 'between':
      return t('reason.wanted.between', { low: n, high: Number(high) })
    default:
      return whenWords(condition, context)
  }
}

function listed(value: Condition['value'], context: SentenceContext): string {
  const numbers = new Intl.NumberFormat(context.t.locale)
  return listWords(
    (Array.isArray(value) ? value : []).map((one) => numbers.format(Number(one))),
    'disjunction',
    context,
  )
}

/** The month in letters, so that nobody takes the day for the month. */
export function dateWords(iso: string, { t }: Pick<SentenceContext, 't'>): string {
  const day = dayFromIso(iso)
  return day === null ? iso : new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day * 86_400_000)
}
