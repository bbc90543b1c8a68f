import { describe, expect, test } from 'vitest'
import { checkOffer, MAX_TEXT, type OfferDraft } from '../../../lib/offers/check.ts'
import { offerProblemSentence } from '../../../lib/offers/problem-sentence.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { NO_VOCABULARY, type Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { RULE_LANGUAGE } from '../../../lib/segments/rule.ts'
import { offer } from './made-up-offers.ts'

const SEGMENTS: Vocabulary = {
  ...NO_VOCABULARY,
  segments: [{ id: 'best', name: 'Best', rule: { all: [] }, language: RULE_LANGUAGE }],
}

function problems(change: Record<string, unknown>) {
  const { name, texts, segment, priority, validFrom, validTo, marketing, off } = offer()
  const checked = checkOffer({ name, texts, segment, priority, validFrom, validTo, marketing, off, ...change }, SEGMENTS)
  return checked.ok ? [] : checked.problems
}

describe('what is wrong with an offer is said at its field', () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ segment: 'best', validFrom: '2026-01-01', validTo: '2026-01-01', texts: { 'pt-BR': 'Oi', it: '' } }, []],
    [{ name: '  ' }, ['name name-empty']],
    [{ name: 'x'.repeat(121) }, ['name name-too-long']],
    [{ texts: {} }, ['texts text-empty']],
    [{ texts: { '': ' \n', it: '' } }, ['texts text-empty']],
    [{ texts: { it: 'Ciao {nome}, {cognome|tu}' } }, ['texts.it unknown-field', 'texts.it unknown-field']],
    [{ texts: { '': 'x'.repeat(MAX_TEXT + 1) } }, ['texts. text-too-long']],
    [{ texts: { klingon_1: 'nuqneH' } }, ['texts.klingon_1 bad-language']],
    [{ validFrom: '2026-02-30' }, ['validFrom bad-date']],
    [{ validFrom: '2026-03-02', validTo: '2026-03-01' }, ['validTo dates-order']],
    [{ segment: 'gone' }, ['segment unknown-segment']],
    [{ priority: 1.5 }, ['priority bad-priority']],
    [{ priority: -1 }, ['priority bad-priority']],
    [{ marketing: 'yes' }, ['marketing shape']],
    [{ name: '', priority: 2000, texts: {} }, ['name name-empty', 'texts text-empty', 'priority bad-priority']],
  ])('%j', (change, expected) => {
    expect(problems(change).map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })
})

test('a sound draft comes out trimmed, without the texts that were left empty', () => {
  const { origin: _, changedAt: __, ...draft } = offer({ name: ' Spring ', texts: { '': 'Hi', it: ' ' } })
  const checked = checkOffer(draft, SEGMENTS)
  expect(checked).toEqual({ ok: true, draft: { ...draft, name: 'Spring', texts: { '': 'Hi' } } satisfies OfferDraft })
})

test('anything may be given', () => {
  for (const json of [null, 7, [], {}, { texts: [] }]) expect(checkOffer(json, SEGMENTS).ok).toBe(false)
})

test.each(LANGUAGES)('in %s every problem has a sentence without gaps', (language) => {
  const all = [
    { name: '' },
    { texts: { it: '{nome}' } },
    { texts: { x_1: 'a' } },
    { validFrom: 'x' },
    { priority: -1 },
    { off: 1 },
  ].flatMap(problems)
  for (const problem of all) {
    const sentence = offerProblemSentence(problem, translator(language), SEGMENTS)
    expect(sentence).not.toMatch(/undefined|NaN|“”|«»|””|\{(?:field|known|language|date|part|min|max)\}/)
  }
  expect(all).toHaveLength(6)
})
