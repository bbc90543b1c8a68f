import { describe, expect, it } from 'vitest'
import { NO_VALUES } from '../../../lib/offers/merge-fields.ts'
import { blanksIn, fillBlanks, partsOf, strayBlanks } from '../../../lib/replies/blanks.ts'
import { checkReply } from '../../../lib/replies/check.ts'
import { mergeReply } from '../../../lib/replies/merge-reply.ts'

const ANNA = { ...NO_VALUES, first_name: 'Anna', city: 'Esempio Inc.' }

describe('blanks', () => {
  it('are told from merge fields and from braces without meaning', () => {
    expect(partsOf('{?order number} of {first_name} {?} {x} { } {{?date}}')).toEqual([
      { blank: 'order number' },
      { text: ' of {first_name} {?} {x} { } ' },
      { blank: 'date' },
    ])
    expect(blanksIn('{?a} {? a } {?b  c}\n{?b c}')).toEqual(['a', 'b c'])
    expect(blanksIn('a {? b')).toEqual([])
  })

  it('are filled all or not at all, and what is written into them is text', () => {
    const text = 'Order {?no}: {?day}, {?no}'
    expect(fillBlanks(text, { no: '{?day}', day: '$& {name}' })).toBe('Order {?day}: $& {name}, {?day}')
    expect(fillBlanks(text, { no: '12' })).toBeNull()
    expect(fillBlanks(text, { no: '12', day: '  ' })).toBeNull()
    expect(fillBlanks('{?constructor}', {})).toBeNull()
    expect(fillBlanks('no blank {?}', {})).toBe('no blank {?}')
  })

  it('that were never closed or named are told', () => {
    expect(strayBlanks('a {?order number')).toEqual(['{?order number'])
    expect(strayBlanks('a {?} {?b}')).toEqual(['{?}'])
    expect(strayBlanks('{?a} {b} ?')).toEqual([])
  })
})

describe('mergeReply', () => {
  it('fills what is known, takes fallbacks, and asks for the rest', () => {
    expect(mergeReply('Hi {first_name}, order {?order number} for {name}.', ANNA, 'en')).toEqual({
      text: 'Hi Anna, order {?order number} for {?name}.',
      blanks: ['order number', 'name'],
    })
    expect(mergeReply('Hi {first_name|there}!', NO_VALUES, 'en')).toEqual({ text: 'Hi there!', blanks: [] })
    expect(mergeReply('Size {own: Shoe size}', NO_VALUES, 'en').blanks).toEqual(['Shoe size'])
    expect(mergeReply('From {city}. Thanks', ANNA, 'en').text).toBe('From Esempio Inc. Thanks')
  })

  it('leaves lines, braces without meaning and nested marks sound', () => {
    expect(mergeReply('a\n\n{?b}\n{ } {1}', NO_VALUES, 'en')).toEqual({ text: 'a\n\n{?b}\n{ } {1}', blanks: ['b'] })
    expect(mergeReply('{first_name|{?who}}', NO_VALUES, 'en').blanks).toEqual(['who'])
    expect(mergeReply('\uFDD5\uE000{?a}', NO_VALUES, 'en').text).toBe('\uE000{?a}')
  })
})

describe('checkReply', () => {
  const draft = { title: ' Delivery  times ', category: '', texts: { '': 'Hi {?day}', it: ' ' }, off: false }

  it('takes what is sound, without empty texts', () => {
    expect(checkReply(draft, [])).toEqual({
      ok: true,
      draft: { title: 'Delivery times', category: '', texts: { '': 'Hi {?day}' }, off: false },
    })
  })

  it.each([
    [{ ...draft, title: ' ' }, 'title', 'title-empty'],
    [{ ...draft, texts: {} }, 'texts', 'text-empty'],
    [{ ...draft, texts: { '': 'Hi {nickname}' } }, 'texts.', 'unknown-field'],
    [{ ...draft, texts: { '': 'Hi {?day' } }, 'texts.', 'stray-mark'],
    [{ ...draft, texts: { 'no language': 'Hi' } }, 'texts.no language', 'bad-language'],
    [{ ...draft, category: 'x'.repeat(61) }, 'category', 'category-too-long'],
    [{ ...draft, texts: 5 }, 'texts', 'shape'],
  ])('refuses %j', (json, field, code) => {
    const checked = checkReply(json, [])
    expect(checked.ok ? [] : checked.problems).toMatchObject([{ field, code }])
  })
})
