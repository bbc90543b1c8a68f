import type { RecencyDatabase } from '../db/database.ts'
import { Base } from '../orders/base.ts'
import { TRAIT } from '../orders/trait-columns.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { tagNames } from '../tags/tag-names.ts'
import { traitsOf } from './traits-of.ts'
import type { ListValues } from './wish.ts'

/** What occurs in the base, for the choices of the filters. Unknown values stand under ''. */
export async function listValues(db: RecencyDatabase, signal?: AbortSignal): Promise<ListValues> {
  // The same base in memory as the list's: its columns are read once.
  const base = (await presentScores(db, Date.now(), signal))?.base ?? (await Base.open(db))
  const traits = await traitsOf(base, signal)
  const count = (places: Uint16Array, words: readonly string[]): [string, number][] => {
    const counts = new Uint32Array(words.length)
    for (let i = 0; i < places.length; i++)
      if (((traits.flags[i] as number) & TRAIT.blank) === 0) (counts[places[i] as number] as number)++
    const found = words.map((word, i): [string, number] => [word, counts[i] as number])
    return found.filter(([, people]) => people > 0).toSorted(([, a], [, b]) => b - a)
  }
  return {
    countries: count(traits.country, traits.countries),
    languages: count(traits.language, traits.languages),
    sources: count(traits.source, traits.sources),
    tags: [...(await tagNames(db))].toSorted((a, b) => a.localeCompare(b)),
  }
}
