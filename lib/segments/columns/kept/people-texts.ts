import { ColumnReader, ColumnWriter } from '../../../orders/byte-columns.ts'
import { TextColumn } from '../../../orders/text-column.ts'
import { noBits, setBit, type Bits } from '../bits.ts'
import { BETWEEN, foldMany } from './fold-many.ts'

/** Texts of which there are few different ones: the place of each person's in `values`, whose first is ''. */
export interface CodedTexts {
  kind: 'coded'
  codes: Uint16Array
  values: string[]
}

/** Texts that are mostly different, such as names: all of them folded, one after another, each followed by BETWEEN. */
export interface PlainTexts {
  kind: 'plain'
  folded: string
  /** Where each person's begins in `folded`; the last one is its end. */
  starts: Uint32Array
  /** Whose text is not ''. */
  known: Bits
}

/** One text of everybody, by ordinal; '' is unknown. */
export type PeopleTexts = CodedTexts | PlainTexts

/** As many different texts have a number each; with more, they stand as they are. */
const MOST_CODES = 0x10000
/** Where the first people have so many different texts, at least every other one another, so will the rest: names, as a rule. */
const SOON = 4096

/** Collects a text of everybody. */
export class TextsBuilder {
  readonly #codes: Uint16Array
  readonly #values = ['']
  readonly #places = new Map([['', 0]])
  /** Once there are too many to number. */
  #all: string[] | null = null
  #last = ''
  #code = 0

  constructor(readonly people: number) {
    this.#codes = new Uint16Array(people)
  }

  /** In ascending order of ordinals. */
  set(ordinal: number, text: string): void {
    if (this.#all) this.#all[ordinal] = text
    else if (text === this.#last) this.#codes[ordinal] = this.#code
    else this.#place(ordinal, text)
  }

  #place(ordinal: number, text: string): void {
    let code = this.#places.get(text)
    if (code === undefined) {
      code = this.#values.length
      if (code === MOST_CODES || (code === SOON && ordinal < 2 * SOON)) {
        const values = this.#values
        this.#all = Array.from(this.#codes, (before) => values[before] as string)
        this.#all[ordinal] = text
        return
      }
      this.#values.push(text)
      this.#places.set(text, code)
    }
    this.#codes[ordinal] = code
    this.#last = text
    this.#code = code
  }

  /** As a chunk: 1, codes as `ints`, then how many values and these as strings; or 2, bits of the known, then the folded text as UTF-8. */
  encode(): Uint8Array<ArrayBuffer> {
    const writer = new ColumnWriter()
    if (this.#all) {
      const known = knownAmong(this.#all)
      return writer
        .numbers('u32', [2])
        .numbers('u32', known)
        .numbers('u8', new TextEncoder().encode(foldMany(this.#all)))
        .bytes()
    }
    const values = new TextColumn()
    for (const value of this.#values) values.add(value)
    return writer
      .numbers('u32', [1])
      .ints(this.#codes)
      .numbers('u32', [this.#values.length])
      .strings(values, this.#values.length)
      .bytes()
  }
}

export function decodeTexts(bytes: Uint8Array): PeopleTexts {
  const reader = new ColumnReader(bytes)
  if (reader.u32()[0] === 1) {
    const ints = reader.ints()
    const codes = ints.into(new Uint16Array(ints.count))
    const count = reader.u32()[0] ?? 0
    return { kind: 'coded', codes, values: reader.strings().all(count) }
  }
  const known = reader.u32().slice()
  const folded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.u8())
  return { kind: 'plain', folded, starts: startsIn(folded), known }
}

/** Nobody's text is known: what a field of the user's own is that no import brought. */
export function noTexts(people: number): CodedTexts {
  return { kind: 'coded', codes: new Uint16Array(people), values: [''] }
}

/** Texts that stand as they are, one for each place. */
export function plainTexts(texts: readonly string[]): PlainTexts {
  const folded = foldMany(texts)
  return { kind: 'plain', folded, starts: startsIn(folded), known: knownAmong(texts) }
}

function knownAmong(texts: readonly string[]): Bits {
  const known = noBits(texts.length)
  texts.forEach((text, place) => text !== '' && setBit(known, place, true))
  return known
}

function startsIn(folded: string): Uint32Array {
  let starts = new Uint32Array(1 << 16)
  let count = 1
  for (let at = folded.indexOf(BETWEEN); at !== -1; at = folded.indexOf(BETWEEN, at + 1)) {
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2)
      larger.set(starts)
      starts = larger
    }
    starts[count++] = at + 1
  }
  return starts.slice(0, count)
}
