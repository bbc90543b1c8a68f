import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { Condition, Rule, Segment } from '../../../lib/segments/rule.ts'
import { TAG } from './shop-days.ts'

/** Conditions that part the people of `ShopDays`: hardly one holds for all or for nobody. */
const CONDITIONS: readonly Condition[] = [
  { field: 'contact.country', op: 'in', value: ['IT'] },
  { field: 'contact.country', op: 'unknown' },
  { field: 'contact.name', op: 'contains', value: 'prova1' },
  { field: 'contact.has-email', op: 'is', value: true },
  { field: 'contact.gone', op: 'is', value: true },
  { field: 'tags', op: 'has-any', value: [TAG.toLowerCase()] },
  { field: 'tags', op: 'has-none', value: [TAG] },
  { field: 'consent', op: 'is', value: 'yes' },
  { field: 'opted-out', op: 'is', value: false },
  { field: 'stage', op: 'at-least', value: 3 },
  { field: 'orders.count', op: 'at-least', value: 2 },
  { field: 'orders.count', op: 'more', value: 0, within: { days: 193, from: 103 } },
  { field: 'orders.spent', op: 'more', value: 150 },
  { field: 'orders.spent', op: 'less', value: 120, within: { days: 250 } },
  { field: 'orders.average', op: 'between', value: [50, 200] },
  { field: 'orders.last', op: 'at-most', value: 164 },
  { field: 'orders.first', op: 'before', value: '2026-05-11' },
  { field: 'orders.interval', op: 'known' },
  { field: 'rfm.recency', op: 'at-least', value: 3 },
  { field: 'rfm.group', op: 'in', value: ['champions', 'loyal', 'lost'] },
]

const OF_TYPE: Record<OwnField['type'], (field: OwnField) => Omit<Condition, 'field'>> = {
  text: () => ({ op: 'is', value: 'vip' }),
  number: () => ({ op: 'more', value: 12 }),
  date: () => ({ op: 'in-next', value: 7 }),
  choice: ({ choices }) => ({ op: 'is-not', value: choices[0] ?? '' }),
  choices: ({ choices }) => ({ op: 'has-all', value: choices.slice(0, 2) }),
}

/** One to three of them, joined or turned, now and then on an own field or another segment. `random` from 0 to 1. */
export function someRuleOfShop(random: () => number, fields: readonly OwnField[], segments: readonly Segment[]): Rule {
  const int = (below: number): number => Math.floor(random() * below)
  const condition = (): Rule => {
    const [field, segment] = [fields[int(fields.length)], segments[int(segments.length)]]
    if (field && random() < 0.25) return { field: `own.${field.id}`, ...OF_TYPE[field.type](field) }
    if (segment && random() < 0.2) return { field: 'segment', op: random() < 0.5 ? 'is' : 'is-not', value: segment.id }
    return CONDITIONS[int(CONDITIONS.length)] as Condition
  }
  const parts = Array.from({ length: 1 + int(3) }, condition)
  const rule: Rule = random() < 0.5 ? { all: parts } : { any: parts }
  return random() < 0.2 ? { not: rule } : rule
}
