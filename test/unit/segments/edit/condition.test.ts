import { expect, test } from 'vitest'
import { withField, withOperator, withValue, withWindow } from '../../../../lib/segments/edit/change.ts'
import { completeRule } from '../../../../lib/segments/edit/complete-rule.ts'
import { treeOf } from '../../../../lib/segments/edit/from-rule.ts'
import { emptyCondition, newGroup, type DraftCondition } from '../../../../lib/segments/edit/node.ts'
import { inserted } from '../../../../lib/segments/edit/operations.ts'
import { stateOf } from '../../../../lib/segments/edit/state.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'

const spent: DraftCondition = { field: 'orders.spent', op: 'more', value: 200, within: { days: 365 } }
const missing = (condition: DraftCondition) => {
  const state = stateOf(condition, NO_VOCABULARY)
  return state.kind === 'incomplete' ? state.missing : state.kind === 'broken' ? state.problem.code : 'complete'
}

test('a change of field keeps what suits the new one', () => {
  expect(withField(spent, 'orders.average', NO_VOCABULARY)).toEqual({ ...spent, field: 'orders.average' })
  expect(withField(spent, 'orders.last', NO_VOCABULARY)).toEqual({ field: 'orders.last', op: 'more' })
  expect(withField(spent, 'contact.country', NO_VOCABULARY)).toEqual({ field: 'contact.country', op: 'in' })
  expect(withField(spent, 'contact.has-phone', NO_VOCABULARY)).toEqual({ field: 'contact.has-phone', op: 'is', value: true })
  const country = { field: 'contact.country', op: 'in', value: ['IT'] }
  expect(withField(country, 'contact.source', NO_VOCABULARY)).toEqual({ field: 'contact.source', op: 'in' })
})

test('a change of comparison keeps the values that it takes', () => {
  expect(withOperator(spent, 'between', NO_VOCABULARY)).toEqual({ ...spent, op: 'between', value: [200, null] })
  expect(withOperator({ ...spent, op: 'between', value: [200, 300] }, 'less', NO_VOCABULARY)).toEqual({ ...spent, op: 'less' })
  expect(withOperator(spent, 'known', NO_VOCABULARY)).toEqual({ field: 'orders.spent', op: 'known', within: { days: 365 } })
  const country = { field: 'contact.country', op: 'is', value: 'IT' }
  expect(withOperator(country, 'in', NO_VOCABULARY)).toEqual({ field: 'contact.country', op: 'in', value: ['IT'] })
})

test('what is missing is said until the condition is whole', () => {
  expect(missing({ field: '', op: '' })).toBe('field')
  expect(missing({ field: 'orders.count', op: '' })).toBe('operator')
  expect(missing({ field: 'orders.count', op: 'more' })).toBe('value')
  expect(missing({ field: 'orders.count', op: 'between', value: [3, null] })).toBe('second-value')
  expect(missing({ field: 'orders.count', op: 'between', value: [3, 1] })).toBe('pair-order')
  expect(missing({ field: 'orders.count', op: 'more', value: 0, within: {} })).toBe('window')
  expect(missing({ field: 'contact.country', op: 'in', value: [] })).toBe('value')
  expect(missing({ field: 'own.gone', op: 'is' })).toBe('field-gone')
  expect(missing(withWindow(withValue(spent, 0), undefined))).toBe('complete')
})

test('what is still written is left out of the count, with groups that hold nothing else', () => {
  const root = treeOf({ all: [{ field: 'orders.count', op: 'more', value: 3 }, { any: [] }] })
  const grown = inserted(inserted(root, root.id, newGroup('any', [emptyCondition()])), root.id, emptyCondition())
  const { rule, waiting } = completeRule(grown, NO_VOCABULARY)
  expect(rule).toEqual({ all: [{ field: 'orders.count', op: 'more', value: 3 }, { any: [] }] })
  expect(waiting).toHaveLength(2)
  expect(completeRule(treeOf({ field: 'own.gone', op: 'known' }), NO_VOCABULARY).rule).toEqual({ field: 'own.gone', op: 'known' })
})
