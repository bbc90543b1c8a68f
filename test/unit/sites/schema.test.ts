// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { BUILT_IN, definitionFor } from '../../../lib/sites/built-in.ts'
import { checkDefinition } from '../../../lib/sites/schema.ts'

const converse = (): Record<string, any> => structuredClone(definitionFor('converse')!)

test('every built-in definition passes, selectors tried, and is found by its id', () => {
  for (const definition of BUILT_IN) {
    expect(checkDefinition(definition, document)).toEqual({ definition })
    expect(definitionFor(definition.id)).toBe(definition)
  }
  expect(definitionFor('nobody')).toBeNull()
})

test('says every reason and its place', () => {
  const bad = converse()
  bad['chat'].pane[0].sel = ''
  bad['composer'].way = 'press-enter'
  bad['app'].ready = []
  const checked = checkDefinition(bad) as { problems: string[] }
  expect(checked.problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual([
    'app.ready',
    'chat.pane.0.sel',
    'composer.way',
  ])
})

test.each([
  ['a key that is not in the vocabulary', (bad: Record<string, any>) => (bad['script'] = 'x'), /script/],
  [
    'a selector longer than any real one',
    (bad: Record<string, any>) => (bad['chat'].pane[0].sel = 'a'.repeat(301)),
    /chat\.pane\.0\.sel/,
  ],
  ['a newer version', (bad: Record<string, any>) => (bad['version'] = 2), /version/],
  ['all sites at once', (bad: Record<string, any>) => (bad['matches'] = ['<all_urls>']), /matches\.0/],
  ['every host', (bad: Record<string, any>) => (bad['matches'] = ['https://*/*']), /matches\.0/],
  [
    'a selector that the browser refuses',
    (bad: Record<string, any>) => (bad['message'].row[0].sel = 'div:::x['),
    /message\.row\.0\.sel/,
  ],
])('refuses %s', (_what, spoil, reason) => {
  const bad = converse()
  spoil(bad)
  const checked = checkDefinition(bad, document)
  expect('problems' in checked && checked.problems.join('\n')).toMatch(reason)
})

test.each([[null], ['text'], [[]], [{}]])('refuses %j without falling over', (value) => {
  expect(checkDefinition(value)).toHaveProperty('problems')
})
