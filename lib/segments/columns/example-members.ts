import { NO_DAY } from '../../orders/figure-columns.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import type { Facts } from '../facts.ts'
import type { ExampleMember } from '../try-rule.ts'
import { hasBit, type Bits } from './bits.ts'
import type { Counting, RulePeople } from './counting.ts'

/** Examples of one rule. */
const MOST = 10

/**
 * At most ten of a rule's people, spread over the base: from ten places that are always the same, the next member each. So while a rule is being
 * changed those who stay in it stay among the examples, and their pages need not be read again. Then people typed by hand. Throws the signal's
 * reason when aborted.
 */
export async function exampleMembers(
  counting: Counting,
  { bits, typed }: RulePeople,
  signal?: AbortSignal,
): Promise<ExampleMember[]> {
  const inBase = await Promise.all(spread(bits, counting.columns?.people ?? 0).map((ordinal) => memberAt(counting, ordinal)))
  signal?.throwIfAborted()
  return [...inBase.flat(), ...typed.slice(0, MOST).map(fromFacts)].slice(0, MOST)
}

function spread(bits: Bits, people: number): number[] {
  const chosen = new Set<number>()
  for (let i = 0; i < MOST; i++) {
    const from = Math.floor((people * i) / MOST)
    const next = nextIn(bits, from, people, chosen) ?? nextIn(bits, 0, from, chosen)
    if (next === null) break
    chosen.add(next)
  }
  return [...chosen].toSorted((a, b) => a - b)
}

/** The first one at or after a place, and before another, who is not chosen already. */
function nextIn(bits: Bits, from: number, to: number, chosen: ReadonlySet<number>): number | null {
  for (let ordinal = from; ordinal < to; ordinal++) {
    // 32 people of whom nobody is in it are passed by at once.
    if ((ordinal & 31) === 0 && bits[ordinal >>> 5] === 0) ordinal += 31
    else if (hasBit(bits, ordinal) && !chosen.has(ordinal)) return ordinal
  }
  return null
}

async function memberAt({ merged, columns, present }: Counting, ordinal: number): Promise<ExampleMember[]> {
  const facts = merged.get(ordinal)
  if (facts) return [fromFacts(facts)]
  if (!columns || !present) return []
  const page = await present.base.openPage(Math.floor(ordinal / PAGE_SIZE))
  const { id, name, country, city } = page.contact(ordinal % PAGE_SIZE)
  const { lastDay, spent } = columns.figures
  const day = lastDay[ordinal] as number
  return [{ id, name, country, city, lastDay: day === NO_DAY ? null : day, spent: spent[ordinal] as number }]
}

function fromFacts({ contact: { id, name, country, city }, figures: { lastDay, spent } }: Facts): ExampleMember {
  return { id, name, country, city, lastDay, spent }
}
