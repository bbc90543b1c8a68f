import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ordinalsIn } from '../../../../lib/segments/columns/bits.ts'
import { foldMany } from '../../../../lib/segments/columns/kept/fold-many.ts'
import { decodeTexts, plainTexts, TextsBuilder } from '../../../../lib/segments/columns/kept/people-texts.ts'
import { moneyBits } from '../../../../lib/segments/columns/money-bits.ts'
import { textBits, valueBits } from '../../../../lib/segments/columns/text-bits.ts'
import { compileCondition } from '../../../../lib/segments/compile-condition.ts'
import { foldText } from '../../../../lib/segments/fold-text.ts'
import type { Condition } from '../../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'

const piece = fc.constantFrom('a', 'A', 'å', 'ß', ' ', '  ', '\t', '\n', '\0', 'ΑΣ', 'ﬁ', '😀', '\u0301', 'Ab', 'ba', 'İ')
const text = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const asked = fc.oneof(text, fc.constantFrom('a', 'b', 'ab', 'ss', 'fi')).filter((value) => foldText(value) !== '')
const condition = fc.oneof(
  fc.record({ op: fc.constantFrom('is', 'is-not', 'contains', 'starts-with'), value: asked }),
  fc.record({ op: fc.constantFrom('in', 'not-in'), value: fc.array(asked, { minLength: 1, maxLength: 3 }) }),
  fc.record({ op: fc.constantFrom('known', 'unknown') }),
)

describe('texts of many people', () => {
  test('are folded all at once as each by itself', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(foldMany(texts)).toBe(texts.map((one) => `${foldText(one)}\n`).join(''))
      }),
      { numRuns: 300 },
    )
  })

  test('are found as one by one, coded or searched as one', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), condition, (texts, asking) => {
        const whole: Condition = { field: 'contact.name', ...asking }
        const { met } = compileCondition(whole, NO_VOCABULARY)!
        const read = (one: string): string | null => one || null
        const expected = [...texts.keys()].filter((i) => met(read(texts[i]!), 0))
        const builder = new TextsBuilder(texts.length)
        texts.forEach((one, i) => builder.set(i, one))
        const coded = decodeTexts(builder.encode())
        for (const column of [coded, plainTexts(texts)])
          expect([...ordinalsIn(textBits(column, whole, read, (value) => met(value, 0)))], column.kind).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('stand as they are once they are too many to be numbered', () => {
    const people = 70_000
    const builder = new TextsBuilder(people)
    for (let i = 0; i < people; i++) if (i % 1000 !== 7) builder.set(i, `Prova ${i}`)
    const column = decodeTexts(builder.encode())
    expect(column.kind).toBe('plain')
    const found = (op: string, value?: string): number[] => {
      const whole: Condition = { field: 'contact.name', op, ...(value !== undefined && { value }) }
      const { met } = compileCondition(whole, NO_VOCABULARY)!
      return [
        ...ordinalsIn(
          textBits(
            column,
            whole,
            (one) => one || null,
            (one) => met(one, 0),
          ),
        ),
      ]
    }
    expect(found('is', 'prova 69999')).toEqual([69_999])
    expect(found('contains', 'VA 6999')).toEqual([
      6999, 69_990, 69_991, 69_992, 69_993, 69_994, 69_995, 69_996, 69_997, 69_998, 69_999,
    ])
    expect(found('unknown')).toHaveLength(70)
    const more = valueBits(
      column,
      'x',
      (one) => (one === '' ? null : Number(one.slice(6))),
      (value) => Number(value) > 69_990 && value !== null,
    )
    expect([...ordinalsIn(more)]).toHaveLength(9)
  })
})

describe('amounts of many people', () => {
  const amount = fc.oneof(
    fc.constantFrom(12.5, 0, 0.1, 0.29, 1e300, -1e300, 8.125, 1.005),
    fc.double({ min: -1, max: 30, noNaN: true }),
  )
  const asking = fc.oneof(
    fc.record({ op: fc.constantFrom('is', 'is-not', 'less', 'at-most', 'more', 'at-least'), value: amount }),
    fc.record({ op: fc.constant('between'), value: fc.tuple(amount, amount).map((pair) => pair.toSorted((a, b) => a - b)) }),
    fc.record({ op: fc.constantFrom('in', 'not-in'), value: fc.array(amount, { minLength: 1, maxLength: 3 }) }),
    fc.record({ op: fc.constantFrom('known', 'unknown') }),
  )

  test('are compared as one by one, to the last cent', () => {
    const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(10, 29, 1250, NaN)), { maxLength: 20 })
    fc.assert(
      fc.property(units, asking, fc.constantFrom(1, 10, 100, 1000), (column, wanted, scale) => {
        const whole: Condition = { field: 'orders.spent', ...wanted }
        const { met } = compileCondition(whole, NO_VOCABULARY)!
        const read = (one: number): number => one / scale
        const expected = [...column.keys()].filter((i) => met(Number.isNaN(column[i]) ? null : read(column[i]!), 0))
        const bits = moneyBits(Float64Array.from(column), whole, scale, read, (value) => met(value, 0))
        expect([...ordinalsIn(bits)]).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })
})
