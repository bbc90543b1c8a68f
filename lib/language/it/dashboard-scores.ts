import type { Translation } from '../dictionary.ts'
import type { dashboardScores as reference } from '../en/dashboard-scores.ts'

export const dashboardScores: Translation<typeof reference> = {
  'rfm.groups.no-orders': 'Ancora nessun ordine',
  'rfm.groups.no-orders.meaning': 'Contatti senza alcun acquisto: senza punteggio.',
  'rfm.groups.outside-window': 'Nulla che conti',
  'rfm.groups.outside-window.meaning':
    'Hanno comprato, ma nessun ordine che conti secondo le impostazioni di questa pagina: senza punteggio.',
  'rfm.groups.other-currency': 'Altra valuta',
  'rfm.groups.other-currency.meaning':
    'Ha comprato, ma né in {currency} né in una valuta con un cambio: il denaro non è noto, quindi senza punteggio.',
  'rfm.look.title': 'Che cosa conta',
  'rfm.look.day':
    'I giorni trascorsi si contano dal {day}, nel fuso orario {zone}. Un acquisto con data successiva conta come di quel giorno.',
  'rfm.look.fixed':
    'I giorni si contano dal {day}, come impostato, nel fuso orario {zone}. Gli acquisti successivi sono esclusi.',
  'rfm.look.byDay': 'Tutto ciò che una persona compra in un giorno è un solo acquisto.',
  'rfm.look.least': 'Gli ordini sotto {least} sono esclusi. Dove manca un cambio non si può dire, e contano.',
  'rfm.look.mean': 'Del denaro conta la media di un acquisto, non la somma.',
  'rfm.look.all': 'Contano tutti gli acquisti, anche i più vecchi.',
  'rfm.look.window': {
    one: 'Contano gli acquisti dell’ultimo giorno, dal {from}.',
    other: 'Contano gli acquisti degli ultimi {n} giorni, dal {from}.',
  },
  'rfm.look.currency': 'Il denaro è in {currency}.',
  'rfm.look.rate': '{currency} conta al tuo cambio di {rate}.',
  'rfm.look.apart': {
    one: '{n} ordine in {currency} non ha un cambio: conta come acquisto, il suo denaro è escluso.',
    other: '{n} ordini in {currency} non hanno un cambio: contano come acquisti, il loro denaro è escluso.',
  },
  'rfm.look.leftOut':
    'Gli ordini annullati, quelli che hai scelto di non contare e quelli che dopo i rimborsi valgono zero sono esclusi. I contatti che non hanno comprato nulla non hanno punteggio.',
  'rfm.look.rates': 'I cambi sono nelle impostazioni',
  'rfm.settings.window': 'Acquisti che contano',
  'rfm.settings.window.all': 'tutti',
  'rfm.settings.window.months': { one: 'dell’ultimo mese', other: 'degli ultimi {n} mesi' },
  'rfm.settings.window.own': 'di un altro numero di giorni',
  'rfm.settings.window.number': 'Numero di giorni',
  'rfm.settings.window.wrong': 'Serve un numero intero di giorni da 1 a {most}.',
  'rates.title': 'Altre valute',
  'rates.lead':
    'Le valute non vengono mai sommate da sole. Dove dai un cambio, gli ordini in quella valuta sono contati con esso; la loro somma resta visibile a parte.',
  'rates.none': 'Tutti gli ordini sono in {currency}.',
  'rates.currency': 'Valuta',
  'rates.orders': 'Ordini',
  'rates.sum': 'Acquisti',
  'rates.rate': 'Cambio',
  'rates.field': 'Quanto vale 1 {currency} in {main}',
  'rates.since': 'dato il {day}',
  'rates.without': 'senza cambio: mostrata a parte, in nessuna somma; chi ha comprato solo in essa non ha punteggio',
  'rates.wrong': 'Serve un numero maggiore di zero, per esempio 0,92.',
  'rates.saved': 'I cambi sono salvati. I punteggi vengono ricalcolati.',
}
