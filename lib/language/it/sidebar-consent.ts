import type { Translation } from '../dictionary.ts'
import type { sidebarConsent as reference } from '../en/sidebar-consent.ts'

export const sidebarConsent: Translation<typeof reference> = {
  'window.label': 'Che cosa consente questo servizio',
  'window.open.minutes': { one: 'Offerte consentite ancora per {n} minuto', other: 'Offerte consentite ancora per {n} minuti' },
  'window.open.hours': { one: 'Offerte consentite ancora per {n} ora', other: 'Offerte consentite ancora per {n} ore' },
  'window.human.minutes': {
    one: 'Niente offerte; una risposta personale è consentita ancora per {n} minuto',
    other: 'Niente offerte; una risposta personale è consentita ancora per {n} minuti',
  },
  'window.human.hours': {
    one: 'Niente offerte; una risposta personale è consentita ancora per {n} ora',
    other: 'Niente offerte; una risposta personale è consentita ancora per {n} ore',
  },
  'window.human.days': {
    one: 'Niente offerte; una risposta personale è consentita ancora per {n} giorno',
    other: 'Niente offerte; una risposta personale è consentita ancora per {n} giorni',
  },
  'window.closed': 'Chiuso: ha scritto l’ultima volta più di 7 giorni fa.',
  'window.unknown': 'Non si sa se le offerte sono consentite: non è certo quando ha scritto l’ultima volta.',
  'window.why': 'Perché?',
  'window.rule':
    'Regola di Meta per Messenger e Instagram: offerte solo entro 24 ore dall’ultimo messaggio del cliente. Una persona può rispondere fino a 7 giorni dopo, ma non per fare pubblicità. Quando il cliente scrive, il tempo riparte.',
  'window.source': 'Leggi la regola di Meta',
  'consent.by.message': 'ha scritto «{words}» il {day}',
  'consent.by.link': 'è arrivato da «{name}» il {day}',
  'consent.by.team': 'registrato da un collega il {day}',
  'consent.by.teamMessage': 'ha scritto «{words}» a un collega il {day}',
}
