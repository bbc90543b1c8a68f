import { NO_DAY } from '../../orders/figure-columns.ts'
import { countBits, keepBoth, type Bits } from '../columns/bits.ts'
import type { PeopleTexts } from '../columns/kept/people-texts.ts'
import { bandAt, bandValues } from './bands.ts'
import type { Both } from './portrait.ts'
import { sideAt, type Side, type Sides } from './sides.ts'

/** Counts people by the value of one trait, members and others apart. */
export class Tally {
  readonly counts = new Map<string, Both>()

  add(value: string, side: Side, people = 1): void {
    let count = this.counts.get(value)
    if (!count) this.counts.set(value, (count = { members: 0, others: 0 }))
    count[side] += people
  }

  addBoth(value: string, { members, others }: Both): void {
    if (members !== 0) this.add(value, 'members', members)
    if (others !== 0) this.add(value, 'others', others)
  }

  /** A column of numbers that stand for values; `valuesOf` gives those of a number, '' among them for unknown. */
  addCodes(codes: Uint8Array | Uint16Array, size: number, { side }: Sides, valuesOf: (code: number) => readonly string[]): void {
    const counts = new Uint32Array(size * 3)
    for (let ordinal = 0; ordinal < side.length; ordinal++) {
      const at = (codes[ordinal] as number) * 3 + (side[ordinal] as number)
      counts[at] = (counts[at] as number) + 1
    }
    for (let code = 0; code < size; code++) {
      const [others = 0, members = 0] = counts.subarray(code * 3 + 1, code * 3 + 3)
      if (members + others > 0) for (const value of valuesOf(code)) this.addBoth(value, { members, others })
    }
  }

  /** A text of everybody, given as its values. */
  addTexts(texts: PeopleTexts, sides: Sides, valuesOf: (text: string) => readonly string[]): void {
    if (texts.kind === 'coded') {
      const { codes, values } = texts
      this.addCodes(codes, values.length, sides, (code) => valuesOf(values[code] as string))
      return
    }
    for (let ordinal = 0; ordinal < sides.side.length; ordinal++) {
      const side = sideAt(sides.side, ordinal)
      if (side) for (const value of valuesOf(textAt(texts, ordinal))) this.add(value, side)
    }
  }

  /** A column of days or other whole numbers, put in bands; NO_DAY is unknown. `number` gives what is banded. */
  addBands(column: Int32Array, limits: readonly number[], { side }: Sides, number: (value: number) => number): void {
    const values = ['', ...bandValues(limits)]
    const counts = new Uint32Array(values.length * 3)
    for (let ordinal = 0; ordinal < side.length; ordinal++) {
      const value = column[ordinal] as number
      const at = (value === NO_DAY ? 0 : bandAt(number(value), limits) + 1) * 3 + (side[ordinal] as number)
      counts[at] = (counts[at] as number) + 1
    }
    values.forEach((value, band) =>
      this.addBoth(value, { others: counts[band * 3 + 1] as number, members: counts[band * 3 + 2] as number }),
    )
  }

  /** Things of which a person has none or more, each counted once for a person. `names`: of the codes. */
  addOccurrences(starts: Uint32Array, codes: ArrayLike<number>, names: readonly string[], { side }: Sides): void {
    const counts = new Uint32Array(names.length * 3)
    const counted = new Int32Array(names.length).fill(-1)
    for (let ordinal = 0; ordinal < side.length; ordinal++) {
      const end = starts[ordinal + 1] as number
      for (let i = starts[ordinal] as number; i < end; i++) {
        const code = codes[i] as number
        if (counted[code] === ordinal) continue
        counted[code] = ordinal
        const at = code * 3 + (side[ordinal] as number)
        counts[at] = (counts[at] as number) + 1
      }
    }
    names.forEach((name, code) =>
      this.addBoth(name, { others: counts[code * 3 + 1] as number, members: counts[code * 3 + 2] as number }),
    )
  }

  addBits(value: string, bits: Bits, { members, others }: Sides): void {
    const among = (set: Bits): number => countBits(keepBoth(bits.slice(), set))
    this.addBoth(value, { members: among(members), others: among(others) })
  }

  /** What people wrote lies over what columns say. */
  move(from: readonly string[], to: readonly string[], side: Side): void {
    for (const value of from) this.add(value, side, -1)
    for (const value of to) this.add(value, side)
  }
}

/** Somebody's text; folded where there are too many different ones. */
export function textAt(texts: PeopleTexts, ordinal: number): string {
  if (texts.kind === 'coded') return texts.values[texts.codes[ordinal] as number] ?? ''
  return texts.folded.slice(texts.starts[ordinal], (texts.starts[ordinal + 1] as number) - 1)
}
