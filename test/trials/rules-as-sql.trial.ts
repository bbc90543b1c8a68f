import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { foldText } from '../../lib/segments/fold-text.ts'
import type { Rule } from '../../lib/segments/rule.ts'
import { expectSameMembers, keyed, SOUND } from '../unit/segments/sql/agreement.ts'
import { testEngine } from '../unit/segments/sql/engine-tests.ts'
import { openDuckDb, openPostgres, type Engine } from '../unit/segments/sql/engines.ts'
import { insertSql } from '../unit/segments/sql/loading.ts'
import { anyText, someText } from '../unit/segments/sql/random-texts.ts'
import type { Facts } from '../../lib/segments/facts.ts'
import { contact, facts } from '../unit/segments/made-up-facts.ts'
import { someFacts } from '../unit/segments/random-people.ts'
import { MadeUpWorkspace } from '../unit/segments/columns/made-up-workspace.ts'
import { ruleOf, understoodCondition } from '../unit/segments/random-rules.ts'
import { expectSameThere, exportedFiles, fillWarehouse } from '../unit/take-along/warehouse-agreement.ts'
import { defineTrial, type Figures } from './trial.ts'

// Random people in the documented tables of PostgreSQL and DuckDB: random rules as SQL have the members that the compiled rules have;
// and so they have where tags, own values, consent, stages, scores and chats come from the very files that a workspace exports.

/** To fill the tables of both engines takes as long as a case. */
const EXPORTED_EVERY = 3

// What the unit tests try on DuckDB alone.
testEngine('PostgreSQL', openPostgres)

interface Exported {
  everyone: Facts[]
  files: Map<string, Blob>
}
let exported: Promise<Exported> | undefined
let engines: Promise<Engine[]> | undefined

defineTrial({
  name: 'rules-as-sql',
  cases: 400,
  slice: 6,
  async run(random, index) {
    engines ??= Promise.all([openDuckDb(), openPostgres()])
    const seed = random.whole(0, 2 ** 31 - 1)
    const people = keyed(fc.sample(someFacts, { numRuns: 60, seed }))
    const rules = [
      ...fc.sample(understoodCondition(SOUND), { numRuns: 3, seed }),
      ...fc.sample(ruleOf(SOUND), { numRuns: 3, seed }),
    ]
    const texts = fc.sample(fc.oneof(someText, anyText), { numRuns: 60, seed })
    const named = keyed(texts.map((name) => facts({ contact: contact({ name }), tags: [name] })))
    const words = texts.filter((text) => foldText(text) !== '')
    const onText: Rule[] = words
      .slice(0, 3)
      .flatMap((value) => [
        { field: 'contact.name', op: 'contains', value },
        { not: { field: 'tags', op: 'has-any', value: [value, words.at(-1) ?? value] } },
      ])
    let held = 0
    for (const engine of await engines) {
      await engine.run(insertSql(people, SOUND))
      for (const rule of rules) held += await expectSameMembers(engine, rule, people)
      await engine.run(insertSql(named, SOUND))
      for (const rule of [...onText, { field: 'contact.name', op: 'in', value: words }])
        held += await expectSameMembers(engine, rule, named)
    }
    if (index % EXPORTED_EVERY !== 0) return { members: held }
    exported ??= exportOf('warehouse-trial')
    const { everyone, files } = await exported
    for (const engine of await engines) {
      await fillWarehouse(engine, everyone, files, SOUND)
      for (const rule of rules) held += await expectSameThere(engine, rule, everyone, SOUND)
    }
    return { members: held } satisfies Figures
  },
})

async function exportOf(name: string): Promise<Exported> {
  const workspace = await MadeUpWorkspace.open(name)
  const everyone = (await workspace.everyone()).map(({ facts: of }) => of)
  return { everyone, files: await exportedFiles(workspace) }
}
