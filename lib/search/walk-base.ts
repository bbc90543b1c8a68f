import { everybody } from '../contacts/search.ts'
import { isBlank } from '../law/blank.ts'
import type { Base } from '../orders/base.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { Found } from './found.ts'
import { CLOSENESS, type SearchQuery } from './query.ts'
import { contactAgrees, tagAgrees } from './typed-people.ts'

/**
 * The search of a base whose layout has no index of words yet: person by person, by the obvious rule, until enough are found. As slow as the
 * base is large; the next import writes the index.
 */
export async function walkBase(
  base: Base,
  query: SearchQuery,
  country: string,
  also: { typed: readonly PersonRow[]; tagged: ReadonlySet<string> },
  found: Found,
  signal?: AbortSignal,
): Promise<void> {
  const fits = ({ contact }: PersonRow): boolean =>
    also.tagged.has(contact.id) ||
    tagAgrees(contact, query, 'prefix') ||
    CLOSENESS.some((closeness) => contactAgrees(contact, query, country, closeness))
  for (const row of also.typed) found.takeTyped(row)
  let ordinal = -1
  for await (const row of everybody(base)) {
    signal?.throwIfAborted()
    ordinal++
    if (!isBlank(row) && fits(row) && !found.take(ordinal)) return
  }
}
