import { describe, expect, test } from 'vitest'
import { merge } from '../../../lib/offers/merge.ts'
import { mergeValues, NO_VALUES } from '../../../lib/offers/merge-fields.ts'
import { offerText, personText } from '../../../lib/offers/person-text.ts'
import { contact, facts, order } from '../segments/made-up-facts.ts'
import { offer } from './made-up-offers.ts'

/** Somebody who bought so many days ago, in euros but for the last time. */
function bought(days: number, language: string, country = '') {
  return facts({
    contact: contact({ firstName: 'Anna', language, country }),
    orders: [order(days, 123_450, { currency: 'EUR' }), order(days + 9, 30_000, { currency: 'SEK' })],
  })
}

describe('days, sums and dates in the language of the text, with its plurals', () => {
  test.each([
    ['en', '1 day', '2 days', '22 days', 'yesterday', '€1,234.50', 'October 3, 2024'],
    ['it', '1 giorno', '2 giorni', '22 giorni', 'ieri', '1234,50 €', '3 ottobre 2024'],
    ['sv', '1 dag', '2 dagar', '22 dagar', 'i går', '1 234,50 €', '3 oktober 2024'],
    ['ru', '1 день', '2 дня', '22 дня', 'вчера', '1 234,50 €', '3 октября 2024 г.'],
    ['de', '1 Tag', '2 Tage', '22 Tage', 'gestern', '1.234,50 €', '3. Oktober 2024'],
    ['fr', '1 jour', '2 jours', '22 jours', 'hier', '1 234,50 €', '3 octobre 2024'],
    ['pt', '1 dia', '2 dias', '22 dias', 'ontem', '€ 1.234,50', '3 de outubro de 2024'],
    ['es', '1 día', '2 días', '22 días', 'ayer', '1234,50 €', '3 de octubre de 2024'],
    ['ar', 'يوم', 'يومان', '22 يومًا', 'أمس', '1,234.50 €', '3 أكتوبر 2024'],
    ['he', '1 יום', 'יומיים', '22 ימים', 'אתמול', '1,234.50 €', '3 באוקטובר 2024'],
  ])('%s', (language, one, two, many, ago, money, date) => {
    const words = (days: number) => mergeValues(bought(days, language), '', language)
    expect([words(1).days_in_words, words(2).days_in_words, words(22).days_in_words]).toEqual([one, two, many])
    expect(words(1).days_ago).toBe(ago)
    expect(words(1).last_amount).toBe(money)
    expect(words(1).last_order_date).toBe(date)
    // Nothing that nobody sees: no direction marks, no spaces that do not break.
    for (const value of Object.values(words(22))) expect(value).not.toMatch(/[\u200E\u200F\u061C\u00A0\u202F]/)
  })

  test('5 in Russian, the middle one of its three plurals', () => {
    expect(mergeValues(bought(5, 'ru'), '', 'ru').days_in_words).toBe('5 дней')
  })

  test('of a language spoken in many countries the one of the person', () => {
    const date = (own: string, country: string) => mergeValues(bought(1, own, country), '', 'en').last_order_date
    expect(date('en', '')).toBe('October 3, 2024')
    expect(date('en-GB', 'IT')).toBe('3 October 2024')
    expect(date('it', 'GB')).toBe('3 October 2024')
    expect(date('', 'not a country')).toBe('October 3, 2024')
  })

  test('each currency in its own money, never added', () => {
    expect(mergeValues(bought(1, 'en'), '', 'en').spent).toBe('€1,234.50 and SEK 300')
    expect(mergeValues(facts(), '', 'en').spent).toBe('')
  })
})

describe('which text, and what it does without', () => {
  const texts = {
    en: 'Hi {first_name|there}, it has been {days_in_words|a while}.',
    it: 'Ciao {first_name}, sono passati {days_in_words|un po’ di giorni}.',
    fr: 'Bonjour {first_name} ! Votre dernière commande ({last_amount}) date du {last_order_date|mois dernier}.',
    he: 'שלום {first_name}, עברו {days_in_words|כמה ימים}.',
  }
  const read = (own: string, known: boolean, workspace = 'en') =>
    personText(texts, {
      facts: known ? bought(2, own) : facts({ contact: contact({ language: own }) }),
      agentName: '',
      language: workspace,
    })

  test.each([
    ['it', true, 'it', 'Ciao Anna, sono passati 2 giorni.'],
    ['it-CH', false, 'it', 'Ciao, sono passati un po’ di giorni.'],
    ['fr', true, 'fr', 'Bonjour Anna ! Votre dernière commande (1 234,50 €) date du 2 octobre 2024.'],
    ['fr', false, 'fr', 'Bonjour ! Votre dernière commande date du mois dernier.'],
    ['he', true, 'he', 'שלום Anna, עברו יומיים.'],
    ['he', false, 'he', 'שלום, עברו כמה ימים.'],
    // Nobody wrote it in Finnish: the workspace's.
    ['fi', true, 'en', 'Hi Anna, it has been 2 days.'],
    ['', false, 'en', 'Hi there, it has been a while.'],
  ])('%s, known %s: in %s', (own, known, language, text) => {
    expect(read(own, known)).toMatchObject({ language, text })
  })

  test('a text for every language has its sums and dates as the workspace does', () => {
    const all = personText({ '': '{days_in_words}' }, { facts: bought(2, 'fi'), agentName: '', language: 'sv' })
    expect(all).toEqual({ text: '2 dagar', language: '', fallbacks: [] })
  })

  test('a capital is that of the language', () => {
    expect(merge('{first_name}, iyi günler', NO_VALUES, 'tr').text).toBe('İyi günler')
    expect(merge('{first_name}, iyi', NO_VALUES, 'it').text).toBe('Iyi')
  })
})

describe('fields of the user’s own', () => {
  const field = (name: string, type: 'text' | 'number' | 'date' | 'choices', id: string) => ({
    id,
    name,
    type,
    choices: ['Red', 'Blue'],
    renamed: { Rot: 'Red' },
    revision: 1,
    origin: { kind: 'own' as const },
    rank: 1,
    changedAt: 0,
  })
  const own = [
    field('Shoe size', 'number', 'a'),
    field('Wedding', 'date', 'b'),
    field('Colours', 'choices', 'c'),
    field('A|B', 'text', 'd'),
  ]
  const text = 'Size {own: shoe  SIZE|?}, since {own:Wedding}, in {own: Colours|any colour}.'
  const say = (values: Record<string, string>, language = 'de') =>
    personText({ [language]: text }, { facts: { ...facts(), own: values }, agentName: '', language, own })

  test('are said as the language says numbers, dates and lists', () => {
    expect(say({ a: '38.5', b: '2021-06-05', c: 'Rot\u001FBlue' }).text).toBe('Size 38,5, since 5. Juni 2021, in Red und Blue.')
  })

  test('without a value take their fallback, and are named as the text does', () => {
    expect(say({})).toMatchObject({
      text: 'Size ?, since, in any colour.',
      fallbacks: ['own: shoe  SIZE', 'own:Wedding', 'own: Colours'],
    })
  })
})

test('half of the people get the second text, always the same ones, and other ones for another offer', () => {
  const [first, second] = [offer({ id: 'one', textsB: { '': 'B' } }), offer({ id: 'other', textsB: { '': 'B' } })]
  const drawn = Array.from({ length: 2000 }, (_, i) => {
    const reader = { facts: facts({ contact: contact({ id: `contact ${i}` }) }), agentName: '', language: 'en' }
    expect(offerText(first, reader)).toEqual(offerText(first, reader))
    return [offerText(first, reader).variant, offerText(second, reader).variant].join('')
  })
  // Four standard deviations around a quarter of 2,000 each.
  for (const pair of ['aa', 'ab', 'ba', 'bb']) {
    const count = drawn.filter((one) => one === pair).length
    expect(Math.abs(count - 500)).toBeLessThan(78)
  }
  expect(offerText(offer({}), { facts: facts(), agentName: '', language: 'en' }).variant).toBe('a')
})
