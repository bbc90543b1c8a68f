import { canonicalPhoneKey } from '../../contacts/phone-forms.ts'
import { IndexBuilder, type SortedIndex } from '../../orders/sorted-index.ts'

/** For each key that several people have: those people. */
export function* runs({ keys, ordinals }: SortedIndex): Generator<number[]> {
  for (let start = 0; start < keys.length;) {
    let end = start + 1
    while (end < keys.length && keys[end] === keys[start]) end++
    if (end - start > 1) yield Array.from(ordinals.subarray(start, end))
    start = end
  }
}

/** People whose numbers are one once they are written in one form, where at least one of them has another form of it. */
export function* formRuns(numbers: SortedIndex): Generator<number[]> {
  const others = new IndexBuilder()
  for (let i = 0; i < numbers.keys.length; i++) {
    const key = numbers.keys[i] as number
    const canonical = canonicalPhoneKey(key)
    if (canonical !== key) others.add(canonical, numbers.ordinals[i] as number)
  }
  const rewritten = others.sorted()
  for (let start = 0; start < rewritten.keys.length;) {
    const key = rewritten.keys[start] as number
    let end = start + 1
    while (rewritten.keys[end] === key) end++
    const people = [...rewritten.ordinals.subarray(start, end), ...peopleWith(numbers, key)]
    if (people.length > 1) yield people
    start = end
  }
}

function peopleWith({ keys, ordinals }: SortedIndex, key: number): Uint32Array {
  const from = firstAtLeast(keys, key)
  let end = from
  while (keys[end] === key) end++
  return ordinals.subarray(from, end)
}

function firstAtLeast(keys: Float64Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}
