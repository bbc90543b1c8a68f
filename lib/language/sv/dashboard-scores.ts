import type { Translation } from '../dictionary.ts'
import type { dashboardScores as reference } from '../en/dashboard-scores.ts'

export const dashboardScores: Translation<typeof reference> = {
  'rfm.groups.no-orders': 'Inga ordrar ännu',
  'rfm.groups.no-orders.meaning': 'Kontakter utan något köp: inga poäng.',
  'rfm.groups.outside-window': 'Inget som räknas',
  'rfm.groups.outside-window.meaning':
    'Har köpt, men ingen beställning som räknas enligt inställningarna på den här sidan: utan poäng.',
  'rfm.groups.other-currency': 'Annan valuta',
  'rfm.groups.other-currency.meaning':
    'Har köpt, men varken i {currency} eller i en valuta med kurs: beloppet är okänt, alltså inga poäng.',
  'rfm.look.title': 'Vad som räknas',
  'rfm.look.day': 'Dagar sedan räknas från {day}, i tidszonen {zone}. Ett köp med senare datum räknas som den dagens.',
  'rfm.look.fixed': 'Dagar räknas från {day}, som är inställt, i tidszonen {zone}. Senare köp räknas inte.',
  'rfm.look.byDay': 'Allt som någon köper på en dag är ett köp.',
  'rfm.look.least': 'Beställningar under {least} räknas inte. Utan kurs går det inte att säga, och då räknas de.',
  'rfm.look.mean': 'Av pengarna räknas medel per köp, inte summan.',
  'rfm.look.all': 'Alla köp räknas, hur gamla de än är.',
  'rfm.look.window': {
    one: 'Köp den senaste dagen räknas, från och med {from}.',
    other: 'Köp de senaste {n} dagarna räknas, från och med {from}.',
  },
  'rfm.look.currency': 'Belopp är i {currency}.',
  'rfm.look.rate': '{currency} räknas till din kurs {rate}.',
  'rfm.look.apart': {
    one: '{n} order i {currency} saknar kurs: den räknas som köp, men inte beloppet.',
    other: '{n} ordrar i {currency} saknar kurs: de räknas som köp, men inte beloppen.',
  },
  'rfm.look.leftOut':
    'Avbrutna ordrar, ordrar som du valt att inte räkna och ordrar som är noll efter återbetalning räknas inte. Kontakter som inte köpt något får inga poäng.',
  'rfm.look.rates': 'Kurserna finns i inställningarna',
  'rfm.settings.window': 'Köp som räknas',
  'rfm.settings.window.all': 'alla',
  'rfm.settings.window.months': { one: 'den senaste månaden', other: 'de senaste {n} månaderna' },
  'rfm.settings.window.own': 'ett annat antal dagar',
  'rfm.settings.window.number': 'Antal dagar',
  'rfm.settings.window.wrong': 'Det behövs ett helt antal dagar från 1 till {most}.',
  'rates.title': 'Andra valutor',
  'rates.lead':
    'Valutor läggs aldrig ihop av sig själva. Där du anger en kurs räknas ordrar i den valutan till kursen; summan syns fortfarande för sig.',
  'rates.none': 'Alla ordrar är i {currency}.',
  'rates.currency': 'Valuta',
  'rates.orders': 'Ordrar',
  'rates.sum': 'Köp',
  'rates.rate': 'Kurs',
  'rates.field': 'Vad 1 {currency} är värd i {main}',
  'rates.since': 'angiven {day}',
  'rates.without': 'utan kurs: visas för sig, inte i någon summa; den som bara köpt i den har inga poäng',
  'rates.wrong': 'Det behövs ett tal större än noll, till exempel 0,92.',
  'rates.saved': 'Kurserna är sparade. Poängen räknas om.',
}
