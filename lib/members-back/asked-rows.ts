import { growingU32 } from '../import/stage/growing.ts'
import type { Base } from '../orders/base.ts'
import { LazyPage } from '../orders/lazy-page.ts'
import { splitList } from '../orders/page-fields.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { IndexBuilder, type SortedIndex } from '../orders/sorted-index.ts'
import { Breath } from '../import/breath.ts'
import { checksOf, INDEX_OF, type AskedKey } from './list-keys.ts'
import type { MemberKey } from './list.ts'

/** A row that fits nobody, and one that fits several people. */
export const NOBODY = -1
export const SEVERAL = -2

/** What the rows of a list ask for, as numbers: 16 bytes a row, and no text. */
export class AskedRows {
  readonly #asked = new IndexBuilder()
  readonly #checks = growingU32()

  get length(): number {
    return this.#checks.length
  }

  add(asked: AskedKey | null): void {
    const row = this.#checks.push(asked?.check ?? 0)
    for (const key of asked?.keys ?? []) this.#asked.add(key, row)
  }

  /**
   * For each row the number of whom it names, NOBODY or SEVERAL. `more`: people who stand in no index, by number, with their keys; `headOf`: for
   * whoever is shown as somebody else: as whom. Throws the signal's reason when aborted.
   */
  async match(
    base: Base,
    key: MemberKey,
    more: readonly { number: number; keys: readonly number[]; checks: readonly number[] }[],
    headOf: ReadonlyMap<number, number>,
    signal?: AbortSignal,
  ): Promise<Int32Array> {
    const named = new Int32Array(this.length).fill(NOBODY)
    const take = (row: number, number: number): void => {
      const head = headOf.get(number) ?? number
      if (named[row] === NOBODY) named[row] = head
      else if (named[row] !== head) named[row] = SEVERAL
    }
    const asked = this.#asked.sorted()
    const checks = this.#checks.all()
    await verified(base, key, await candidatesIn(base, key, asked, signal), checks, take, signal)
    for (const { number, keys, checks: own } of more)
      for (const one of new Set(keys))
        for (const row of rowsWith(asked, one)) if (own.includes(checks[row] ?? -1)) take(row, number)
    return named
  }
}

interface Candidates {
  rows: Uint32Array
  ordinals: Uint32Array
}

/** Rows and people with one key: both lists are sorted by it, so each is walked once. */
async function candidatesIn(base: Base, key: MemberKey, asked: SortedIndex, signal?: AbortSignal): Promise<Candidates> {
  const rows = growingU32()
  const ordinals = growingU32()
  const breath = new Breath(signal)
  let from = 0
  for (const { chunk } of base.manifest.indexes[INDEX_OF[key]]) {
    const page = await base.indexPage(chunk)
    for (let i = 0; i < page.keys.length; i++) {
      const wanted = page.keys[i] as number
      while (from < asked.keys.length && (asked.keys[from] as number) < wanted) from++
      for (let at = from; at < asked.keys.length && asked.keys[at] === wanted; at++) {
        rows.push(asked.ordinals[at] as number)
        ordinals.push(page.ordinals[i] as number)
      }
    }
    if (breath.due()) await breath.take()
  }
  return { rows: rows.all(), ordinals: ordinals.all() }
}

/** In the order of the base, so that each of its pages is read once. */
async function verified(
  base: Base,
  key: MemberKey,
  { rows, ordinals }: Candidates,
  checks: Uint32Array,
  take: (row: number, ordinal: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const order = new IndexBuilder()
  order.reserve(rows.length)
  for (let i = 0; i < rows.length; i++) order.add(ordinals[i] as number, rows[i] as number)
  const sorted = order.sorted()
  const breath = new Breath(signal)
  let known = -1
  let own: readonly number[] = []
  for (let i = 0; i < sorted.keys.length; i++) {
    const ordinal = sorted.keys[i] as number
    if (ordinal !== known) {
      known = ordinal
      own = await checksAt(base, ordinal, key)
      if (breath.due()) await breath.take()
    }
    const row = sorted.ordinals[i] as number
    if (own.includes(checks[row] as number)) take(row, ordinal)
  }
}

async function checksAt(base: Base, ordinal: number, key: MemberKey): Promise<number[]> {
  const page = await base.openPage(Math.floor(ordinal / PAGE_SIZE))
  const place = ordinal % PAGE_SIZE
  if (!(page instanceof LazyPage)) return checksOf(page.contact(place), key)
  const list = (name: 'emails' | 'phones'): string[] => splitList(page.text(name, place))
  return checksOf(
    {
      id: key === 'recency' ? page.id(place) : '',
      externalId: key === 'external' ? page.text('externalId', place) : '',
      emails: key === 'email' ? list('emails') : [],
      phones: key === 'phone' ? list('phones') : [],
    },
    key,
  )
}

function rowsWith({ keys, ordinals }: SortedIndex, key: number): number[] {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  const rows: number[] = []
  for (let at = low; at < keys.length && keys[at] === key; at++) rows.push(ordinals[at] as number)
  return rows
}
