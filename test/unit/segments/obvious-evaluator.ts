import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition, Rule } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { birthday, readField, type Value } from './obvious-values.ts'

/**
 * What a rule means, written a second time as plainly as can be, straight from the docstrings and sharing no code with what it checks: slow, and
 * without columns or anything kept. The compiled rule, the explanation and the columns must agree with it.
 */
export function obviouslyMet(rule: Rule, facts: Facts, vocabulary: Vocabulary): boolean {
  return verdictOf(rule, facts, vocabulary) === true
}

type Verdict = boolean | null

function verdictOf(rule: Rule, facts: Facts, vocabulary: Vocabulary): Verdict {
  if ('all' in rule) {
    const verdicts = new Set(rule.all.map((part) => verdictOf(part, facts, vocabulary)))
    return verdicts.has(false) ? false : verdicts.has(null) ? null : true
  }
  if ('any' in rule) {
    const verdicts = new Set(rule.any.map((part) => verdictOf(part, facts, vocabulary)))
    return verdicts.has(true) ? true : verdicts.has(null) ? null : false
  }
  if ('not' in rule) return opposite(verdictOf(rule.not, facts, vocabulary))
  return conditionVerdict(rule, facts, vocabulary)
}

function opposite(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict
}

function conditionVerdict(condition: Condition, facts: Facts, vocabulary: Vocabulary): Verdict {
  const { field, op, value } = condition
  // What the generators make up as a later version's.
  if (field === 'shoe-size' || op === 'resembles' || (field === 'orders.count' && value === 'many')) return null
  if (field === 'segment') {
    const segment = vocabulary.segments.find(({ id }) => id === value)
    if (!segment || circles(segment.id, vocabulary, [])) return null
    const verdict = verdictOf(segment.rule, facts, vocabulary)
    return op === 'is-not' ? opposite(verdict) : verdict
  }
  const own = field.startsWith('own.') ? vocabulary.own.find(({ id }) => `own.${id}` === field) : undefined
  if (field.startsWith('own.') && !own) return null
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  if (field === 'rfm.group' && !hasGroups(value, vocabulary)) return null
  const read = field === 'stage' ? obviousStage(facts, vocabulary) : readField(condition, facts, vocabulary)
  if (op === 'known') return read !== null && !(Array.isArray(read) && read.length === 0)
  if (op === 'unknown') return read === null || (Array.isArray(read) && read.length === 0)
  if (read === null) return false
  if (field === 'contact.birthday') return birthday(String(read), op, Number(values[0]), facts.today)
  if (Array.isArray(read))
    return setMeets(
      read.map(fold),
      op,
      values.map((one) => fold(String(one))),
    )
  const isDay = own ? own.type === 'date' : DAYS.test(field)
  if (isDay) return dayMeets(Number(read), op, values, facts.today)
  return valueMeets(read, op, values)
}

/** The set one, else that of the first stage rule whose segment somebody is in, of those that everybody can be said to be in or not. */
export function obviousStage(facts: Facts, vocabulary: Vocabulary): number | null {
  if (facts.stage !== null) return facts.stage
  for (const { stage, segment } of vocabulary.stages ?? [])
    if (isClear({ field: 'segment', op: 'is', value: segment }, vocabulary) && isIn(segment, facts, vocabulary)) return stage
  return null
}

function isIn(segment: string, facts: Facts, vocabulary: Vocabulary): boolean {
  return verdictOf({ field: 'segment', op: 'is', value: segment }, facts, vocabulary) === true
}

/** Whether a rule, and all that it names, is of this version, has nothing that is gone, goes in no circle, and asks for no stage. */
function isClear(rule: Rule, vocabulary: Vocabulary): boolean {
  if ('all' in rule) return rule.all.every((part) => isClear(part, vocabulary))
  if ('any' in rule) return rule.any.every((part) => isClear(part, vocabulary))
  if ('not' in rule) return isClear(rule.not, vocabulary)
  const { field, op, value } = rule
  if (field === 'stage' || field === 'shoe-size' || op === 'resembles' || (field === 'orders.count' && value === 'many'))
    return false
  if (field === 'rfm.group' && !hasGroups(value, vocabulary)) return false
  if (field.startsWith('own.')) return vocabulary.own.some(({ id }) => `own.${id}` === field)
  if (field !== 'segment') return true
  const named = vocabulary.segments.find(({ id }) => id === value)
  return named !== undefined && !circles(named.id, vocabulary, []) && isClear(named.rule, vocabulary)
}

function hasGroups(value: Condition['value'], vocabulary: Vocabulary): boolean {
  const groups = new Set([...vocabulary.groups.map(({ id }) => id), ...BUILT_IN])
  return (value === undefined ? [] : [value].flat()).every((group) => groups.has(String(group)))
}

const DAYS = /^(orders\.(last|first)|contact\.since|chat\.(first-seen|last-in|last-out)|events\..*\.last)$/
const BUILT_IN = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
  'recent',
  'inactive',
  'premium',
  'repeat',
  'top-spender',
  'others',
]

function circles(id: string, vocabulary: Vocabulary, way: string[]): boolean {
  if (way.includes(id)) return true
  const named = namesIn(vocabulary.segments.find((one) => one.id === id)?.rule ?? { any: [] })
  return named.some((one) => circles(one, vocabulary, [...way, id]))
}

function namesIn(rule: Rule): string[] {
  if ('all' in rule) return rule.all.flatMap(namesIn)
  if ('any' in rule) return rule.any.flatMap(namesIn)
  if ('not' in rule) return namesIn(rule.not)
  return rule.field === 'segment' ? [String(rule.value)] : []
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/\s+/u).filter(Boolean).join(' ')
}

function valueMeets(read: Value, op: string, values: readonly (string | number | boolean)[]): boolean {
  const same = (wanted: string | number | boolean | undefined): boolean =>
    typeof read === 'string' ? fold(read) === fold(String(wanted)) : read === wanted
  const [first, second] = values
  const number = Number(read)
  switch (op) {
    case 'is':
      return same(first)
    case 'is-not':
      return !same(first)
    case 'in':
      return values.some(same)
    case 'not-in':
      return !values.some(same)
    case 'contains':
      return fold(String(read)).includes(fold(String(first)))
    case 'starts-with':
      return fold(String(read)).startsWith(fold(String(first)))
    case 'less':
      return number < Number(first)
    case 'at-most':
      return number <= Number(first)
    case 'more':
      return number > Number(first)
    case 'at-least':
      return number >= Number(first)
    case 'between':
      return number >= Number(first) && number <= Number(second)
  }
  throw new Error(`no comparison ${op}`)
}

function setMeets(held: readonly string[], op: string, wanted: readonly string[]): boolean {
  if (op === 'has-any') return wanted.some((one) => held.includes(one))
  if (op === 'has-all') return wanted.every((one) => held.includes(one))
  if (op === 'has-none') return wanted.every((one) => !held.includes(one))
  if (op === 'contains') return held.some((one) => one.includes(wanted[0] as string))
  throw new Error(`no comparison ${op}`)
}

/** `ago`: days ago, less than 0 for what lies ahead. */
function dayMeets(ago: number, op: string, values: readonly (string | number | boolean)[], today: number): boolean {
  const isoText = new Date((today - ago) * 86_400_000).toISOString().slice(0, 10)
  if (op === 'before') return isoText < String(values[0])
  if (op === 'since') return isoText >= String(values[0])
  if (op === 'between-dates') return isoText >= String(values[0]) && isoText <= String(values[1])
  if (op === 'in-next') return ago <= 0 && -ago <= Number(values[0])
  return ago >= 0 && valueMeets(ago, op, values)
}
