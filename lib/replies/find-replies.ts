import { textFor } from '../language/text-for.ts'
import { mergeValues, NO_VALUES } from '../offers/merge-fields.ts'
import type { TextReader } from '../offers/person-text.ts'
import { mergeReply } from './merge-reply.ts'
import type { FoundReply, QuickReply } from './reply.ts'
import { marksOf, type ReplySearch } from './search.ts'

/** For whom replies are looked up: without `facts` for somebody who is not known. */
export type ReplyReader = Omit<TextReader, 'facts'> & { facts: TextReader['facts'] | null }

/** How many are shown at a time. */
export const MOST_FOUND = 12

/** Replies that fit a text, best first, each merged for its reader. `category`: of this one alone. */
export function findReplies(search: ReplySearch, reader: ReplyReader, text: string, category?: string): FoundReply[] {
  const found = search.find(text, MOST_FOUND, (reply) => category === undefined || reply.category === category)
  return found.map((reply) => foundReply(reply, reader, text))
}

function foundReply({ id, revision, title, category, texts }: QuickReply, reader: ReplyReader, searched: string): FoundReply {
  const { facts, agentName, own } = reader
  const language = textFor(texts, facts?.contact.language ?? '', reader.language)
  const spoken = language || reader.language
  const values = facts ? mergeValues(facts, agentName, spoken, own) : { ...NO_VALUES, agent_name: agentName }
  const merged = mergeReply(texts[language] ?? '', values, spoken)
  const marks = { title: marksOf(title, searched), text: marksOf(merged.text, searched) }
  return { id, revision, title, category, language, ...merged, marks }
}

/** The categories in use, in the order of their first reply. */
export function categoriesOf(replies: readonly Pick<QuickReply, 'category'>[]): string[] {
  return [...new Set(replies.map(({ category }) => category))].filter((category) => category !== '')
}
