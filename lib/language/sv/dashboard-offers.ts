import type { Translation } from '../dictionary.ts'
import type { dashboardOffers as reference } from '../en/dashboard-offers.ts'

/** Vyn för erbjudanden: vad som begränsar dem, den andra texten, vad det blev av dem. */
export const dashboardOffers: Translation<typeof reference> = {
  'offers.ownRule': 'En egen regel',
  'offers.segments': 'Segment',
  'offers.rule.unfinished': 'Ett villkor i regeln är inte färdigt: gör det färdigt eller ta bort det.',
  'offers.field.rest': 'Dagar av vila',
  'offers.field.rest.help': 'Så länge föreslås det inte igen för den som har fått det. 0: ingen vila.',
  'offers.said.help':
    'Vad medarbetaren säger om det i sidofältet räknas också. Avböjt: inte igen förrän du ändrar erbjudandet. Senare: inte före den dagen. Antaget: igen efter vilan; utan vila inte förrän du ändrar erbjudandet.',
  'offers.places': 'Bara på vissa meddelandetjänster, bara på vissa steg',
  'offers.field.channels': 'Meddelandetjänster (ingen: alla)',
  'offers.field.stages': 'Steg på trappan (inget: alla)',
  'offers.field.stages.help': 'Om steg är valda får den vars steg inte är känt det inte.',
  'offers.second': 'Andra text',
  'offers.second.add': 'Prova en andra text',
  'offers.second.help':
    'Hälften av personerna får den första, hälften den andra, alltid samma. Resultaten visar vilken som går bättre.',
  'offers.second.remove': 'Ta bort den andra texten',
  'offers.state.running': 'pågår',
  'offers.state.off': 'avstängt',
  'offers.state.coming': 'har inte börjat',
  'offers.state.ended': 'avslutat',
  'offers.rests': { one: 'vilar {n} dag', other: 'vilar {n} dagar' },
  'offers.twoTexts': 'två texter',
  'offers.stages': 'steg {stages}',
  'offers.count.put': { one: 'lagt i skrivfältet för {n} person', other: 'lagt i skrivfältet för {n} personer' },
  'offers.count.sent': { one: 'sett skickat till {n}', other: 'sett skickat till {n}' },
  'offers.count.accepted': { one: '{n} antaget', other: '{n} antagna' },
  'offers.count.declined': { one: '{n} avböjt', other: '{n} avböjda' },
  'offers.count.later': { one: '{n} uppskjutet', other: '{n} uppskjutna' },
  'offers.copy': 'Kopiera {name}',
  'offers.copy.name': '{name} (kopia)',
  'offers.fieldGone': 'Texten nämner fält som inte finns, och klarar sig utan dem: {fields}.',
  'offers.preview.noName': 'Inget namn',
  'offers.preview.fellBack': 'Inte känt om personen: {fields}.',
  'offers.preview.speaks': 'Talar: {language}.',
}
