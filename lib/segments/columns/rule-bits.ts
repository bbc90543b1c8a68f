import type { Breath } from '../../import/breath.ts'
import { expandStage } from '../../ladder/expand-stage.ts'
import { isUnderstood } from '../check-condition.ts'
import type { Condition, Rule } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { addAll, allBits, complement, keepBoth, noBits, type Bits } from './bits.ts'
import { conditionBits } from './condition-bits.ts'
import type { ConditionStore } from './condition-store.ts'
import type { PeopleColumns } from './people-columns.ts'
import { fieldName } from './question.ts'

/** What a rule is put to. */
export interface Asked {
  columns: PeopleColumns
  vocabulary: Vocabulary
  /** Who meets which condition, as far as it was asked before. */
  store: ConditionStore
  /** Who is in the segments that the rule names, or is in none (negated), and at which stage: found once, however many conditions name them. */
  segments: Map<string, Promise<Bits>>
  /** Lets messages in during long work; its signal stops it. */
  breath: Breath
}

/**
 * Who is in a rule, over columns, without eval; not to be changed. `not` is carried down to the conditions: there one that this version does not
 * understand is met by nobody, negated or not, as `compileRule` has it.
 */
export async function ruleBits(rule: Rule, asked: Asked, negated = false): Promise<Bits> {
  if ('not' in rule) return ruleBits(rule.not, asked, !negated)
  if ('all' in rule) return joined(rule.all, !negated, asked, negated)
  if ('any' in rule) return joined(rule.any, negated, asked, negated)
  return leafBits(rule, asked, negated)
}

/** `every`: whoever is in every part; else whoever is in any. */
async function joined(rules: readonly Rule[], every: boolean, asked: Asked, negated: boolean): Promise<Bits> {
  const { people } = asked.columns
  const bits = every ? allBits(people) : noBits(people)
  for (const rule of rules) {
    const part = await ruleBits(rule, asked, negated)
    if (every) keepBoth(bits, part)
    else addAll(bits, part)
  }
  return bits
}

async function leafBits(condition: Condition, asked: Asked, negated: boolean): Promise<Bits> {
  const { columns, vocabulary, store, breath } = asked
  if (!isUnderstood(condition, vocabulary)) return noBits(columns.people)
  if (condition.field === 'segment') return segmentBits(condition, asked, negated)
  const expanded = expandStage(condition, vocabulary)
  if (expanded)
    return once(JSON.stringify([condition, negated]), asked, () =>
      ruleBits(expanded.rule, { ...asked, vocabulary: expanded.vocabulary }, negated),
    )
  if (breath.due()) await breath.take()
  const name = `${fieldName(condition.field, vocabulary)} ${JSON.stringify(condition)}`
  const bits = await store.get(name, () => conditionBits(condition, columns, vocabulary))
  return negated ? complement(bits, columns.people) : bits
}

/** What the other segment's rule says, in three values: so its `not` is carried down in it. The condition is understood, so it leads into no circle. */
function segmentBits({ op, value }: Condition, asked: Asked, negated: boolean): Promise<Bits> {
  const { vocabulary, columns } = asked
  const segment = vocabulary.segments.find(({ id }) => id === value)
  const turned = negated !== (op === 'is-not')
  const name = `${turned ? 'not ' : ''}${String(value)}`
  return once(name, asked, async () => (segment ? ruleBits(segment.rule, asked, turned) : noBits(columns.people)))
}

function once(name: string, { segments }: Asked, make: () => Promise<Bits>): Promise<Bits> {
  const bits = segments.get(name) ?? make()
  segments.set(name, bits)
  bits.catch(() => segments.delete(name))
  return bits
}
