import type { Base } from '../orders/base.ts'
import { matchWords } from './match-words.ts'
import type { SearchQuery } from './query.ts'
import type { WordReader } from './word-reader.ts'

/** People who may have an address are read until enough have it; nobody looks through more of them. */
const MOST_READ = 400

/** Ordinals of people one of whose mail addresses begins as typed, at most `most`: the words say who may be, the row decides. */
export async function mailBearers(
  base: Base,
  reader: WordReader,
  { words, mail }: SearchQuery,
  most: number,
  signal?: AbortSignal,
): Promise<number[]> {
  const candidates = new Set<number>()
  const take = (ordinal: number): boolean => candidates.add(ordinal).size < MOST_READ
  await matchWords(reader, base.manifest.contacts, words, 'prefix', take, signal)
  const found: number[] = []
  for (const ordinal of [...candidates].toSorted((a, b) => a - b)) {
    signal?.throwIfAborted()
    const row = await base.person(ordinal)
    if (row?.contact.emails.some((own) => own.startsWith(mail))) found.push(ordinal)
    if (found.length === most) break
  }
  return found
}
