import type { Delimiter, Encoding } from '../import/job.ts'

/** What the people of a list are named by: Recency's id, the id that their source gave them, a mail, a number. */
export const MEMBER_KEYS = ['recency', 'external', 'email', 'phone'] as const
export type MemberKey = (typeof MEMBER_KEYS)[number]

/** How a list is read. */
export interface ListPlan {
  encoding: Encoding
  delimiter: Delimiter
  /** Of a spreadsheet. */
  sheet?: string
  /** Whether the first line holds names of columns. */
  hasHead: boolean
  /** Place of the column that names people. */
  column: number
  key: MemberKey
}

/** Why a list cannot be read; `values` name what its sentence does. */
export interface ListProblem {
  code: 'too-large' | 'empty' | 'not-text' | 'closed' | 'unreadable' | 'broken-quotes'
  values: Record<string, string | number>
}

/** What a list looks like, and how it would be read. */
export type ListLook =
  | {
      ok: true
      plan: ListPlan
      /** Names of the columns, or their numbers where there is no head. */
      columns: string[]
      /** The first rows, without the head. */
      rows: string[][]
    }
  | { ok: false; problem: ListProblem }

/** Who of a list is known here. */
export interface FoundMembers {
  /** The base whose ordinals are meant. */
  generation: number
  /** Ascending, each person once; merged people where they stand. */
  ordinals: Uint32Array
  /** Ids of those who were typed by hand. */
  typed: string[]
  /** Rows of the list, without the head and without those that have nothing in the column. */
  rows: number
  /** Rows that name somebody whom a row before named already. */
  again: number
  /** Rows that fit several people: none of them is taken. */
  several: number
  /** Rows that fit nobody. */
  missing: number
  /** Rows with nothing in the column, or with a quote that is never closed. */
  empty: number
  /** The rows of `several`, `missing` and `empty` as CSV, each with its line; null where there are none. */
  left: Blob | null
}

export type ListAnswer = { ok: true; found: FoundMembers } | { ok: false; problem: ListProblem }

/** Words of the file of rows that were left: its heads, and the reasons. */
export interface LeftWords {
  line: string
  value: string
  reason: string
  missing: string
  several: string
  empty: string
  broken: string
}
