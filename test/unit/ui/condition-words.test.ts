import { describe, expect, test } from 'vitest'
import { conditionInWords } from '../../../components/ui/reasons/condition-words.ts'
import { formats } from '../../../lib/language/format.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { sidebarTranslator } from '../../../lib/language/sidebar-translator.ts'
import { withRuleWords } from '../../../lib/language/with-rule-words.ts'
import type { LeafReport } from '../../../lib/segments/explain.ts'
import { explainRule } from '../../../lib/segments/explain-rule.ts'
import { namedIn } from '../../../lib/segments/named-in.ts'
import type { Condition } from '../../../lib/segments/rule.ts'
import { contact, facts, order, TODAY } from '../segments/made-up-facts.ts'
import { VOCABULARY } from '../segments/random-rules.ts'

const person = facts({
  contact: contact({ birthday: '1990-12-24', country: 'SE' }),
  orders: [order(41, 2000)],
  own: { renewal: '2024-12-31', likes: '' },
})

function told(condition: Condition): string[] {
  const report = explainRule(condition, person, VOCABULARY) as LeafReport
  // As the sidebar gets it: no more of the vocabulary than the conditions name.
  const vocabulary = namedIn([{ report }], VOCABULARY)
  return LANGUAGES.map((language) =>
    conditionInWords(
      { t: withRuleWords(sidebarTranslator(language)), format: formats(language, 'Europe/Rome'), currency: 'EUR', vocabulary },
      report,
    ).replace(/[\u00A0\u202F]/g, ' '),
  )
}

describe('a condition with the own value of a person', () => {
  test.each<[Condition, string, string, string]>([
    [
      { field: 'orders.last', op: 'at-most', value: 30 },
      'Last order – no: 41 days ago, wanted 30 at most',
      'Ultimo ordine – no: 41 giorni fa, richiesto al massimo 30',
      'Senaste order – nej: för 41 dagar sedan, önskat högst 30',
    ],
    [
      { field: 'orders.last', op: 'between', value: [30, 60] },
      'Last order between 30 and 60 days ago; here: 41 days ago',
      'Ultimo ordine tra 30 e 60 giorni fa; qui: 41 giorni fa',
      'Senaste order för mellan 30 och 60 dagar sedan; här: för 41 dagar sedan',
    ],
    [
      { field: 'orders.last', op: 'between', value: [1, 3] },
      'Last order – no: 41 days ago, wanted 1 to 3',
      'Ultimo ordine – no: 41 giorni fa, richiesto da 1 a 3',
      'Senaste order – nej: för 41 dagar sedan, önskat 1 till 3',
    ],
    [
      { field: 'orders.last', op: 'since', value: '2024-10-01' },
      'Last order – no: 41 days ago, wanted on or after Oct 1, 2024',
      'Ultimo ordine – no: 41 giorni fa, richiesto dal 1 ott 2024 in poi',
      'Senaste order – nej: för 41 dagar sedan, önskat från och med 1 okt. 2024',
    ],
    [
      { field: 'chat.last-in', op: 'more', value: 7 },
      'Last message from them – no: not known, wanted more than 7',
      'Ultimo messaggio ricevuto – no: non noto, richiesto più di 7',
      'Senaste meddelandet från personen – nej: inte känt, önskat mer än 7',
    ],
    [
      { field: 'contact.birthday', op: 'in-next', value: 7 },
      'Birthday – no: December 24, 1990, wanted in the next 7 days',
      'Compleanno – no: 24 dicembre 1990, richiesto nei prossimi 7 giorni',
      'Födelsedag – nej: 24 december 1990, önskat de närmaste 7 dagarna',
    ],
    [
      { field: 'own.renewal', op: 'in-next', value: 30 },
      '“Field renewal” – no: in 88 days, wanted in the next 30 days',
      '«Field renewal» – no: tra 88 giorni, richiesto nei prossimi 30 giorni',
      '”Field renewal” – nej: om 88 dagar, önskat de närmaste 30 dagarna',
    ],
    [
      { field: 'orders.spent', op: 'more', value: 50, within: { days: 60, from: 30 } },
      'Spent more than €50 between 30 and 60 days ago; here: €20',
      'Ha speso più di 50 € tra 30 e 60 giorni fa; qui: 20 €',
      'Har handlat för mer än 50 € för mellan 30 och 60 dagar sedan; här: 20 €',
    ],
    [
      { field: 'own.likes', op: 'has-any', value: ['vip'] },
      '“Field likes” include vip; here: none',
      '«Field likes»: vip; qui: nessuna',
      '”Field likes”: vip; här: inga',
    ],
    [
      { field: 'segment', op: 'is', value: 'buyers' },
      'Is in the segment “Segment buyers”',
      'È nel segmento «Segment buyers»',
      'Är i segmentet ”Segment buyers”',
    ],
    [
      { field: 'segment', op: 'is', value: 'gone' },
      'A segment that no longer exists',
      'Un segmento che non esiste più',
      'Ett segment som inte längre finns',
    ],
  ])('%j', (condition, ...words) => {
    expect(told(condition)).toEqual(words)
  })

  test('the day of the made-up people is what the words above say', () => {
    expect(new Date(TODAY * 86_400_000).toISOString()).toMatch(/^2024-10-04/)
  })
})
