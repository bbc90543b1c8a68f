import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presentScores } from '../../../../lib/rfm/present-scores.ts'
import { Counting } from '../../../../lib/segments/columns/counting.ts'
import { compileRule } from '../../../../lib/segments/evaluate.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { tryRule } from '../../../../lib/segments/try-rule.ts'
import { readVocabulary } from '../../../../lib/segments/vocabulary.ts'
import { TODAY } from '../made-up-facts.ts'
import { anyRuleOf, OWN_FIELDS, VOCABULARY } from '../random-rules.ts'
import { MadeUpWorkspace, NOW } from './made-up-workspace.ts'

let workspace: MadeUpWorkspace
const { signal } = new AbortController()

beforeAll(async () => {
  workspace = await MadeUpWorkspace.open('tried')
  const { db } = workspace
  await db.ownFields.bulkPut([...OWN_FIELDS])
  const stored = { revision: 1, origin: { kind: 'own' as const }, note: '', off: false, changedAt: NOW }
  await db.segments.bulkPut(VOCABULARY.segments.map((segment, rank) => ({ ...stored, ...segment, rank })))
})
afterAll(() => workspace.db.delete())

/** Counted from scratch: nothing that was found out before is used. */
async function anew(rule: Rule): Promise<number> {
  const { db } = workspace
  const counting = await Counting.open(db, await presentScores(db, NOW), NOW)
  return (await counting.peopleOf(rule, await readVocabulary(db))).count
}

/** A part of a rule exchanged for another, as somebody does who writes it. */
function edited(rule: Rule, part: Rule, places: number[]): Rule {
  const [place = 0, ...rest] = places
  for (const key of ['all', 'any'] as const) {
    const group = (rule as Record<string, Rule[] | undefined>)[key]
    if (!group) continue
    const at = place % (group.length + 1)
    const inner = group[at]
    const next = inner === undefined || rest.length === 0 ? part : edited(inner, part, rest)
    return { [key]: group.toSpliced(at, 1, next) } as unknown as Rule
  }
  return 'not' in rule ? { not: edited(rule.not, part, places) } : part
}

describe('a rule that is being written', () => {
  test('is counted the same after any series of edits as from scratch', { timeout: 20_000 }, async () => {
    const { db } = workspace
    const part = anyRuleOf(VOCABULARY, TODAY)
    const edit = fc.tuple(part, fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }))
    let rule: Rule = { all: [] }
    const counts = new Set<number>()
    for (const [i, [next, places]] of fc.sample(edit, { numRuns: 60, seed: 3 }).entries()) {
      rule = i % 10 === 9 ? next : edited(rule, next, places)
      // What people write meanwhile is seen with the next count.
      if (i === 20) await db.people.update(workspace.id(50), { tags: [] })
      if (i === 25)
        await db.people.put({ contact: workspace.id(51), tags: ['VIP'], note: '', consent: null, own: { motto: 'vip' } })
      if (i === 35) await db.segments.update('buyers', { rule: { field: 'contact.country', op: 'is', value: 'IT' } })
      if (i === 40) await workspace.merge(60, 61)
      if (i === 50) await workspace.addPeople(50, 31)
      const tried = await tryRule(db, { rule }, signal, NOW)
      expect(tried.count, JSON.stringify(rule)).toBe(await anew(rule))
      counts.add(tried.count)
    }
    expect(counts.size).toBeGreaterThan(10)
  })

  test('is set beside the saved segment, with examples of who joins and leaves', { timeout: 20_000 }, async () => {
    const { db } = workspace
    const people = await workspace.everyone()
    const vocabulary = await readVocabulary(db)
    const saved = vocabulary.segments.find(({ id }) => id === 'buyers')!
    const rule: Rule = {
      any: [
        { field: 'contact.city', op: 'is', value: 'Roma' },
        { field: 'orders.spent', op: 'more', value: 900 },
      ],
    }
    const [now, before] = [compileRule(rule, vocabulary), compileRule(saved.rule, vocabulary)]
    const ids = (holds: (facts: (typeof people)[number]['facts']) => boolean): string[] =>
      people.filter(({ facts }) => holds(facts)).map(({ facts }) => facts.contact.id)
    const expected = {
      members: ids(now),
      joined: ids((facts) => now(facts) && !before(facts)),
      left: ids((facts) => before(facts) && !now(facts)),
    }
    const tried = await tryRule(db, { rule, saved: 'buyers' }, signal, NOW)
    expect(tried).toMatchObject({
      count: expected.members.length,
      people: people.length,
      saved: { count: ids(before).length, joined: expected.joined.length, left: expected.left.length },
    })
    const bare = await tryRule(db, { rule, saved: 'buyers', bare: true }, signal, NOW)
    expect(bare).toEqual({ ...tried, examples: [], saved: { ...tried.saved, joinedExamples: [], leftExamples: [] } })
    for (const [examples, of] of [
      [tried.examples, expected.members],
      [tried.saved!.joinedExamples, expected.joined],
      [tried.saved!.leftExamples, expected.left],
    ] as const) {
      expect(new Set(examples.map(({ id }) => id)).size).toBe(Math.min(10, of.length))
      for (const { id, ...shown } of examples) {
        expect(of).toContain(id)
        const { contact, figures } = people.find(({ facts }) => facts.contact.id === id)!.facts
        expect(shown).toEqual({
          name: contact.name,
          country: contact.country,
          city: contact.city,
          lastDay: figures.lastDay,
          spent: figures.spent,
        })
      }
    }
  })

  test('has those typed by hand among its examples where there are few others, and nobody where there is nobody', async () => {
    const { db } = workspace
    const typed = (await db.contacts.toArray()).find(({ name }) => name === 'Scritta Amano')
    const byHand = await tryRule(
      db,
      { rule: { field: 'contact.name', op: 'is', value: 'scritta amano' }, saved: 'gone' },
      signal,
      NOW,
    )
    expect(byHand).toMatchObject({ count: 1, examples: [{ id: typed!.id, name: 'Scritta Amano' }], saved: null })
    expect(await tryRule(db, { rule: { any: [] } }, signal, NOW)).toMatchObject({ count: 0, examples: [] })
  })

  test('is given up when a newer one comes', async () => {
    const abort = new AbortController()
    const counting = tryRule(workspace.db, { rule: { field: 'contact.name', op: 'known' } }, abort.signal, NOW)
    abort.abort(new Error('newer'))
    await expect(counting).rejects.toThrow('newer')
  })
})
