import { behaviourByContact } from '../behaviour/person-behaviour.ts'
import { consentCard } from '../consent/marketing.ts'
import { everybody } from '../contacts/search.ts'
import { blankPerson } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { PAGE_SIZE, type PersonRow } from '../orders/person-row.ts'
import { currentScoring, type CutSettings } from '../rfm/current.ts'
import { compileRule } from './evaluate.ts'
import { factsOf } from './facts-of.ts'
import type { Segment } from './rule.ts'

/**
 * How many people of the workspace are in each segment, switched off or not. Walks the base once for all segments; throws the signal's
 * reason when aborted. `progress` gets a share from 0 to 1.
 */
export async function countMembers(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings,
  segments: readonly Segment[],
  { signal, progress }: { signal?: AbortSignal; progress?: (share: number) => void } = {},
): Promise<Map<Id, number>> {
  const now = Date.now()
  const scoring = await currentScoring(db, base, settings, now)
  const behaviour = await behaviourByContact(db)
  const states = new Map((await db.people.toArray()).map((state) => [state.contact, state]))
  const tests = segments.map(({ id, rule }) => ({ id, holds: compileRule(rule), members: 0 }))
  const known = new Set<Id>()
  const hand = new Set(await db.contacts.toCollection().primaryKeys())
  const count = (row: PersonRow): void => {
    const { id, consent } = row.contact
    if (hand.has(id)) known.add(id)
    const state = states.get(id) ?? blankPerson(id)
    const { state: agreed } = consentCard(consent, state.consent, null)
    const facts = factsOf(row, state, agreed, behaviour.get(id) ?? null, settings, scoring, now)
    for (const test of tests) if (test.holds(facts)) test.members++
  }
  let done = 0
  for await (const row of everybody(base)) {
    count(row)
    if (++done % PAGE_SIZE === 0) {
      signal?.throwIfAborted()
      progress?.(done / base.manifest.contacts)
    }
  }
  // An import may have taken a hand-made contact over: it is counted once.
  for (const { keys: _, ...contact } of await db.contacts.toArray())
    if (!known.has(contact.id)) count({ contact, orders: [], events: [] })
  return new Map(tests.map(({ id, members }) => [id, members]))
}
