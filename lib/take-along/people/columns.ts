import type { Id } from '../../db/id.ts'
import type { ContactRecord } from '../../contacts/contact.ts'

/** What a table of people may tell of each, besides the user's own fields (`own.<id>`). In the order in which they stand there. */
export const PEOPLE_COLUMNS = [
  'id',
  'external',
  'source',
  'name',
  'firstName',
  'lastName',
  'phones',
  'emails',
  'company',
  'country',
  'city',
  'language',
  'gender',
  'birthday',
  'tags',
  'crmTags',
  'score',
  'group',
  'stage',
  'orders',
  'spent',
  'lastOrder',
  'consent',
] as const
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number] | `own.${Id}`

/** Those that are chosen as long as the user has chosen no others. */
export const USUAL_COLUMNS: readonly PeopleColumn[] = [
  'id',
  'name',
  'phones',
  'emails',
  'country',
  'language',
  'tags',
  'group',
  'orders',
  'spent',
  'lastOrder',
  'consent',
]

/**
 * How the table is written. Words come from whoever asks, who knows the user's language: whoever writes it knows no dictionary.
 */
export interface PeopleForm {
  columns: readonly PeopleColumn[]
  /** Head of each column. */
  heads: readonly string[]
  /** Figures and dates as people of this locale (BCP 47) write them; null: as machines do (`1234.5`, `2026-11-22`). */
  locale: string | null
  delimiter: ',' | ';'
  consent: Record<'yes' | 'no' | 'unknown', string>
  gender: Record<Exclude<ContactRecord['gender'], ''>, string>
  /** Name of each group of scores by its id. */
  groups: Record<string, string>
  /** Stages by their number. */
  stages: readonly string[]
}
