import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from '../../../lib/offers/merge.ts'
import { unknownFields } from '../../../lib/offers/marks.ts'
import { MERGE_FIELDS, mergeValues, NO_VALUES, type MergeField, type MergeValues } from '../../../lib/offers/merge-fields.ts'
import { contact, facts, order } from '../segments/made-up-facts.ts'

const NOTHING = NO_VALUES
const ANNA: MergeValues = { ...NOTHING, first_name: 'Anna', city: 'Malmö' }

describe('a field with a value', () => {
  test.each([
    ['Hi {first_name|there}!', 'Hi Anna!'],
    ['Hi {{first_name}}!', 'Hi Anna!'],
    ['Hi { First Name | there }, in {city}?', 'Hi Anna, in Malmö?'],
    ['{first_name},\n\nwelcome.', 'Anna,\n\nwelcome.'],
  ])('%j', (text, expected) => {
    expect(merge(text, ANNA)).toEqual({ text: expected, fallbacks: [] })
  })
})

describe('a field without a value', () => {
  test('takes its fallback, and says so once', () => {
    expect(merge('Hi {first_name|there}, {first_name|friend}!', NOTHING)).toEqual({
      text: 'Hi there, friend!',
      fallbacks: ['first_name'],
    })
  })

  test.each([
    ['Hi {first_name}, how are you?', 'Hi, how are you?'],
    ['Hi {first_name}!', 'Hi!'],
    ['Hi {first_name|}!', 'Hi!'],
    ['{first_name}, what can I get you?', 'What can I get you?'],
    ['{first_name} , how are you?', 'How are you?'],
    ['Good morning. {first_name}, your order is here.', 'Good morning. Your order is here.'],
    ['How are you, {first_name}?', 'How are you?'],
    ['Dear, {first_name}, hello', 'Dear, hello'],
    ['Thank you {first_name} for your order', 'Thank you for your order'],
    ['Thank you {first_name}\nSee you', 'Thank you\nSee you'],
    ['Thank you, {first_name}\nSee you', 'Thank you\nSee you'],
    ['Hello\n{city}\nBye', 'Hello\nBye'],
    ['Hello {first_name} {name}, bye', 'Hello, bye'],
    ['From {city}, {name}: hello', 'From: hello'],
    ['Your order ({last_item}) is here', 'Your order is here'],
    ['You bought “{last_item}”.', 'You bought.'],
    ["{first_name}'s order", 'order'],
    ['¡Hola {first_name}!', '¡Hola!'],
    ['Ciao {first_name}, sono {agent_name}.', 'Ciao, sono.'],
    ['Hi {nickname}, hello', 'Hi, hello'],
    ['Hi {{ }} { 5 } {', 'Hi {{ }} { 5 } {'],
    ['Hi { {first_name} }!', 'Hi!'],
    ['{city}. Here we are', 'Here we are'],
    ['{first_name}', ''],
    ['Two  spaces {first_name} stay', 'Two  spaces stay'],
  ])('%j without anything: %j', (text, expected) => {
    expect(merge(text, NOTHING).text).toBe(expected)
  })

  test('the names of what had no value are given, unknown ones as written', () => {
    expect(merge('{first_name} {Nick-name} {city}', ANNA).fallbacks).toEqual(['Nick-name'])
    expect(merge('{days_since_order} {city|here}', NOTHING).fallbacks).toEqual(['days_since_order', 'city'])
  })
})

const MARKS = [...MERGE_FIELDS, 'nickname'].flatMap((field) => [`{${field}}`, `{${field}|you}`, `{{${field}}}`, `{${field}|}`])
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' ', ', ', '. ', '! ', '\n', '\n\n', ' (', ') ', '?', ': ', '’s ', '“', '”', '-', '{', '}'),
  },
  { weight: 2, arbitrary: fc.constantFrom('hello', 'Ciao', 'tack så mycket', '谢谢', 'שלום', '🙂') },
)
const someValue = fc.oneof(fc.constant(''), fc.constantFrom('Anna', 'Jean Luc', '谢', '7'))
const someValues = fc
  .tuple(...MERGE_FIELDS.map(() => someValue))
  .map((values) => Object.fromEntries(MERGE_FIELDS.map((field, i) => [field, values[i]])) as Record<MergeField, string>)
const someText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('whatever the text and the values', () => {
  test('no mark is left', () => {
    fc.assert(
      fc.property(someText, someValues, (text, values) => {
        expect(merge(text, values).text).not.toMatch(/\{+\s*\p{L}[^{}]*\}/u)
        expect(merge(text, values).text).not.toContain('\uFDD0')
      }),
      { numRuns: 2000 },
    )
  })

  test('no doubled space comes in, and no line begins with a comma, that was not in the text', () => {
    fc.assert(
      fc.property(someText, someValues, (text, values) => {
        fc.pre(!/ {2}|^[ ,]|\n[ ,]/.test(text))
        const merged = merge(text, values).text
        expect(merged).not.toMatch(/ {2}/)
        expect(merged).not.toMatch(/^[ ,]|\n[ ,]/)
      }),
      { numRuns: 2000 },
    )
  })

  test('with every value there nothing but the marks is touched', () => {
    const all = Object.fromEntries(MERGE_FIELDS.map((field) => [field, 'X'])) as Record<MergeField, string>
    const mark = fc.constantFrom(...MERGE_FIELDS).map((field) => ({ written: `{${field}|you}`, becomes: 'X' }))
    const plain = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[{}\uFDD0]/g, ''))
    const either = fc.oneof(
      mark,
      plain.map((text) => ({ written: text, becomes: text })),
    )
    fc.assert(
      fc.property(fc.array(either), (pieces) => {
        const [text, expected] = [pieces.map((one) => one.written).join(''), pieces.map((one) => one.becomes).join('')]
        expect(merge(text, all)).toEqual({ text: expected, fallbacks: [] })
      }),
    )
  })
})

test('names that are no field are found at saving', () => {
  expect(unknownFields('Hi {first_name|there} {Nick name} {{shoe_size|41}} {Nick name} { } {}')).toEqual([
    'Nick name',
    'shoe_size',
  ])
})

test('values: what the base holds, one line and no braces', () => {
  const person = facts({
    contact: contact({ name: 'Anna {city}\nBerg', city: 'Malmö' }),
    orders: [
      order(9, 1000, { items: ['Old'] }),
      order(2, 1000, { items: ['Lamp  “Luna”', 'Bulb'] }),
      order(1, 1000, { items: ['Cancelled'], counts: false }),
    ],
  })
  expect(mergeValues(person, 'Kim')).toEqual({
    first_name: 'Anna',
    name: 'Anna city Berg',
    city: 'Malmö',
    agent_name: 'Kim',
    days_since_order: '2',
    days_in_words: '2 days',
    days_ago: '2 days ago',
    last_item: 'Lamp “Luna”',
    last_amount: '€10',
    last_order_date: 'October 2, 2024',
    spent: '€20',
  })
  expect(mergeValues(facts(), '')).toEqual(NOTHING)
})

test('a mark at the end of another’s fallback leaves the other whole', () => {
  expect(merge('Hi {name|{first_name|there}}, hello', NO_VALUES).text).toBe('Hi there, hello')
  expect(merge('Hi {name|{first_name|there}}, hello', { ...NO_VALUES, first_name: 'Anna' }).text).toBe('Hi Anna, hello')
  expect(merge('Hi {name|dear {first_name}}!', { ...NO_VALUES, name: 'Bruno Bianchi', first_name: 'Anna' }).text).toBe(
    'Hi Bruno Bianchi!',
  )
})

test('where a line begins with what stood before the gap, it begins with no space', () => {
  expect(merge(': {last_item|} ?{first_name}', ANNA).text).toBe('?Anna')
})
