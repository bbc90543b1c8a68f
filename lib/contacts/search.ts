import type { Base } from '../orders/base.ts'
import { PAGE_SIZE, type PersonRow } from '../orders/person-row.ts'

/** Everybody in a base by ordinal, page by page; places of erased people too. */
export async function* everybody(base: Base): AsyncGenerator<PersonRow> {
  for (let page = 0; page * PAGE_SIZE < base.manifest.contacts; page++) yield* await base.page(page)
}
