import type { RecencyDatabase } from '../../db/database.ts'
import { Breath } from '../../import/breath.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import { dayOf } from '../../workspace/day.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import { compileRule } from '../evaluate.ts'
import type { Facts } from '../facts.ts'
import type { Rule } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { countBits, noBits, setBit, takeOut, type Bits } from './bits.ts'
import { ConditionStore } from './condition-store.ts'
import { FactsReader } from './facts-reader.ts'
import { peopleColumns } from './load-columns.ts'
import { readWritten } from './overlays.ts'
import type { PeopleColumns } from './people-columns.ts'
import { ruleBits } from './rule-bits.ts'
import { writtenVersion } from './written-version.ts'

/** The people of a rule. */
export interface RulePeople {
  /** Those of the base, where they stand. */
  bits: Bits
  /** Those who were typed by hand. */
  typed: Facts[]
  /** All of them. */
  count: number
}

/** One state of a workspace, ready to be asked who is in a rule, again and again: what was found out for one condition serves the next rule. */
export class Counting {
  readonly #named = new WeakMap<Vocabulary, Map<string, Promise<Bits>>>()

  private constructor(
    /** Null: nobody is in the base. */
    readonly columns: PeopleColumns | null,
    readonly present: PresentScores | null,
    /** Ordinals that are no person of their own. */
    readonly nobody: Bits | null,
    /** Merged people, where they stand: columns have the traits of several contacts, and tell only half. */
    readonly merged: ReadonlyMap<number, Facts>,
    readonly typed: readonly Facts[],
    readonly store: ConditionStore,
  ) {}

  /** What people wrote is read anew, all of it. `present` null: only people who were typed by hand. */
  static async open(db: RecencyDatabase, present: PresentScores | null, now: number): Promise<Counting> {
    const people = present?.base.manifest.contacts ?? 0
    const written = await readWritten(db, people)
    const reader = await FactsReader.open(db, present, written, now)
    const today = dayOf(now, reader.settings.timeZone)
    const columns = present && (await peopleColumns(present, written, today))
    const merged = new Map<number, Facts>()
    for (const { ordinal, facts } of reader.merged()) merged.set(ordinal, facts)
    const typed: Facts[] = []
    for await (const facts of reader.typedByHand()) typed.push(facts)
    const nobody = present?.scored.nobody ? bitsOf(present.scored.nobody) : null
    return new Counting(columns, present, nobody, merged, typed, new ConditionStore(noBits(people).byteLength))
  }

  /** People there are in all. */
  get people(): number {
    const inBase = this.columns ? this.columns.people - (this.nobody ? countBits(this.nobody) : 0) : 0
    return inBase + this.typed.length
  }

  /** The same people as `compileRule(rule, vocabulary)(factsOf(...))` gives for everybody. Throws the signal's reason when aborted. */
  async peopleOf(rule: Rule, vocabulary: Vocabulary, signal?: AbortSignal): Promise<RulePeople> {
    const { columns, store, nobody } = this
    const holds = compileRule(rule, vocabulary)
    signal?.throwIfAborted()
    const asked = columns && { columns, vocabulary, store, segments: this.#segmentsOf(vocabulary), breath: new Breath(signal) }
    const bits = asked ? (await ruleBits(rule, asked)).slice() : noBits(0)
    signal?.throwIfAborted()
    for (const [ordinal, facts] of this.merged) setBit(bits, ordinal, holds(facts))
    if (nobody) takeOut(bits, nobody)
    const typed = this.typed.filter(holds)
    return { bits, typed, count: countBits(bits) + typed.length }
  }

  /** Who is in the segments that rules name, for as long as somebody asks with the same vocabulary. */
  #segmentsOf(vocabulary: Vocabulary): Map<string, Promise<Bits>> {
    const segments = this.#named.get(vocabulary) ?? new Map<string, Promise<Bits>>()
    this.#named.set(vocabulary, segments)
    return segments
  }
}

function bitsOf(mask: Uint8Array): Bits {
  const bits = noBits(mask.length)
  for (let ordinal = 0; ordinal < mask.length; ordinal++) if (mask[ordinal] === 1) setBit(bits, ordinal, true)
  return bits
}

interface Kept {
  name: string
  scored: PresentScores['scored'] | undefined
  counting: Promise<Counting>
}

const last = new WeakMap<RecencyDatabase, Kept>()

/** The present state of a workspace as it was opened last, as long as nothing of it has changed: for whoever tries one rule after another. */
export async function presentCounting(db: RecencyDatabase, present: PresentScores | null, now: number): Promise<Counting> {
  const settings = present?.settings ?? (await settingsOrGuess(db))
  const { currency, rates, timeZone } = settings
  const name = JSON.stringify([writtenVersion(), dayOf(now, timeZone), timeZone, currency, rates])
  const known = last.get(db)
  if (known && known.name === name && known.scored === present?.scored) return known.counting
  const counting = Counting.open(db, present, now)
  last.set(db, { name, scored: present?.scored, counting })
  counting.catch(() => last.get(db)?.counting === counting && last.delete(db))
  return counting
}
