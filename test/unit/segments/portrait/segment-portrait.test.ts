import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../../lib/db/database.ts'
import { isPurchase } from '../../../../lib/orders/figures.ts'
import type { PersonRow } from '../../../../lib/orders/person-row.ts'
import { compileRule } from '../../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import { fieldOf } from '../../../../lib/segments/fields.ts'
import { bandOf } from '../../../../lib/segments/portrait/bands.ts'
import type { Portrait, PortraitTrait } from '../../../../lib/segments/portrait/portrait.ts'
import { segmentPortrait } from '../../../../lib/segments/portrait/segment-portrait.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { readVocabulary, type Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { everyone, fill, NOW } from './portrait-base.ts'

const PEOPLE = 500

let db: RecencyDatabase
let rows: PersonRow[]
let people: Facts[]
let vocabulary: Vocabulary

beforeAll(async () => {
  db = new RecencyDatabase('portrait')
  rows = await fill(db, PEOPLE)
  people = await everyone(db, rows)
  vocabulary = await readVocabulary(db)
})
afterAll(() => db.delete())

/** The plain values of a trait for one person: [] is unknown, or none. */
function valuesOf(trait: PortraitTrait, facts: Facts): string[] {
  if (trait.field === 'events') return [...new Set(facts.events().map(({ kind }) => kind))]
  const value = fieldOf(trait.field, vocabulary)?.read(facts) ?? null
  if (Array.isArray(value)) return [...new Set(value.map((one) => (trait.field === 'tags' ? one.toLowerCase() : one)))]
  if (value === null) return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  // A date of the user's own is read as days ago.
  if (trait.values === 'year') return [String(new Date((facts.today - Number(value)) * 86_400_000).getUTCFullYear())]
  return [String(value)]
}

function isIn(value: string, listed: string): boolean {
  if (!listed.includes('|')) return value === listed
  const { from, to } = bandOf(listed)
  return Number(value) >= (from ?? -Infinity) && Number(value) < (to ?? Infinity)
}

function sides(rule: Rule): Record<'members' | 'others', Facts[]> {
  const holds = compileRule(rule, vocabulary)
  return { members: people.filter(holds), others: people.filter((facts) => !holds(facts)) }
}

const RULES: Record<string, Rule> = {
  'a country': { field: 'contact.country', op: 'is', value: 'IT' },
  'money and time': {
    all: [{ field: 'orders.spent', op: 'more', value: 200 }, { not: { field: 'orders.last', op: 'at-most', value: 60 } }],
  },
  'a tag or a school': {
    any: [
      { field: 'tags', op: 'has-any', value: ['vip', 'gift'] },
      { field: 'own.school', op: 'is', value: 'high' },
    ],
  },
  nobody: { any: [] },
  everybody: { all: [] },
}

test.each(Object.entries(RULES))('every share is what counting people one by one gives: %s', async (_, rule) => {
  const portrait = await segmentPortrait(db, { rule }, undefined, NOW)
  const { members, others } = sides(rule)
  expect([portrait.members, portrait.people]).toEqual([members.length, people.length])
  expect(portrait.traits.map(({ field }) => field).toSorted()).toEqual(
    [
      'contact.age',
      'contact.city',
      'contact.country',
      'contact.crm-tags',
      'contact.gender',
      'contact.has-email',
      'contact.has-phone',
      'contact.language',
      'contact.networks',
      'contact.origin',
      'contact.source',
      'consent',
      'events',
      'mail.subscribed',
      'orders.last',
      'own.income',
      'own.likes',
      'own.renewal',
      'own.school',
      'rfm.group',
      'stage',
      'tags',
    ].toSorted(),
  )
  for (const trait of portrait.traits) {
    expect(trait.shares.filter(({ value }) => value !== '').length, trait.field).toBeLessThanOrEqual(11)
    for (const [side, all] of [
      ['members', members],
      ['others', others],
    ] as const) {
      const values = all.map((facts) => valuesOf(trait, facts))
      const isSet = ['tags', 'contact.crm-tags', 'contact.networks', 'events'].includes(trait.field)
      expect(trait.known[side], trait.field).toBe(isSet ? all.length : values.filter((own) => own.length > 0).length)
      for (const share of trait.shares) {
        const has = (own: string[]): boolean =>
          share.value === ''
            ? own.length === 0
            : own.some((value) => isIn(value, trait.field === 'tags' ? share.value.toLowerCase() : share.value))
        expect(share[side], `${trait.field} ${share.value} ${side}`).toBe(values.filter(has).length)
      }
      const listed = trait.shares.reduce((sum, share) => sum + (share.value === '' ? 0 : share[side]), 0)
      expect(listed + trait.rest[side], trait.field).toBe(values.flat().length)
    }
  }
  expect(portrait.traits.find(({ field }) => field === 'contact.city')?.rest.values).toBe(7)
})

test.each(Object.entries(RULES))('money, purchases and medians are those of people one by one: %s', async (_, rule) => {
  const portrait = await segmentPortrait(db, { rule }, undefined, NOW)
  const { members, others } = sides(rule)
  const sum = (all: Facts[], read: (facts: Facts) => number): number => all.reduce((total, facts) => total + read(facts), 0)
  expect(portrait.spent).toEqual({
    members: sum(members, ({ figures }) => figures.spent),
    everybody: sum(people, ({ figures }) => figures.spent),
  })
  expect(portrait.purchases.members).toBe(sum(members, (facts) => facts.orders().filter(isPurchase).length))
  expect(portrait).toMatchObject({ currency: 'EUR', converted: ['SEK'], apart: ['USD'] })
  for (const number of portrait.numbers) {
    const values = (all: Facts[]): number[] =>
      all.flatMap((facts) => {
        const value = fieldOf(number.field, vocabulary)?.read(facts)
        const isMoney = number.field === 'orders.spent' || number.field === 'orders.average'
        return typeof value === 'number' ? [isMoney ? Math.round(value * 100) : value] : []
      })
    const [ofMembers, ofOthers] = [values(members), values(others)]
    expect(number.known, number.field).toEqual({ members: ofMembers.length, others: ofOthers.length })
    expect(number.members, number.field).toEqual(middleOf(ofMembers))
    expect(number.others, number.field).toEqual(middleOf(ofOthers))
  }
  const interval = portrait.numbers.find(({ field }) => field === 'orders.interval')
  expect(portrait.interval).toEqual({ members: interval?.members, others: interval?.others })
})

function middleOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

test('what sets members apart comes strongest first, and what the rule asks for is marked', async () => {
  const portrait = await segmentPortrait(db, { rule: RULES['a country'] as Rule }, undefined, NOW)
  const [first] = portrait.distinctions
  expect(first).toMatchObject({ field: 'contact.country', value: 'IT', shareOfMembers: 1, shareOfOthers: 0, asked: true })
  expect(first?.strength).toBeCloseTo(Math.PI, 6)
  const strengths = portrait.distinctions.map(({ strength }) => Math.abs(strength))
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  expect(portrait.traits.filter(({ asked }) => asked).map(({ field }) => field)).toEqual(['contact.country'])
})

test('a segment that the rule names is looked into for what it asks', async () => {
  await db.segments.put({
    id: 'named',
    revision: 1,
    origin: { kind: 'own' },
    language: 3,
    name: 'Grown up',
    note: '',
    rule: {
      all: [
        { field: 'contact.age', op: 'at-least', value: 40 },
        { field: 'segment', op: 'is', value: 'named' },
      ],
    },
    rank: 1,
    off: false,
    changedAt: NOW,
  })
  const portrait = await segmentPortrait(db, { rule: { not: { field: 'segment', op: 'is', value: 'named' } } }, undefined, NOW)
  expect(portrait.traits.filter(({ asked }) => asked).map(({ field }) => field)).toEqual(['contact.age'])
  await db.segments.delete('named')
})

test('few people have no distinctions, and are said to be few', async () => {
  const few: Rule = { all: [{ field: 'contact.city', op: 'is', value: 'Borgo 3' }] }
  const portrait: Portrait = await segmentPortrait(db, { rule: few }, undefined, NOW)
  expect(portrait.members).toBeGreaterThan(0)
  expect(portrait.members).toBeLessThan(30)
  expect(portrait).toMatchObject({ isTooFew: true, distinctions: [] })
})

test('a newer question ends it', async () => {
  const stop = new AbortController()
  stop.abort(new Error('newer'))
  await expect(segmentPortrait(db, { rule: { all: [] } }, stop.signal, NOW)).rejects.toThrow('newer')
})

test('people who were typed by hand are all there is in an empty base', async () => {
  const empty = new RecencyDatabase('portrait of few')
  await empty.contacts.bulkPut(await db.contacts.toArray())
  const portrait = await segmentPortrait(empty, { rule: { field: 'contact.country', op: 'is', value: 'SE' } }, undefined, NOW)
  expect(portrait).toMatchObject({ members: 1, people: 1, isTooFew: true, average: { members: null, others: null } })
  expect(portrait.traits.find(({ field }) => field === 'contact.country')?.shares).toEqual([
    { value: 'SE', members: 1, others: 0 },
  ])
  await empty.delete()
})
