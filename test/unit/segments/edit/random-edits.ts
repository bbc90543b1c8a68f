import * as fc from 'fast-check'
import { emptyCondition, newGroup, nodesOf, type GroupNode } from '../../../../lib/segments/edit/node.ts'
import {
  duplicated,
  inserted,
  moved,
  removed,
  replaced,
  withKind,
  wrapped,
  type Move,
} from '../../../../lib/segments/edit/operations.ts'
import { withField, withOperator, withValue, withWindow } from '../../../../lib/segments/edit/change.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { NO_VOCABULARY, type Vocabulary } from '../../../../lib/segments/vocabulary.ts'

const leaf = fc.constantFrom<Rule>(
  { field: 'orders.spent', op: 'more', value: 200, within: { days: 365 } },
  { field: 'orders.count', op: 'between', value: [1, 3], within: { days: 60, from: 30 } },
  { field: 'contact.country', op: 'in', value: ['IT', 'SE'] },
  { field: 'tags', op: 'has-any', value: ['VIP'] },
  { field: 'contact.has-phone', op: 'is', value: true },
  { field: 'contact.name', op: 'known' },
  { field: 'own.gone', op: 'is', value: 'x' },
  // Of a newer language.
  { field: 'contact.moon', op: 'waxes', value: 1 },
  { field: 'orders.count', op: 'is', value: 1, within: { months: 3 } } as unknown as Rule,
  { field: 'orders.count', op: 'is', value: 1, per: 'week' } as unknown as Rule,
)

/** Rules of every shape that a stored segment may have. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('rule'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('rule'), { maxLength: 4 }) }),
    fc.record({ not: tie('rule') }),
  ),
})).rule

/** One thing that a user may do, with numbers that say to what. */
export interface Act {
  act: 'add' | 'group' | 'remove' | 'copy' | 'wrap' | Move | 'kind' | 'field' | 'operator' | 'value' | 'window'
  at: number
  of: number
}
const ACTS = [
  'add',
  'group',
  'remove',
  'copy',
  'wrap',
  'up',
  'down',
  'in',
  'out',
  'kind',
  'field',
  'operator',
  'value',
  'window',
] as const

export const anyAct: fc.Arbitrary<Act> = fc.record({ act: fc.constantFrom(...ACTS), at: fc.nat(1000), of: fc.nat(1000) })

const FIELDS = [
  'orders.spent',
  'contact.country',
  'tags',
  'contact.has-phone',
  'orders.last',
  'contact.city',
  'own.gone',
  'no.such',
]
const OPS = ['is', 'in', 'between', 'more', 'known', 'has-any', 'nonsense', '']
const VALUES = [1, 'x', true, [1, null], ['a', 'b'], undefined, [] as string[]]

/** Does it to the tree, as the page does. */
export function done(root: GroupNode, { act, at, of }: Act, vocabulary: Vocabulary = NO_VOCABULARY): GroupNode {
  const nodes = nodesOf(root)
  const id = nodes[at % nodes.length]?.id ?? ''
  const pick = <T>(list: readonly T[]): T => list[of % list.length] as T
  const condition = (change: typeof withField, to: string) =>
    replaced(root, id, (node) => ('condition' in node ? { ...node, condition: change(node.condition, to, vocabulary) } : node))
  switch (act) {
    case 'add':
      return inserted(root, id, emptyCondition(), of % 5)
    case 'group':
      return inserted(root, id, newGroup('any', [emptyCondition()]))
    case 'remove':
      return removed(root, id)
    case 'copy':
      return duplicated(root, id)?.root ?? root
    case 'wrap':
      return wrapped(root, id)?.root ?? root
    case 'kind':
      return withKind(root, id, pick(['all', 'any', 'none']))
    case 'field':
      return condition(withField, pick(FIELDS))
    case 'operator':
      return condition(withOperator, pick(OPS))
    case 'value':
      return condition((old) => withValue(old, pick(VALUES)), '')
    case 'window':
      return condition((old) => withWindow(old, pick([undefined, { days: 30 }, { days: 60, from: 30 }, {}])), '')
    default:
      return moved(root, id, act)
  }
}
