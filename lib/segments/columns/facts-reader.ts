import { consentCard } from '../../consent/marketing.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import { isBlank } from '../../law/blank.ts'
import type { PersonRow } from '../../orders/person-row.ts'
import type { PresentScores } from '../../rfm/present-scores.ts'
import { hiddenByHand, ordinalsOf } from '../../same/merged-ordinals.ts'
import { mergedPeople, type MergedPeople } from '../../same/merged-people.ts'
import { withTyped } from '../../same/merged-rows.ts'
import { stateOf } from '../../same/person-state.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import type { Settings } from '../../workspace/settings.ts'
import { factsOf } from '../facts-of.ts'
import type { Facts } from '../facts.ts'
import { hasBit } from './bits.ts'
import type { Written } from './overlays.ts'

/** The facts of single people: of those of whom columns tell only half, since they were merged, and of those who were typed by hand. */
export class FactsReader {
  private constructor(
    readonly db: RecencyDatabase,
    readonly present: PresentScores | null,
    readonly written: Written,
    readonly now: number,
    readonly settings: Settings,
    readonly merges: MergedPeople,
  ) {}

  static async open(db: RecencyDatabase, present: PresentScores | null, written: Written, now: number): Promise<FactsReader> {
    const settings = present?.settings ?? (await settingsOrGuess(db))
    return new FactsReader(db, present, written, now, settings, await mergedPeople(db))
  }

  /** The facts of those who were merged, and where they stand. */
  *merged(): Generator<{ ordinal: number; facts: Facts }> {
    for (const { standing, hidden, row } of this.present?.scored.merged ?? [])
      if (!isBlank(row)) yield { ordinal: standing, facts: this.#facts(row, this.#tagsOfMany([standing, ...hidden])) }
  }

  #tagsOfMany(ordinals: readonly number[]): string[] {
    const { givenToMany } = this.written
    if (givenToMany.size === 0) return []
    return [...givenToMany].flatMap(([tag, bits]) => (ordinals.some((ordinal) => hasBit(bits, ordinal)) ? [tag] : []))
  }

  /** Those whom an import has taken over, or who are merged with somebody counted already, are left out. */
  async *typedByHand(): AsyncGenerator<Facts> {
    const typed = await this.db.contacts.toArray()
    const ids = typed.map(({ id }) => id)
    const base = this.present?.base
    const inBase = base ? await ordinalsOf(base, ids) : new Map()
    const hidden = base ? await hiddenByHand(base, ids) : new Set()
    for (const { keys: _, ...contact } of typed) {
      if (inBase.has(contact.id) || hidden.has(contact.id)) continue
      const group = this.merges.groupOf(contact.id)
      const rows: PersonRow[] = group ? await withTyped(this.db, group, []) : [{ contact, orders: [], events: [] }]
      for (const row of rows) yield this.#facts(row, [])
    }
  }

  #facts(row: PersonRow, tagsOfMany: readonly string[]): Facts {
    const { id, consent } = row.contact
    const state = stateOf(id, this.merges, this.written.states)
    const person = tagsOfMany.length === 0 ? state : { ...state, tags: [...new Set([...state.tags, ...tagsOfMany])] }
    const { state: agreed } = consentCard(consent, person.consent, null)
    const behaviour = this.written.behaviour.get(id) ?? null
    return factsOf(row, person, agreed, behaviour, this.settings, this.present?.scored.scoring ?? null, this.now)
  }
}
