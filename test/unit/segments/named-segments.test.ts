import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import { translator } from '../../../lib/language/translator.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { explainRule } from '../../../lib/segments/explain-rule.ts'
import { segmentProblemSentence } from '../../../lib/segments/problem-sentence.ts'
import type { Rule, Segment } from '../../../lib/segments/rule.ts'
import { saveImported } from '../../../lib/segments/save-imported.ts'
import { exportSegment, importSegment } from '../../../lib/segments/segment-file.ts'
import { MAX_SEGMENT_DEPTH } from '../../../lib/segments/segment-use.ts'
import { listSegments, removeSegment, saveSegment } from '../../../lib/segments/store.ts'
import { readVocabulary, type Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { facts, order } from './made-up-facts.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(newId())
})
afterEach(() => db.delete())

const bought: Rule = { field: 'orders.count', op: 'more', value: 0 }
const inside = (id: Id): Rule => ({ field: 'segment', op: 'is', value: id })

async function save(name: string, rule: Rule, before?: Segment): Promise<Segment> {
  const result = await saveSegment(db, { language: 3, note: '', ...before, name, rule }, 1)
  if (!result.ok) throw new Error(await sentences(result))
  return result.segment
}

async function sentences(result: Awaited<ReturnType<typeof saveSegment>>): Promise<string> {
  const vocabulary = await readVocabulary(db)
  return result.ok ? '' : result.problems.map((one) => segmentProblemSentence(one, translator('en'), vocabulary)).join(' ')
}

describe('a segment that names others', () => {
  test('holds whoever they hold, and says why', async () => {
    const buyers = await save('Buyers', bought)
    const rule: Rule = { all: [inside(buyers.id), { not: { field: 'segment', op: 'is-not', value: buyers.id } }] }
    const vocabulary = await readVocabulary(db)
    const customer = facts({ orders: [order(3, 1000)] })
    expect(compileRule(rule, vocabulary)(customer)).toBe(true)
    expect(compileRule(rule, vocabulary)(facts())).toBe(false)
    expect(explainRule(rule, customer, vocabulary)).toMatchObject({
      met: true,
      of: [
        { kind: 'segment', met: true, value: true, of: { kind: 'condition', condition: bought, value: 1 } },
        // Told above already.
        { kind: 'not', met: true, of: { kind: 'segment', met: false, value: true, of: null } },
      ],
    })
  })

  test('cannot name itself, near or far: the way round is told', async () => {
    const big = await save('Big spenders', bought)
    const best = await save('Best customers', inside(big.id))
    const round = await saveSegment(db, { ...big, rule: { any: [bought, inside(best.id)] } }, 2)
    expect(await sentences(round)).toBe('Segments cannot go round in a circle: Big spenders → Best customers → Big spenders.')
    const itself = await saveSegment(db, { ...big, rule: inside(big.id) }, 2)
    expect(await sentences(itself)).toBe('Segments cannot go round in a circle: Big spenders → Big spenders.')
    expect((await db.segments.get(big.id))?.rule).toEqual(bought)
  })

  test('a circle that came in all the same holds nobody by it, and harms no other segment', async () => {
    const [a, b, c] = [newId(), newId(), newId()]
    const named = (id: Id, rule: Rule) => ({ id, name: id, language: 3, rule })
    const vocabulary: Vocabulary = {
      own: [],
      groups: [],
      segments: [named(a, { any: [bought, inside(b)] }), named(b, inside(a)), named(c, bought)],
    }
    const customer = facts({ orders: [order(3, 1000)] })
    for (const rule of [inside(b), { not: inside(b) }, inside(a)]) expect(compileRule(rule, vocabulary)(customer)).toBe(false)
    expect(compileRule(vocabulary.segments[0]!.rule, vocabulary)(customer)).toBe(true)
    expect(compileRule(inside(c), vocabulary)(customer)).toBe(true)
  })

  test('a long chain is refused, and a chain of ten thousand neither overflows nor holds anybody', async () => {
    let last = await save('0', bought)
    for (let n = 1; n < MAX_SEGMENT_DEPTH; n++) last = await save(String(n), inside(last.id))
    const deepest = await save('deepest', inside(last.id))
    const tooDeep = await saveSegment(db, { language: 3, name: 'one more', note: '', rule: inside(deepest.id) }, 2)
    expect(await sentences(tooDeep)).toBe('Too many segments stand one within another.')
    const chain = Array.from({ length: 10_000 }, (_, n) => ({
      id: String(n),
      name: String(n),
      language: 3,
      rule: n === 0 ? bought : inside(String(n - 1)),
    }))
    const vocabulary: Vocabulary = { own: [], groups: [], segments: chain }
    expect(compileRule(inside('9999'), vocabulary)(facts({ orders: [order(3, 1000)] }))).toBe(false)
    expect(compileRule(inside('15'), vocabulary)(facts({ orders: [order(3, 1000)] }))).toBe(true)
  })

  test('segments that each name the one before twice are asked and told once each', () => {
    const twice = Array.from({ length: MAX_SEGMENT_DEPTH }, (_, n) => ({
      id: String(n),
      name: String(n),
      language: 3,
      rule: n === 0 ? bought : { all: Array.from({ length: 9 }, () => inside(String(n - 1))) },
    }))
    const vocabulary: Vocabulary = { own: [], groups: [], segments: twice }
    const rule = inside(String(MAX_SEGMENT_DEPTH - 1))
    const customer = facts({ orders: [order(3, 1000)] })
    expect(compileRule(rule, vocabulary)(customer)).toBe(true)
    expect(JSON.stringify(explainRule(rule, customer, vocabulary)).length).toBeLessThan(30_000)
  })

  test('keeps the named one from being removed; one that is gone all the same is told, and the segment can still be renamed', async () => {
    const buyers = await save('Buyers', bought)
    const loyal = await save('Loyal buyers', { all: [inside(buyers.id)] })
    expect(await removeSegment(db, buyers.id)).toEqual({
      removed: false,
      usedByOffers: [],
      usedBySegments: ['Loyal buyers'],
      usedByStages: [],
    })
    await db.segments.delete(buyers.id)
    expect((await save('Faithful', loyal.rule, loyal)).revision).toBe(2)
    expect(compileRule({ not: loyal.rule }, await readVocabulary(db))(facts())).toBe(false)
  })
})

describe('a file with what it names', () => {
  const income: OwnField = {
    id: newId(),
    revision: 1,
    origin: { kind: 'own' },
    name: 'Income',
    type: 'number',
    choices: [],
    rank: 1,
    changedAt: 0,
  }

  async function exported(): Promise<string> {
    await db.ownFields.put(income)
    const rich = await save('Rich', { field: `own.${income.id}`, op: 'more', value: 50_000 })
    const buyers = await save('Rich buyers', { all: [bought, inside(rich.id)] })
    const top = await save('Top', inside(buyers.id))
    return exportSegment(top, await readVocabulary(db))
  }

  test('works in another workspace that has the field, under its own id there', async () => {
    const file = await exported()
    await db.segments.clear()
    await db.ownFields.clear()
    await db.ownFields.put({ ...income, id: 'f'.repeat(32), name: ' INCOME' })
    const read = importSegment(file, await readVocabulary(db))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.brings.map(({ name }) => name)).toEqual(['Rich buyers', 'Rich'])
    const saved = await saveImported(db, read, 5)
    expect(saved.ok).toBe(true)
    const all = await listSegments(db)
    expect(all.map(({ name, off }) => [name, off])).toEqual([
      ['Top', false],
      ['Rich buyers', true],
      ['Rich', true],
    ])
    const vocabulary = await readVocabulary(db)
    const rich = facts({ orders: [order(1, 100)], own: { ['f'.repeat(32)]: '60000' } })
    expect(compileRule(all[0]!.rule, vocabulary)(rich)).toBe(true)
    expect(compileRule(all[0]!.rule, vocabulary)(facts({ orders: [order(1, 100)] }))).toBe(false)
    // A second time nothing more comes along.
    const again = importSegment(file, vocabulary)
    expect(again).toMatchObject({ ok: true, brings: [] })
  })

  test.each([
    [[], 'The file needs a field of your own that is not here: “Income” (Number). Add it under Own fields, then try again.'],
    [[{ type: 'text' as const }], 'The field “Income” is of another type here than in the file, which needs: Number.'],
  ])('says exactly which field is missing: %j', async (fields, sentence) => {
    const file = await exported()
    await db.segments.clear()
    await db.ownFields.clear()
    await db.ownFields.bulkPut(fields.map((change) => ({ ...income, id: newId(), ...change })))
    const vocabulary = await readVocabulary(db)
    const read = importSegment(file, vocabulary)
    expect(read.ok ? [] : read.problems.map((one) => segmentProblemSentence(one, translator('en'), vocabulary))).toEqual([
      sentence,
    ])
  })

  test('a circle, a strange condition or too deep a rule in what comes along is refused with its place', async () => {
    const vocabulary = await readVocabulary(db)
    const [a, b] = [newId(), newId()]
    const file = (first: unknown, second: unknown) =>
      JSON.stringify({
        recency: 'segment',
        language: 3,
        name: 'From elsewhere',
        rule: inside(a),
        segments: [
          { id: a, language: 3, name: 'A', rule: first },
          { id: b, language: 3, name: 'B', rule: second },
        ],
      })
    const told = (text: string): string[] => {
      const read = importSegment(text, vocabulary)
      if (read.ok) return []
      return read.problems.map(
        (one) => `${one.of === 'rule' ? one.problem.path : ''} ${segmentProblemSentence(one, translator('en'), vocabulary)}`,
      )
    }
    expect(told(file(inside(b), bought))).toEqual([])
    expect(told(file(inside(b), inside(a)))[0]).toMatch(/ Segments cannot go round in a circle: [AB] → [AB] → [AB]\.$/)
    expect(told(file(bought, { all: [{ field: 'shoe-size', op: 'is', value: 1 }] }))).toEqual([
      '/segments/1/rule/all/0 There is no field “shoe-size”.',
    ])
    const deep = file(bought, 'deep').replace('"deep"', `${'{"not":'.repeat(10_000)}{"all":[]}${'}'.repeat(10_000)}`)
    expect(told(deep)).toEqual(['/segments/1/rule The rule nests deeper than 32 groups.'])
  })
})
