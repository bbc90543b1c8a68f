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
  own: [
    { id: 'shoe', name: 'Shoe size', type: 'number', choices: [], revision: 1, origin: { kind: 'own' }, rank: 1, changedAt: 0 },
  ],
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
    [{ texts: { '': 'Hi {first_name, {{1}} city}' } }, ['texts. stray-mark', 'texts. stray-mark', 'texts. stray-mark']],
    [{ texts: { '': 'Size {own: shoe SIZE|?}' } }, []],
    [{ texts: { '': 'Size {own: Hat}' } }, ['texts. unknown-field']],
    [{ textsB: { '': 'Hello' } }, []],
    [{ textsB: { '': ' ' } }, []],
    [{ textsB: { it: 'Ciao' } }, ['textsB. second-missing', 'textsB.it second-alone']],
    [{ textsB: { '': 'Hi {first_name|there}' } }, ['textsB. second-same']],
    [{ textsB: { '': '{nome}' } }, ['textsB. unknown-field']],
    [{ rule: { field: 'contact.city', op: 'is', value: 'Malmö' } }, []],
    [{ rule: { field: 'segment', op: 'is', value: 'best' } }, []],
    [{ rule: { field: 'segment', op: 'is', value: 'gone' } }, ['rule bad-rule']],
    [{ rule: { field: 'contact.city', op: 'is', value: 'Malmö' }, segment: 'best' }, ['rule rule-and-segment']],
    [{ rule: { field: 'hat', op: 'is', value: 1 } }, ['rule bad-rule']],
    [{ rule: [] }, ['rule bad-rule']],
    [{ restDays: 30, channels: ['whatsapp', 'site:chat.example.com:8443'], stages: [0, 5] }, []],
    [{ restDays: 1.5 }, ['restDays bad-rest']],
    [{ restDays: -1 }, ['restDays bad-rest']],
    [{ channels: ['fax'] }, ['channels bad-channel']],
    [{ stages: [6] }, ['stages bad-stage']],
    [{ stages: ['5'] }, ['stages.0 shape']],
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

test('what stays as it was is not checked again, whatever has become of what it names', () => {
  const stored = offer({ texts: { '': '{own: Gone}' }, rule: { field: 'own.gone', op: 'known' } })
  const { origin: _, changedAt: __, ...draft } = stored
  expect(checkOffer({ ...draft, name: 'Renamed' }, SEGMENTS, stored)).toMatchObject({ ok: true, draft: { name: 'Renamed' } })
  expect(checkOffer({ ...draft, texts: { '': '{own: Gone}!' } }, SEGMENTS, stored)).toMatchObject({ ok: false })
})

test('an old offer, and one with empty lists, has none of what came later', () => {
  const { origin: _, changedAt: __, ...draft } = offer()
  const checked = checkOffer({ ...draft, channels: [], stages: [], restDays: 0, textsB: {} }, SEGMENTS)
  expect(checked).toEqual({ ok: true, draft })
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
    { texts: { '': 'Hi {first_name' } },
    { textsB: { it: 'Ciao' } },
    { rule: { field: 'hat', op: 'is', value: 1 } },
    { restDays: -1 },
    { channels: ['fax'] },
    { stages: [6] },
  ].flatMap(problems)
  for (const problem of all) {
    const sentence = offerProblemSentence(problem, translator(language), SEGMENTS)
    expect(sentence).not.toMatch(/undefined|NaN|“”|«»|””|\{(?:field|known|language|date|part|min|max)\}/)
  }
  expect(all).toHaveLength(13)
})
