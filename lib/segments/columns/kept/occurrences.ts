import { ColumnReader, ColumnWriter } from '../../../orders/byte-columns.ts'
import type { NarrowInts } from '../../../orders/narrow-ints.ts'
import { TextColumn } from '../../../orders/text-column.ts'
import { GrowingNumbers } from './growing-numbers.ts'

type Whole = Uint16Array | Uint32Array

/** Things of which a person has none or more, in the order of ordinals: tags of the CRM, networks, bought items, events. */
export interface Occurrences {
  /** Where each person's begin; the last one is their number. */
  starts: Uint32Array
  /** Place of each in `values`. */
  codes: Whole
  values: string[]
  /** Day of each (days since 1970-01-01); none where they have no day. */
  days: Int32Array
  /** What each is, where they are not all alike: place in EVENT_KINDS. */
  kinds: Uint8Array
}

/** Collects them, person after person. */
export class OccurrencesBuilder {
  readonly #starts: Uint32Array
  #person = 0
  readonly #codes = new GrowingNumbers()
  readonly #days = new GrowingNumbers()
  readonly #kinds = new GrowingNumbers()
  readonly #values: string[] = []
  readonly #places = new Map<string, number>()

  constructor(readonly people: number) {
    this.#starts = new Uint32Array(people + 1)
  }

  /** In ascending order of ordinals. `day` and `kind` for all or for none. */
  add(ordinal: number, value: string, day?: number, kind?: number): void {
    while (this.#person < ordinal) this.#starts[++this.#person] = this.#codes.length
    let code = this.#places.get(value)
    if (code === undefined) {
      code = this.#values.push(value) - 1
      this.#places.set(value, code)
    }
    this.#codes.push(code)
    if (day !== undefined) this.#days.push(day)
    if (kind !== undefined) this.#kinds.push(kind)
  }

  /** As a chunk: starts, codes, days and kinds as `ints`, how many values, and these as strings. */
  encode(): Uint8Array<ArrayBuffer> {
    while (this.#person < this.people) this.#starts[++this.#person] = this.#codes.length
    const values = new TextColumn()
    for (const value of this.#values) values.add(value)
    const writer = new ColumnWriter().ints(this.#starts)
    for (const column of [this.#codes, this.#days, this.#kinds]) writer.ints(column.values())
    return writer.numbers('u32', [this.#values.length]).strings(values, this.#values.length).bytes()
  }
}

export function decodeOccurrences(bytes: Uint8Array): Occurrences {
  const reader = new ColumnReader(bytes)
  const starts = reader.ints().u32()
  const codes = reader.ints()
  const [days, kinds] = [reader.ints().i32(), reader.ints().u8()]
  const count = reader.u32()[0] ?? 0
  const values = reader.strings().all(count)
  return { starts, codes: wholeOf(codes, count), days, kinds, values }
}

function wholeOf(ints: NarrowInts, values: number): Whole {
  return ints.into(values <= 0x10000 ? new Uint16Array(ints.count) : new Uint32Array(ints.count))
}
