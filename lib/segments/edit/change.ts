import { fieldOf, type Field } from '../fields.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { DraftCondition, DraftValue } from './node.ts'
import { offeredOperators, operandOf, valueKind } from './offered.ts'

/** The condition on another field. Comparison, value and window stay where they suit it too. */
export function withField(condition: DraftCondition, id: string, vocabulary: Vocabulary): DraftCondition {
  const field = fieldOf(id, vocabulary)
  if (!field || id === condition.field) return condition
  const before = fieldOf(condition.field, vocabulary)
  const offered = offeredOperators(field)
  const op = offered.find((one) => one === condition.op) ?? offered[0] ?? ''
  if (field.type === 'flag') return { field: id, op, value: true }
  const next: DraftCondition = { field: id, op }
  if (condition.value !== undefined && before && op === condition.op && suits(before, field, op)) next.value = condition.value
  if (condition.within && field.windowed) next.within = condition.within
  return next
}

/** The condition with another comparison; its value stays as far as that takes it. */
export function withOperator(condition: DraftCondition, op: string, vocabulary: Vocabulary): DraftCondition {
  const field = fieldOf(condition.field, vocabulary)
  const { value, ...others } = condition
  if (!field || value === undefined) return { ...others, op }
  if (valueKind(field.type, op) !== valueKind(field.type, condition.op)) return { ...others, op }
  const values: (string | number | boolean | null)[] = Array.isArray(value) ? value : [value]
  const given = values.filter((one): one is string | number => typeof one === 'string' || typeof one === 'number')
  const next = ((): DraftValue | undefined => {
    switch (operandOf(op)) {
      case 'none':
        return undefined
      case 'one':
        return values[0] ?? undefined
      case 'pair':
        return [given[0] ?? null, given[1] ?? null]
      case 'list':
        return given
    }
  })()
  return next === undefined ? { ...others, op } : { ...others, op, value: next }
}

/** The condition with another value; undefined or nothing in a list takes it away. */
export function withValue(condition: DraftCondition, value: DraftValue | undefined): DraftCondition {
  const { value: _, ...others } = condition
  const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.every((one) => one === null))
  return isNothing ? others : { ...others, value }
}

/** The condition over another window of days; undefined: over all time. */
export function withWindow(condition: DraftCondition, within: DraftCondition['within']): DraftCondition {
  const { within: _, ...others } = condition
  return within === undefined ? others : { ...others, within }
}

function suits(before: Field, after: Field, op: string): boolean {
  return !isNamed(before) && !isNamed(after) && valueKind(before.type, op) === valueKind(after.type, op)
}

/** Whether its values are names of its own, which mean nothing in another field. */
function isNamed({ choices, type }: Field): boolean {
  return choices !== undefined || !['text', 'number', 'money', 'day', 'minutes'].includes(type)
}
