import { noFacts } from '../contacts/contact.ts'
import type { Manifest } from '../orders/manifest.ts'
import type { PersonRow } from '../orders/person-row.ts'

/**
 * What stands in a page where an erased person stood. Ordinals are never reused, so the place stays, with nothing in it: its id is '',
 * which nobody else's is. Whoever walks over pages or columns passes blank places by; `Base.person` gives null for one.
 */
export function blankRow(): PersonRow {
  return { contact: { ...noFacts(), id: '', source: '' }, orders: [], events: [] }
}

export function isBlank({ contact }: PersonRow): boolean {
  return contact.id === ''
}

/** People of a generation: its places without the blank ones. */
export function peopleIn({ contacts, blank }: Pick<Manifest, 'contacts' | 'blank'>): number {
  return contacts - (blank?.length ?? 0)
}

/** A 1 for each blank ordinal; null where there is none, as nearly always. */
export function blankMask({ contacts, blank }: Pick<Manifest, 'contacts' | 'blank'>): Uint8Array | null {
  if (!blank || blank.length === 0) return null
  const mask = new Uint8Array(contacts)
  for (const ordinal of blank) mask[ordinal] = 1
  return mask
}
