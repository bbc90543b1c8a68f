import { foldText } from '../fold-text.ts'
import type { Condition } from '../rule.ts'
import { addAll, allBits, complement, keepBoth, noBits, type Bits } from './bits.ts'
import type { PeopleColumns } from './people-columns.ts'

/** Those whose tags, given by users, meet a condition. A set is empty where nobody gave a tag, so `has-none` holds for most. */
export async function tagBits({ op, value }: Condition, { people, tags }: PeopleColumns): Promise<Bits> {
  const held = await tags()
  const words = [value].flat().map((one) => foldText(String(one)))
  const wanted = words.map((tag) => held.get(tag) ?? noBits(people))
  const any = (sets: Iterable<Bits>): Bits => {
    const sum = noBits(people)
    for (const set of sets) addAll(sum, set)
    return sum
  }
  switch (op) {
    case 'has-any':
      return any(wanted)
    case 'has-none':
      return complement(any(wanted), people)
    case 'has-all':
      return wanted.reduce(keepBoth, allBits(people))
    case 'contains':
      return any([...held].flatMap(([tag, bits]) => (tag.includes(words[0] ?? '') ? [bits] : [])))
    case 'known':
      return any(held.values())
    default:
      return complement(any(held.values()), people)
  }
}
