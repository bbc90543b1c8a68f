import type { Rule } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** What scores and groups are made of. */
const OF_SCORES = ['orders.last', 'orders.count', 'orders.spent']

/** Fields that say the same as another, or that it is made of: who asks for one asks for the other. */
const SAME: Record<string, readonly string[]> = {
  'contact.birthday': ['contact.age'],
  'opted-out': ['consent'],
  'consent.email': ['consent'],
  'consent.sms': ['consent'],
  'consent.whatsapp': ['consent'],
  'rfm.recency': ['orders.last', 'rfm.group'],
  'rfm.frequency': ['orders.count', 'rfm.group'],
  'rfm.monetary': ['orders.spent', 'rfm.group'],
  'rfm.total': ['rfm.group', ...OF_SCORES],
  'rfm.code': ['rfm.group', ...OF_SCORES],
  'rfm.group': OF_SCORES,
}

/** Every field that a rule asks for, also through the segments that it names: its members differ in them by the rule itself. */
export function askedFields(rule: Rule, { segments }: Vocabulary): Set<string> {
  const asked = new Set<string>()
  const seen = new Set<string>()
  const walk = (part: Rule): void => {
    if ('not' in part) return walk(part.not)
    if ('all' in part) return part.all.forEach(walk)
    if ('any' in part) return part.any.forEach(walk)
    asked.add(part.field)
    for (const same of SAME[part.field] ?? []) asked.add(same)
    if (part.field.startsWith('events.')) asked.add('events')
    if (part.field !== 'segment' || typeof part.value !== 'string' || seen.has(part.value)) return
    seen.add(part.value)
    const named = segments.find(({ id }) => id === part.value)
    if (named) walk(named.rule)
  }
  walk(rule)
  return asked
}
