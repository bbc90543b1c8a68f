import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRule } from '../../../../lib/segments/check.ts'
import { completeRule } from '../../../../lib/segments/edit/complete-rule.ts'
import { ruleOf, treeOf } from '../../../../lib/segments/edit/from-rule.ts'
import { advanced, begun, redone, settled, undone, type History } from '../../../../lib/segments/edit/history.ts'
import { emptyCondition, newGroup, nodesOf, type EditNode, type GroupNode } from '../../../../lib/segments/edit/node.ts'
import { depthOf, duplicated, inserted, moved, neighbourOf, removed, wrapped } from '../../../../lib/segments/edit/operations.ts'
import { MAX_DEPTH, type Rule } from '../../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'
import { anyAct, anyRule, done } from './random-edits.ts'

const leaf = (value: number): Rule => ({ field: 'orders.count', op: 'is', value })
const idOf = (node: EditNode | undefined): string => node?.id ?? ''
const at = (root: GroupNode, ...path: number[]): EditNode | undefined =>
  path.reduce<EditNode | undefined>((node, i) => (node && 'parts' in node ? node.parts[i] : undefined), root)

test('every rule comes back from its tree as it was, also through a stored draft', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(ruleOf(treeOf(rule))).toEqual(rule)
      expect(ruleOf(JSON.parse(JSON.stringify(treeOf(rule))) as GroupNode)).toEqual(rule)
    }),
  )
})

test('nothing that is done throws or names two nodes alike; what is complete passes the check, and undoing all gives the former trees', () => {
  fc.assert(
    fc.property(anyRule, fc.array(anyAct, { maxLength: 25 }), (rule, acts) => {
      let history: History<GroupNode> = begun(treeOf(rule))
      const before = [history.now]
      for (const act of acts) {
        const next = done(history.now, act)
        if (next !== history.now) before.push(next)
        history = advanced(history, next)
        const ids = nodesOf(next).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const complete = completeRule(next, NO_VOCABULARY)
        const checked = checkRule(complete.rule, NO_VOCABULARY, 99)
        const shapeless = checked.ok ? [] : checked.problems.filter(({ code }) => code === 'shape' || code === 'too-deep')
        expect(shapeless).toEqual([])
      }
      const last = history.now
      for (const tree of before.toReversed()) {
        expect(history.now).toBe(tree)
        history = undone(history)
      }
      expect(undone(history)).toEqual(history)
      for (let i = 0; i < before.length; i++) history = redone(history)
      expect(history.now).toBe(last)
    }),
  )
})

test('what is typed in one field without a break is one step', () => {
  let history: History<string> = begun('')
  for (const text of ['2', '20', '200']) history = advanced(history, text, 'value 1')
  history = advanced(history, 'name', 'name')
  expect(undone(history).now).toBe('200')
  expect(undone(undone(history)).now).toBe('')
  history = advanced(settled(undone(history)), '2000', 'value 1')
  expect(undone(history).now).toBe('200')
  expect(redone(history)).toEqual(history)
})

test('nodes move among neighbours, into the group before or after, and out', () => {
  const root = treeOf({ all: [leaf(1), { any: [leaf(2)] }, leaf(3)] })
  const [one, , three] = root.parts
  expect(ruleOf(moved(root, idOf(three), 'in'))).toEqual({ all: [leaf(1), { any: [leaf(2), leaf(3)] }] })
  expect(ruleOf(moved(root, idOf(one), 'in'))).toEqual({ all: [{ any: [leaf(1), leaf(2)] }, leaf(3)] })
  expect(ruleOf(moved(root, idOf(at(root, 1, 0)), 'out'))).toEqual({ all: [leaf(1), { any: [] }, leaf(2), leaf(3)] })
  expect(ruleOf(moved(root, idOf(one), 'down'))).toEqual({ all: [{ any: [leaf(2)] }, leaf(1), leaf(3)] })
  for (const [node, move] of [
    [one, 'up'],
    [three, 'down'],
    [one, 'out'],
    [root, 'in'],
  ] as const)
    expect(moved(root, idOf(node), move)).toBe(root)
})

test('a removed node leaves the keyboard to the one after it, else before it, else its group', () => {
  const root = treeOf({ all: [leaf(1), { any: [leaf(2)] }] })
  expect(neighbourOf(root, idOf(root.parts[0]))).toBe(idOf(root.parts[1]))
  expect(neighbourOf(root, idOf(root.parts[1]))).toBe(idOf(root.parts[0]))
  expect(neighbourOf(root, idOf(at(root, 1, 0)))).toBe(idOf(root.parts[1]))
  expect(removed(root, root.id)).toBe(root)
})

test('a group around the root keeps its parts; a copy is a tree of its own', () => {
  const root = treeOf({ any: [leaf(1), { not: leaf(2) }] })
  const around = wrapped(root, root.id)
  expect(around && ruleOf(around.root)).toEqual({ all: [{ any: [leaf(1), { not: leaf(2) }] }] })
  expect(around?.root.id).toBe(root.id)
  const copied = duplicated(root, idOf(root.parts[1]))
  expect(copied && ruleOf(copied.root)).toEqual({ any: [leaf(1), { not: leaf(2) }, { not: leaf(2) }] })
})

test('groups nest as deep as rules may, and no deeper', () => {
  let root = treeOf({ all: [leaf(1)] })
  for (let i = 0; i < 50; i++) root = wrapped(root, root.id)?.root ?? root
  expect(depthOf(root)).toBe(MAX_DEPTH)
  expect(checkRule(ruleOf(root), NO_VOCABULARY).ok).toBe(true)
  const deepest = nodesOf(root).findLast((node) => 'parts' in node)
  expect(inserted(root, idOf(deepest), newGroup('any', []))).toBe(root)
  expect(inserted(root, idOf(deepest), emptyCondition())).not.toBe(root)
})
