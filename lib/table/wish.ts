import type { Id } from '../db/id.ts'
import type { GroupId } from '../rfm/rfm.ts'
import type { Unscored } from '../rfm/score-columns.ts'
import type { Moved } from '../segments/history/moved.ts'

/** What the table of contacts can be sorted by. */
export const SORTS = ['name', 'country', 'group', 'score', 'orders', 'spent', 'last', 'seen'] as const
export type SortBy = (typeof SORTS)[number]

export interface Sort {
  by: SortBy
  descending: boolean
}

/** The value of a filter that asks for people of whom it is not known. */
export const UNKNOWN = '?'

/** Whom the table lists. What is absent is not asked; all that is asked must hold. */
export interface Filters {
  group?: GroupId | Exclude<Unscored, 'nobody'>
  /** ISO 3166-1 alpha-2, or UNKNOWN; likewise the next two. */
  country?: string
  /** BCP 47. */
  language?: string
  /** As in `ContactRecord.source`. */
  source?: string
  /** What the CRM says on marketing, whatever the channel. A "no" for any channel is a no. */
  consent?: 'yes' | 'no' | 'unknown'
  /** Exactly this tag, whoever gave it. */
  tag?: string
  phone?: boolean
  mail?: boolean
  gone?: boolean
  /** Days since 1970-01-01 of the last purchase, both included. */
  lastFrom?: number
  lastTo?: number
  /** Minor units of the workspace's currency, both included. People whose purchases are all in another currency have no such sum. */
  spentFrom?: number
  spentTo?: number
  /** Members of this segment as it is now, switched off or not; nobody where it is gone. */
  segment?: Id
  /** Who moved between groups, or in and out of a segment, as the history has it. People typed by hand are in none. */
  moved?: Moved
  /** Exactly these scores. */
  score?: { r?: number; f?: number; m?: number }
}

/** What the table is to show. */
export interface ListWish {
  /** As typed in the search; '' finds everybody. */
  text: string
  filters: Filters
  sort: Sort
}

/** Who fits, in order. People typed by hand come first and have no ordinal. */
export interface ListAnswer {
  /** Of the base that the ordinals belong to. */
  generation: number
  typed: string[]
  ordinals: Uint32Array<ArrayBuffer>
  /** People there are in all, those who do not fit too. */
  people: number
}

/** What occurs in the base, for the choices of the filters: values with how many people have them, most first. */
export interface ListValues {
  countries: [string, number][]
  languages: [string, number][]
  sources: [string, number][]
  tags: string[]
}
