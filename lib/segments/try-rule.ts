import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { countBits, takeOut } from './columns/bits.ts'
import { presentCounting, type RulePeople } from './columns/counting.ts'
import { exampleMembers } from './columns/example-members.ts'
import { keptColumns } from './columns/kept/kept-columns.ts'
import type { Rule } from './rule.ts'
import { readVocabulary } from './vocabulary.ts'

/** A member shown as an example. */
export interface ExampleMember {
  id: Id
  name: string
  country: string
  city: string
  /** Days since 1970-01-01 of the last purchase; null without one. */
  lastDay: number | null
  /** Whole minor units of the workspace's currency. */
  spent: number
}

/** What a rule that is being written would hold. */
export interface TriedRule {
  count: number
  /** People there are in all. */
  people: number
  /** At most ten, spread over the members. */
  examples: ExampleMember[]
  /** Beside the saved segment; null where none was named or it is gone. */
  saved: { count: number; joined: number; left: number; joinedExamples: ExampleMember[]; leftExamples: ExampleMember[] } | null
}

/**
 * Counts a rule over the whole workspace, of which what was found out for one condition is kept for the next rule: whoever writes a rule changes
 * one condition at a time. Conditions that this version does not understand are met by nobody. `bare`: without examples, which are read from
 * pages. Throws the signal's reason when aborted.
 */
export async function tryRule(
  db: RecencyDatabase,
  { rule, saved, bare = false }: { rule: Rule; saved?: Id; bare?: boolean },
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<TriedRule> {
  const [vocabulary, present] = await Promise.all([readVocabulary(db), presentScores(db, now, signal)])
  const counting = await presentCounting(db, present, now)
  const members = await counting.peopleOf(rule, vocabulary, signal)
  const segment = vocabulary.segments.find(({ id }) => id === saved)
  const before = segment && (await counting.peopleOf(segment.rule, vocabulary, signal))
  const examplesOf = (of: RulePeople): Promise<ExampleMember[]> =>
    bare ? Promise.resolve([]) : exampleMembers(counting, of, signal)
  const tried: TriedRule = {
    count: members.count,
    people: counting.people,
    examples: await examplesOf(members),
    saved: before ? await beside(before, members, examplesOf) : null,
  }
  signal.throwIfAborted()
  // The next condition may be the first to ask for a name: its columns are made meanwhile, and a failure is told when they are asked for.
  if (present) void keptColumns(present.base).catch(() => {})
  return tried
}

async function beside(
  before: RulePeople,
  now: RulePeople,
  examplesOf: (of: RulePeople) => Promise<ExampleMember[]>,
): Promise<TriedRule['saved']> {
  const [joined, left] = [without(now, before), without(before, now)]
  return {
    count: before.count,
    joined: joined.count,
    left: left.count,
    joinedExamples: await examplesOf(joined),
    leftExamples: await examplesOf(left),
  }
}

/** Those of `some` who are not among `others`. */
function without(some: RulePeople, others: RulePeople): RulePeople {
  const bits = takeOut(some.bits.slice(), others.bits)
  const typed = some.typed.filter((facts) => !others.typed.includes(facts))
  return { bits, typed, count: countBits(bits) + typed.length }
}
