import type { RulePeople } from '../../segments/columns/counting.ts'
import type { Condition, Rule } from '../../segments/rule.ts'
import { isoDay } from '../../workspace/day.ts'
import { partingOf } from '../criteria.ts'
import type { FigureContext } from '../figures/figure.ts'
import { both } from '../goal-people.ts'
import { numberLimits } from './number-limits.ts'
import type { Part, PartLabel } from './part.ts'
import { valuesIn } from './values-in.ts'

/** Days ago that begin a band: a month, a quarter, half a year, a year, two years; fewer where two criteria are crossed. */
const DAYS_AGO = { many: [31, 91, 181, 366, 731], few: [91, 366] } as const
/** The last years of age of each band but the oldest. */
const AGES = { many: [24, 34, 44, 54, 64], few: [34, 54] } as const
/** Values that stand by themselves, and bands of numbers. */
const MOST_VALUES = { many: 6, few: 2 } as const
const BANDS = 3

/**
 * Parts people by one criterion so that each is in exactly one part: the frequent values, then the other ones, then those of whom it is not known;
 * numbers in bands. Of a set whoever has a more frequent member is counted there. `size`: `few` where two criteria are crossed. Parts may be
 * empty. [] for a field that is gone.
 */
export async function partsOf(
  context: FigureContext,
  people: RulePeople,
  field: string,
  { size, now, today }: { size: 'many' | 'few'; now: number; today: number },
): Promise<Part[]> {
  const parting = partingOf(field, context.vocabulary)
  const part = (label: PartLabel, rule: Rule): Part => ({ field, label, rule })
  const unknown = part({ kind: 'unknown' }, { field, op: 'unknown' })
  switch (parting) {
    case null:
      return []
    case 'values':
    case 'members':
      return [...(await valueParts(context, people, field, { parting, most: MOST_VALUES[size], now })), unknown]
    case 'days':
      return [...dayBands(DAYS_AGO[size]).map((label) => part(label, daysRule(field, label))), unknown]
    case 'dates':
      return [...dateBands(today).map((label) => part(label, datesRule(field, label))), unknown]
    case 'numbers': {
      const limits = field === 'contact.age' ? AGES[size] : await limitsOf(context, people, field)
      return [...bandsOf(limits).map((label) => part(label, bandRule(field, label))), unknown]
    }
  }
}

async function valueParts(
  context: FigureContext,
  people: RulePeople,
  field: string,
  { parting, most, now }: { parting: 'values' | 'members'; most: number; now: number },
): Promise<Part[]> {
  const { counting, vocabulary, signal } = context
  const isSet = parting === 'members'
  const counted: { value: string | number; count: number }[] = []
  for (const value of await valuesIn(context, field, now)) {
    const rule = isSet ? { field, op: 'has-any', value: [String(value)] } : { field, op: 'is', value }
    counted.push({ value, count: both(people, await counting.peopleOf(rule, vocabulary, signal)).count })
  }
  const found = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  // "Others" in the place of one value would say less than that value.
  const listed = found.slice(0, found.length === most + 1 ? most + 1 : most).map(({ value }) => value)
  // Rungs of a ladder stand in their order.
  if (field === 'stage') listed.sort((a, b) => Number(a) - Number(b))
  const parts = listed.map((value, at): Part => {
    const label: PartLabel = { kind: 'value', value }
    if (!isSet) return { field, label, rule: { field, op: 'is', value } }
    const has: Condition = { field, op: 'has-any', value: [String(value)] }
    const before = listed.slice(0, at).map(String)
    return { field, label, rule: before.length === 0 ? has : { all: [has, { field, op: 'has-none', value: before }] } }
  })
  const others: Rule =
    listed.length === 0
      ? { field, op: 'known' }
      : isSet
        ? {
            all: [
              { field, op: 'known' },
              { field, op: 'has-none', value: listed.map(String) },
            ],
          }
        : { field, op: 'not-in', value: listed as string[] | number[] }
  return [...parts, { field, label: { kind: 'others' }, rule: others }]
}

async function limitsOf({ counting, vocabulary, signal }: FigureContext, people: RulePeople, field: string): Promise<number[]> {
  const count = async (rule: Condition): Promise<number> => both(people, await counting.peopleOf(rule, vocabulary, signal)).count
  const known = await count({ field, op: 'known' })
  return known === 0 ? [] : numberLimits((value) => count({ field, op: 'at-most', value }), known, BANDS)
}

type Band = Extract<PartLabel, { kind: 'band' }>
type DayBand = Extract<PartLabel, { kind: 'days' }>
type DateBand = Extract<PartLabel, { kind: 'dates' }>

function bandsOf(limits: readonly number[]): Band[] {
  return [...limits, null].map((upTo, at) => ({ kind: 'band', over: limits[at - 1] ?? null, upTo }))
}

function bandRule(field: string, { over, upTo }: Band): Rule {
  const above: Condition[] = over === null ? [] : [{ field, op: 'more', value: over }]
  const below: Condition[] = upTo === null ? [] : [{ field, op: 'at-most', value: upTo }]
  return together([...above, ...below], field)
}

function dayBands(limits: readonly number[]): DayBand[] {
  return [...limits, null].map((next, at) => ({ kind: 'days', from: limits[at - 1] ?? 0, to: next === null ? null : next - 1 }))
}

function daysRule(field: string, { from, to }: DayBand): Rule {
  if (to === null) return { field, op: 'at-least', value: from }
  return from === 0 ? { field, op: 'at-most', value: to } : { field, op: 'between', value: [from, to] }
}

/** Longer than a year ago, the last year, today and later. */
function dateBands(today: number): DateBand[] {
  const [yearAgo, now] = [isoDay(today - 365), isoDay(today)]
  return [
    { kind: 'dates', from: null, before: yearAgo },
    { kind: 'dates', from: yearAgo, before: now },
    { kind: 'dates', from: now, before: null },
  ]
}

function datesRule(field: string, { from, before }: DateBand): Rule {
  const since: Condition[] = from === null ? [] : [{ field, op: 'since', value: from }]
  const until: Condition[] = before === null ? [] : [{ field, op: 'before', value: before }]
  return together([...since, ...until], field)
}

function together(conditions: Condition[], field: string): Rule {
  const [only] = conditions
  if (!only) return { field, op: 'known' }
  return conditions.length === 1 ? only : { all: conditions }
}
