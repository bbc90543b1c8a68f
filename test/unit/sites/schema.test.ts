// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { BUILT_IN, definitionFor } from '../../../lib/sites/built-in.ts'
import { checkDefinition } from '../../../lib/sites/schema.ts'

/** Converse's definition with something else at a place, e.g. `chat.pane.0.sel`. */
function spoiled(place: string, value: unknown): unknown {
  const bad: unknown = structuredClone(definitionFor('converse'))
  const keys = place.split('.')
  const last = keys.pop()!
  let inner = bad as Record<string, unknown>
  for (const key of keys) inner = inner[key] as Record<string, unknown>
  inner[last] = value
  return bad
}

test('every built-in definition passes, selectors tried, and is found by its id', () => {
  for (const definition of BUILT_IN) {
    expect(checkDefinition(definition, document)).toEqual({ definition })
    expect(definitionFor(definition.id)).toBe(definition)
  }
  expect(definitionFor('nobody')).toBeNull()
})

test('says every reason and its place', () => {
  const bad = spoiled('chat.pane.0.sel', '') as { composer: { way: string } }
  bad.composer.way = 'press-enter'
  const checked = checkDefinition(bad) as { problems: string[] }
  expect(checked.problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual(['chat.pane.0.sel', 'composer.way'])
})

test.each([
  ['a key that is not in the vocabulary', 'script', 'x', /script/],
  ['no way to tell that the app is up', 'app.ready', [], /app\.ready/],
  ['a selector longer than any real one', 'chat.pane.0.sel', 'a'.repeat(301), /chat\.pane\.0\.sel/],
  ['a newer version', 'version', 3, /version/],
  ['all sites at once', 'matches', ['<all_urls>'], /matches\.0/],
  ['every host', 'matches', ['https://*/*'], /matches\.0/],
  ['a page without encryption', 'matches', ['http://chat.example.com/*'], /matches\.0/],
  ['a selector that the browser refuses', 'message.row.0.sel', 'div:::x[', /message\.row\.0\.sel/],
  ['a handler in the place of an attribute', 'message.id.from', { attr: 'data id' }, /message\.id\.from/],
])('refuses %s', (_what, place, value, reason) => {
  const checked = checkDefinition(spoiled(place, value), document)
  expect('problems' in checked && checked.problems.join('\n')).toMatch(reason)
})

test.each([[null], ['text'], [[]], [{}]])('refuses %j without falling over', (value) => {
  expect(checkDefinition(value)).toHaveProperty('problems')
})
