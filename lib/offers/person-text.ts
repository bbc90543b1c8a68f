import type { OwnField } from '../fields/own-field.ts'
import { textFor } from '../language/text-for.ts'
import type { TextVariant } from '../queue/queue.ts'
import type { Facts } from '../segments/facts.ts'
import { merge } from './merge.ts'
import { mergeValues } from './merge-fields.ts'
import type { Offer } from './offer.ts'
import { textsOf, variantFor } from './variant.ts'

/** Whom a text is for, and who writes it. */
export interface TextReader {
  facts: Facts
  /** For `{agent_name}`; may be ''. */
  agentName: string
  /** The workspace's language (BCP 47): for people whose own is unknown, and for texts for every language. */
  language: string
  /** The user's own fields, which texts may name; absent: none. */
  own?: readonly OwnField[]
}

/** A text as one person gets it. `text` is '' where nothing is left to be said. */
export interface PersonText {
  text: string
  /** BCP 47 of the text, '' for the one for every language. */
  language: string
  /** Merge fields that had no value, as in `Merged`. */
  fallbacks: string[]
}

/** Texts by language (BCP 47, '' for every language) in the one that suits a person, merged, with sums and dates as that language has them. */
export function personText(texts: Record<string, string>, reader: TextReader): PersonText {
  const { facts, agentName, own } = reader
  const language = textFor(texts, facts.contact.language, reader.language)
  const spoken = language || reader.language
  const { text, fallbacks } = merge(texts[language] ?? '', mergeValues(facts, agentName, spoken, own), spoken)
  return { text: text.trim() === '' ? '' : text, language, fallbacks }
}

/** An offer's text as one person gets it, with which of its two it is. */
export function offerText(
  offer: Pick<Offer, 'id' | 'texts' | 'textsB'>,
  reader: TextReader,
): PersonText & { variant: TextVariant } {
  const variant = variantFor(offer, reader.facts.contact.id)
  return { ...personText(textsOf(offer, variant), reader), variant }
}
