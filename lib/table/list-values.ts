import type { RecencyDatabase } from '../db/database.ts'
import { Base } from '../orders/base.ts'
import { TRAIT } from '../orders/trait-columns.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { tagNames } from '../tags/tag-names.ts'
import { traitsOf, withMerged } from './traits-of.ts'
import type { ListValues } from './wish.ts'

/** What occurs in the base, for the choices of the filters. Unknown values stand under ''. */
export async function listValues(db: RecencyDatabase, signal?: AbortSignal): Promise<ListValues> {
  // The same base in memory as the list's: its columns are read once.
  const present = await presentScores(db, Date.now(), signal)
  const base = present?.base ?? (await Base.open(db))
  const traits = withMerged(await traitsOf(base, signal), present?.scored.merged ?? [])
  const nobody = present?.scored.nobody
  const count = (places: Uint16Array, words: readonly string[]): [string, number][] => {
    const counts = new Uint32Array(words.length)
    for (let i = 0; i < places.length; i++)
      if (((traits.flags[i] as number) & TRAIT.blank) === 0 && nobody?.[i] !== 1) (counts[places[i] as number] as number)++
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
