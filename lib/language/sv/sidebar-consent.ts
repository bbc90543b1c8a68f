import type { Translation } from '../dictionary.ts'
import type { sidebarConsent as reference } from '../en/sidebar-consent.ts'

export const sidebarConsent: Translation<typeof reference> = {
  'window.label': 'Vad den här tjänsten tillåter',
  'window.open.minutes': { one: 'Erbjudanden tillåtna i {n} minut till', other: 'Erbjudanden tillåtna i {n} minuter till' },
  'window.open.hours': { one: 'Erbjudanden tillåtna i {n} timme till', other: 'Erbjudanden tillåtna i {n} timmar till' },
  'window.human.minutes': {
    one: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} minut till',
    other: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} minuter till',
  },
  'window.human.hours': {
    one: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} timme till',
    other: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} timmar till',
  },
  'window.human.days': {
    one: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} dag till',
    other: 'Inga erbjudanden; ett personligt svar är tillåtet i {n} dagar till',
  },
  'window.closed': 'Stängt: de skrev senast för mer än 7 dagar sedan.',
  'window.unknown': 'Det är inte känt om erbjudanden är tillåtna: det är osäkert när de senast skrev.',
  'window.why': 'Varför?',
  'window.rule':
    'Metas regel för Messenger och Instagram: erbjudanden bara inom 24 timmar från kundens senaste meddelande. En person får svara till och med 7 dagar efter det, men inte för att göra reklam. När kunden skriver börjar tiden om.',
  'window.source': 'Läs Metas regel',
  'consent.by.message': 'de skrev ”{words}” den {day}',
  'consent.by.link': 'kom via ”{name}” den {day}',
  'consent.by.team': 'noterat av en kollega den {day}',
  'consent.by.teamMessage': 'de skrev ”{words}” till en kollega den {day}',
}
