import type { Translation } from '../dictionary.ts'
import type { dashboard as reference } from '../en/dashboard.ts'

export const dashboard: Translation<typeof reference> = {
  'dashboard.views': 'Sezioni',
  'dashboard.skip': 'Vai al contenuto',
  'dashboard.view.contacts': 'Contatti',
  'dashboard.view.import': 'Importa',
  'dashboard.view.segments': 'Segmenti',
  'dashboard.view.rfm': 'Punteggi RFM',
  'dashboard.view.offers': 'Offerte',
  'dashboard.view.sites': 'Messenger',
  'dashboard.view.settings': 'Impostazioni',
  'dashboard.view.privacy': 'Privacy',
  'dashboard.local': 'Tutti i dati restano in questo browser.',
  'dashboard.actions': 'Azioni',
  'dashboard.cancel': 'Annulla',
  'dashboard.save': 'Salva',
  'dashboard.saved': 'Salvato',
  'dashboard.undo': 'Annulla',
  'dashboard.edit': 'Modifica',
  'dashboard.loading': 'Caricamento…',
  'dashboard.unknown': 'sconosciuto',
  'dashboard.people': { one: '{n} persona', other: '{n} persone' },
  'dashboard.failed': 'Non è riuscito: {detail}',
  'dashboard.gone': 'Recency è stato aggiornato. Ricarica la pagina per continuare.',
  'dashboard.broken':
    'I dati salvati non si leggono ({detail}). Nulla è stato modificato. Ricarica la pagina; se non basta, annulla l’ultima importazione.',
}
