import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { problemSentence } from '../../../lib/segments/problem-sentence.ts'
import { checkRule } from '../../../lib/segments/check.ts'
import { ruleSentence } from '../../../lib/segments/sentence.ts'
import { starterSegments } from '../../../lib/segments/starter.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { newerRule } from './random-rules.ts'

const say = (rule: Rule, language: 'en' | 'it' | 'sv' = 'en', currency = 'EUR') =>
  ruleSentence(rule, { t: translator(language), currency, vocabulary: NO_VOCABULARY })

describe('a rule in plain words', () => {
  test.each<[Rule, string, string, string]>([
    [
      { field: 'rfm.group', op: 'in', value: ['hibernating', 'lost'] },
      'Group is Hibernating or Lost',
      'Gruppo: In letargo o Persi',
      'Grupp: I ide eller Förlorade',
    ],
    [
      { field: 'orders.spent', op: 'at-least', value: 1250.5, within: { days: 90 } },
      'Money spent in the last 90 days at least €1,250.50',
      'Importo speso negli ultimi 90 giorni: almeno 1250,50 €',
      'Handlat för de senaste 90 dagarna: minst 1 250,50 €',
    ],
    [
      { field: 'orders.last', op: 'between', value: [1, 30] },
      'Last order 1 to 30 days ago',
      'Ultimo ordine: da 1 a 30 giorni fa',
      'Senaste order: för 1 till 30 dagar sedan',
    ],
    [{ field: 'orders.last', op: 'is', value: 0 }, 'Last order today', 'Ultimo ordine: oggi', 'Senaste order: i dag'],
    [
      { field: 'orders.first', op: 'at-most', value: 1 },
      'First order at most 1 day ago',
      'Primo ordine: al massimo 1 giorno fa',
      'Första order: för högst 1 dag sedan',
    ],
    [{ field: 'contact.country', op: 'is', value: 'SE' }, 'Country is Sweden', 'Paese: Svezia', 'Land: Sverige'],
    [
      { field: 'contact.has-phone', op: 'is', value: true },
      'Has a phone number: yes',
      'Ha un numero di telefono: sì',
      'Har telefonnummer: ja',
    ],
    [
      { field: 'tags', op: 'has-all', value: ['VIP', 'B2B'] },
      'Tags include VIP and B2B',
      'Etichette: VIP e B2B',
      'Taggar: VIP och B2B',
    ],
    [{ field: 'tags', op: 'unknown' }, 'Tags: none', 'Etichette: nessuna', 'Taggar: ingen'],
    [
      { field: 'chat.last-out', op: 'at-most', value: 7 },
      'Last message from you at most 7 days ago',
      'Ultimo messaggio inviato: al massimo 7 giorni fa',
      'Senaste meddelandet från dig: för högst 7 dagar sedan',
    ],
    [
      { field: 'chat.reply-theirs', op: 'less', value: 30 },
      'Their average reply time less than 30 minutes',
      'Tempo medio della loro risposta: meno di 30 minuti',
      'Personens genomsnittliga svarstid: mindre än 30 minuter',
    ],
    [
      { field: 'chat.messages-in', op: 'at-least', value: 1200 },
      'Messages from them at least 1,200',
      'Messaggi ricevuti: almeno 1200',
      'Meddelanden från personen: minst 1 200',
    ],
    [{ all: [] }, 'Everybody', 'Tutti', 'Alla'],
    [{ any: [] }, 'Nobody', 'Nessuno', 'Ingen'],
    [
      { field: 'mood', op: 'feels', value: 'good' },
      '“mood feels” (needs a newer version of Recency)',
      '«mood feels» (richiede una versione più recente di Recency)',
      '”mood feels” (kräver en nyare version av Recency)',
    ],
  ])('%j', (rule, en, it, sv) => {
    const said = LANGUAGES.map((language) => say(rule, language).replace(/[\u00A0\u202F]/g, ' '))
    expect(said).toEqual([en, it, sv])
  })

  test('groups within groups are bracketed, so that they can be read one way only', () => {
    const one: Rule = { field: 'orders.count', op: 'is', value: 1 }
    const two: Rule = { field: 'consent', op: 'is', value: 'yes' }
    expect(say({ all: [one, { any: [two, { not: one }] }] })).toBe(
      'Number of orders is 1 and (Consent to marketing is yes or not (Number of orders is 1))',
    )
    expect(say({ all: [{ any: [two] }] })).toBe('Consent to marketing is yes')
  })

  test.each(LANGUAGES)('in %s no rule leaves a gap or a mark', (language) => {
    fc.assert(
      fc.property(newerRule, (rule) => {
        const sentence = say(rule, language)
        expect(sentence).not.toMatch(/[{}]|undefined|NaN| {2}/)
        expect(sentence.trim()).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

test.each(LANGUAGES)('in %s every problem has a sentence without gaps', (language) => {
  const t = translator(language)
  const bad: unknown[] = [
    { all: 3 },
    { field: 'x', op: 'is', value: 1 },
    { field: 'tags', op: 'like', value: 'x' },
    { field: 'tags', op: 'is', value: 'x' },
    { field: 'orders.last', op: 'between', value: [9, 1] },
    { field: 'rfm.group', op: 'is', value: 'kings' },
    { field: 'orders.last', op: 'is', value: 1, within: { days: 2 } },
    JSON.parse('[['.repeat(200) + ']]'.repeat(200)),
  ]
  const sentences = bad.flatMap((json) => {
    const checked = checkRule(json, NO_VOCABULARY)
    return checked.ok ? [] : checked.problems.map((problem) => problemSentence(problem, t, NO_VOCABULARY))
  })
  expect(sentences).toHaveLength(bad.length)
  expect(new Set(sentences).size).toBe(bad.length)
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN|^problem/)
})

test.each(LANGUAGES)('the starter set is named in %s', (language) => {
  const names = Object.values(starterSegments(translator(language), 0)).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
