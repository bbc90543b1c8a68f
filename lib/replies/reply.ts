import type { Id, Origin } from '../db/id.ts'

/** A text that agents use often. Merge fields as in offers; a blank that the agent fills in is written `{?order number}`. */
export interface QuickReply {
  id: Id
  revision: number
  origin: Origin
  title: string
  /** '' for none. */
  category: string
  /** Text by language (BCP 47); `''` is the text for every language. At least one. */
  texts: Record<string, string>
  off: boolean
  /** Place in lists, ascending. */
  rank: number
  changedAt: number
}

/** A reply that was found, for a person: merged as far as may be. */
export interface FoundReply {
  id: Id
  revision: number
  title: string
  category: string
  language: string
  /** Merged; blanks stand as `{?label}`. */
  text: string
  /** Labels of the blanks that are still to be filled, in order, each once. A field without a value and without a fallback is one too. */
  blanks: string[]
  /** Of `title` and `text`, the places that the search found (UTF-16 units). */
  marks: { title: [from: number, to: number][]; text: [from: number, to: number][] }
}
