import type { RecencyDatabase } from '../db/database.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { countBits, noBits, takeOut, type Bits } from '../segments/columns/bits.ts'
import { presentCounting, type Counting, type RulePeople } from '../segments/columns/counting.ts'
import type { Rule } from '../segments/rule.ts'
import { readVocabulary } from '../segments/vocabulary.ts'
import type { GoalPeople } from './goal.ts'

/** The question `goals.people`: who is in a rule now, to be kept. Throws the signal's reason when aborted. */
export async function goalPeople(
  db: RecencyDatabase,
  { of }: { of: Rule },
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<GoalPeople> {
  const [vocabulary, present] = await Promise.all([readVocabulary(db), presentScores(db, now, signal)])
  const counting = await presentCounting(db, present, now)
  const { bits, typed } = await counting.peopleOf(of, vocabulary, signal)
  return { bits: new Uint8Array(bits.slice().buffer), typed: typed.map(({ contact }) => contact.id) }
}

/** The same people in the present state: who was erased, or joined with somebody else, since is not among them. */
export function keptPeople({ bits, typed }: GoalPeople, counting: Counting): RulePeople {
  const there = noBits(counting.columns?.people ?? 0)
  const bytes = new Uint8Array(there.buffer)
  bytes.set(bits.subarray(0, bytes.length))
  const clean = counting.nobody ? takeOut(there, counting.nobody) : there
  const ids = new Set(typed)
  const found = counting.typed.filter(({ contact }) => ids.has(contact.id))
  return { bits: clean, typed: found, count: countBits(clean) + found.length }
}

/** Those of `people` who are in `others` too. */
export function both(people: RulePeople, others: RulePeople): RulePeople {
  const bits: Bits = people.bits.slice()
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & (others.bits[i] as number)
  const known = new Set(others.typed)
  const typed = people.typed.filter((facts) => known.has(facts))
  return { bits, typed, count: countBits(bits) + typed.length }
}
