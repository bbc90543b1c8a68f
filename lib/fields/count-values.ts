import { Directory } from '../contacts/directory.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Breath } from '../import/breath.ts'
import { isBlank } from '../law/blank.ts'
import { Base } from '../orders/base.ts'
import { LazyPage } from '../orders/lazy-page.ts'
import type { Page } from '../orders/page-codec.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { ordinalsOf } from '../same/merged-ordinals.ts'
import { personStates } from '../same/person-state.ts'
import type { OwnField } from './own-field.ts'
import { membersOf, ownOf, presentValue } from './own-values.ts'
import { listFields } from './store.ts'

/** How many people have a value of an own field, and of each choice by its present word. */
export interface FieldUse {
  id: Id
  people: number
  choices: Record<string, number>
}

/** Different texts of a page's column that are kept taken apart: people of one base repeat them. */
const MOST_KEPT = 20_000

/** Counts the people of the workspace who have a value of each own field. Throws the signal's reason when aborted. */
export async function countValues(db: RecencyDatabase, signal?: AbortSignal): Promise<FieldUse[]> {
  const [base, fields] = await Promise.all([Base.open(db), listFields(db)])
  const counts = new ValueCounts(fields)
  if (fields.length === 0) return []
  const breath = new Breath(signal)
  const special = await specialPeople(db)
  const apart = new Set((await ordinalsOf(base, special.members)).values())
  for (let n = 0; n < base.manifest.pages.length; n++) {
    signal?.throwIfAborted()
    countPage(await base.openPage(n), n * PAGE_SIZE, apart, counts)
    if (breath.due()) await breath.take()
  }
  const directory = new Directory(db, base)
  const states = await personStates(db, special.heads)
  for (const [i, head] of special.heads.entries()) {
    signal?.throwIfAborted()
    const row = await directory.byId(head)
    if (row) counts.add(Object.entries(ownOf(row.contact, states[i] ?? {})))
  }
  return counts.uses()
}

/** People whose values stand in more than their own row: those who were merged, and those of whom people wrote some. */
async function specialPeople(db: RecencyDatabase): Promise<{ heads: Id[]; members: Id[] }> {
  const merged = await mergedPeople(db)
  const written: PersonState[] = await db.people.filter(({ own }) => own !== undefined).toArray()
  const heads = new Set([...merged.groups.map(({ head }) => head), ...written.map(({ contact }) => merged.headOf(contact))])
  return { heads: [...heads], members: [...heads].flatMap((head) => merged.membersOf(head)) }
}

function countPage(page: Page, first: number, apart: ReadonlySet<number>, counts: ValueCounts): void {
  if (page instanceof LazyPage) {
    const texts = page.allTexts('own')
    texts?.forEach((text, i) => apart.has(first + i) || counts.addText(text))
    return
  }
  for (const [i, row] of page.rows().entries())
    if (!apart.has(first + i) && !isBlank(row)) counts.add(Object.entries(row.contact.own))
}

class ValueCounts {
  readonly #known = new Map<string, [Id, string][]>()
  readonly #uses: ReadonlyMap<Id, { field: OwnField; use: FieldUse }>

  constructor(fields: readonly OwnField[]) {
    this.#uses = new Map(fields.map((field) => [field.id, { field, use: { id: field.id, people: 0, choices: {} } }]))
  }

  /** Values as a page's column has them. */
  addText(text: string): void {
    if (text === '') return
    let entries = this.#known.get(text)
    if (!entries) {
      entries = Object.entries(JSON.parse(text) as Record<Id, string>)
      if (this.#known.size < MOST_KEPT) this.#known.set(text, entries)
    }
    this.add(entries)
  }

  add(entries: readonly [Id, string][]): void {
    for (const [id, value] of entries) {
      const found = value === '' ? undefined : this.#uses.get(id)
      if (!found) continue
      const { field, use } = found
      use.people++
      if (field.type !== 'choice' && field.type !== 'choices') continue
      for (const word of membersOf(presentValue(field, value))) use.choices[word] = (use.choices[word] ?? 0) + 1
    }
  }

  uses(): FieldUse[] {
    return [...this.#uses.values()].map(({ use }) => use)
  }
}
