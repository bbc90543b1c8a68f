import { STAGES } from '../../fields/stage.ts'
import { fieldOf } from '../../segments/fields.ts'
import { fieldValues } from '../../segments/columns/field-values.ts'
import { foldText } from '../../segments/fold-text.ts'
import type { Facts } from '../../segments/facts.ts'
import type { FigureContext } from '../figures/figure.ts'

/** So many values are looked at: whatever is rarer is among the others. */
const MOST = 40

const DICTIONARIES = {
  'contact.country': ['country', 'countries'],
  'contact.language': ['language', 'languages'],
  'contact.source': ['source', 'sources'],
} as const

/** Values that occur in a field, the frequent ones of the base first; those that rules hold for the same once. */
export async function valuesIn(context: FigureContext, field: string, now: number): Promise<(string | number)[]> {
  const { db, counting, vocabulary, signal } = context
  const known = fieldOf(field, vocabulary)
  if (!known) return []
  if (field === 'stage') return [...STAGES]
  if (field === 'rfm.group') return vocabulary.groups.map(({ id }) => id)
  const listed =
    dictionaryValues(context, field) ??
    (await fieldValues(db, { field }, signal ?? new AbortController().signal, now)).map(([value]) => value)
  // People who were typed by hand, and merged ones, may have what no column has.
  const apart: Facts[] = [...counting.merged.values(), ...counting.typed]
  const more = apart.flatMap((facts) => {
    const value = known.read(facts)
    return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  })
  const seen = new Set<string>()
  const distinct = [...listed.slice(0, MOST), ...more].filter((value) => {
    const folded = foldText(value)
    if (folded === '' || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
  return distinct.slice(0, 2 * MOST)
}

function dictionaryValues({ counting: { columns } }: FigureContext, field: string): string[] | null {
  if (!Object.hasOwn(DICTIONARIES, field)) return null
  if (!columns) return []
  const [column, words] = DICTIONARIES[field as keyof typeof DICTIONARIES]
  const { [column]: codes, [words]: values } = columns.traits
  const counts = new Uint32Array(values.length)
  for (let ordinal = 0; ordinal < codes.length; ordinal++) {
    const code = codes[ordinal] as number
    counts[code] = (counts[code] as number) + 1
  }
  const order = [...values.keys()].toSorted((a, b) => (counts[b] as number) - (counts[a] as number))
  return order.map((code) => values[code] as string)
}
