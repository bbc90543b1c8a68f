import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Base } from '../../../lib/orders/base.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { segmentPortrait } from '../../../lib/segments/portrait/segment-portrait.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { tryRule } from '../../../lib/segments/try-rule.ts'
import { readVocabulary } from '../../../lib/segments/vocabulary.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { newDatabase } from '../import/import-kit.ts'
import { numbersFrom } from './numbers-from.ts'
import { SegmentDays } from './segment-days.ts'
import { SegmentTruth } from './segment-truth.ts'

const WITH_PEOPLE = ['import', 'import', 'full', 'undo', 'undo', 'merge', 'unmerge', 'erase', 'tag', 'tag'] as const
const WITH_RULES = [
  ...([
    'own',
    'own',
    'own',
    'stage',
    'consent',
    'edit',
    'edit',
    'segment',
    'drop',
    'back',
    'map',
    'bands',
    'rate',
    'zone',
  ] as const),
  ...(['day', 'day', 'day', 'rename', 'unfield', 'refield', 'abort'] as const),
]
type Step = (typeof WITH_PEOPLE)[number] | (typeof WITH_RULES)[number]

test('whatever is done to people, rules, fields, maps and days: who is in a segment, joined or left is what a plain walk says', async () => {
  const step: fc.Arbitrary<Step> = fc.constantFrom(...WITH_PEOPLE, ...WITH_RULES)
  let moved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 9, maxLength: 12 }), fc.integer(), async (steps, seed) => {
      const db = newDatabase()
      const basics = { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome', rates: { SEK: 0.09 } }
      await changeSettings(db, basics)
      const days = new SegmentDays(db, numbersFrom(seed), 24)
      const truth = new SegmentTruth(db)
      await days.begin()
      const story: Step[] = []
      for (const one of ['import', ...steps, 'day'] as const) {
        story.push(one)
        await take(days, truth, one)
        // Now and then several things are done before anybody counts.
        if (one === 'day' || days.random() < 0.6) await compareNow(days, truth, story.join(', '))
      }
      const { said, wanted } = await truth.compare()
      expect(said, story.join(', ')).toEqual(wanted)
      moved += wanted.length
      await db.delete()
    }),
    { numRuns: 6, seed: 99 },
  )
  expect(moved).toBeGreaterThan(100)
}, 60_000)

async function take(days: SegmentDays, truth: SegmentTruth, step: Step): Promise<void> {
  const { shop } = days
  if (step === 'import' || step === 'full') await shop.import(step === 'full')
  else if (step === 'undo') {
    const { contacts } = (await Base.open(days.db)).manifest
    await shop.undo()
    await truth.undone(contacts)
  } else if (step === 'merge' || step === 'unmerge' || step === 'erase' || step === 'tag') await shop[step]()
  else await days[step]()
}

async function compareNow(days: SegmentDays, truth: SegmentTruth, told: string): Promise<void> {
  const { db, now } = days
  // Two windows ask at once.
  const [counts] = await Promise.all([countMembers(db, now), countMembers(db, now)])
  const [everyone, vocabulary, segments] = [await truth.everyone(now), await readVocabulary(db), await listSegments(db)]
  const membersOf = (rule: Parameters<typeof compileRule>[0]): Set<string> => {
    const holds = compileRule(rule, vocabulary)
    return new Set(everyone.flatMap(({ token, facts }) => (holds(facts) ? [token] : [])))
  }
  const members = new Map(segments.map(({ id, rule }) => [id, membersOf(rule)]))
  expect(
    counts.map(({ count }) => count),
    told,
  ).toEqual([...members.values()].map(({ size }) => size))
  await truth.remember(everyone, members)

  const [rule, saved] = [await days.rule(), days.pick(segments)]
  const tried = await tryRule(db, { rule, ...(saved && { saved: saved.id }) }, new AbortController().signal, now)
  const [with_, before] = [membersOf(rule), saved && members.get(saved.id)]
  const all = { count: with_.size, people: everyone.length }
  const beside = before && {
    count: before.size,
    joined: [...with_].filter((one) => !before.has(one)).length,
    left: [...before].filter((one) => !with_.has(one)).length,
  }
  expect(tried, `${told}: ${JSON.stringify(rule)}`).toMatchObject({ ...all, saved: beside ?? null })

  const { members: size, spent } = await segmentPortrait(db, { rule }, undefined, now)
  const sum = everyone.reduce((total, { token, facts }) => total + (with_.has(token) ? facts.figures.spent : 0), 0)
  expect([size, spent.members], told).toEqual([with_.size, expect.closeTo(sum, 0)])
}
