import type { Formats } from '../language/format.ts'
import type { Translate } from '../language/translator.ts'
import type { RfmResult } from '../rfm/rfm.ts'
import type { LeafReport } from '../segments/explain.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'

/** What a section is made of, in the user's words. Drawn by the person's page and written into the exported one. */
export type Block =
  | { kind: 'pairs'; pairs: [string, string][] }
  | { kind: 'table'; head: Column[]; rows: string[][] }
  | { kind: 'lines'; lines: string[] }
  /** A text that somebody wrote: line breaks stand. */
  | { kind: 'text'; label: string; text: string }
  | { kind: 'note'; text: string }

export interface Column {
  text: string
  /** Figures line up at the end. */
  figures?: boolean
}

export const SECTION_IDS = [
  'who',
  'own',
  'consent',
  'tags',
  'score',
  'segments',
  'orders',
  'events',
  'chats',
  'sent',
  'records',
  'merges',
  'log',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

export interface Section {
  id: SectionId
  title: string
  blocks: Block[]
}

/** How a section is said: the words of the whole dashboard, figures in the user's locale, and reasons as the sidebar gives them. */
export interface Saying {
  t: Translate
  format: Formats
  /** ISO 4217: what sums are in. */
  currency: string
  /** The agent and device of this installation, who are "you" in the log. */
  agent: string
  /** What colleagues are called, by their random ids, as their files say. */
  names: Record<string, string>
  scoreReasons: (rfm: Extract<RfmResult, { kind: 'scored' }>) => string[]
  condition: (leaf: LeafReport, vocabulary: Vocabulary) => string
}

/** Pairs without those that say nothing. */
export function known(pairs: readonly [string, string][]): Block {
  return { kind: 'pairs', pairs: pairs.filter(([, value]) => value !== '') }
}

/** A table without the columns in which nothing stands; `empty` is said where it has no row. */
export function table(head: readonly (string | Column)[], rows: string[][], empty: string): Block {
  if (rows.length === 0) return { kind: 'note', text: empty }
  const used = head.map((_, i) => rows.some((row) => row[i] !== ''))
  const columns = head.map((column) => (typeof column === 'string' ? { text: column } : column))
  return { kind: 'table', head: columns.filter((_, i) => used[i]), rows: rows.map((row) => row.filter((_, i) => used[i])) }
}

export function figures(text: string): Column {
  return { text, figures: true }
}
