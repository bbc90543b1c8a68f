import type { ReplyKey, SidebarKey, Translate } from '../../../lib/language/say.ts'
import { MERGE_FIELDS } from '../../../lib/offers/merge-fields.ts'

/** What a blank is called: a merge field that had no value by the field's name, others by their own label. */
export function blankName(label: string, t: Translate<ReplyKey | SidebarKey>): string {
  const field = MERGE_FIELDS.find((known) => known === label)
  return field ? t(`merge.${field}`) : label
}
