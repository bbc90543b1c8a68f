import type { Translation } from '../dictionary.ts'
import type { replies as en } from '../en/replies.ts'

export const replies: Translation<typeof en> = {
  'replies.search': 'Cerca una risposta rapida',
  'replies.list': 'Risposte rapide',
  'replies.category': 'Categoria',
  'replies.category.all': 'Tutte le categorie',
  'replies.none': 'Non ci sono ancora risposte rapide.',
  'replies.write': 'Scrivi la prima',
  'replies.nothing': 'Nessuna risposta rapida corrisponde.',
  'replies.failed': 'Impossibile cercare le risposte rapide. Digita di nuovo per riprovare.',
  'replies.found': { one: '{n} risposta rapida trovata.', other: '{n} risposte rapide trovate.' },
  'replies.keys': 'Frecce per scegliere, Invio per inserirla nel campo di scrittura, Esc per tornare.',
  'replies.keys.copy': 'Il campo di scrittura non si trova in questa pagina: Invio copia il testo.',
  'replies.anyLanguage': 'ogni lingua',
  'replies.blanks': 'Completa: {title}',
  'replies.insert': 'Inserisci nel campo',
  'replies.back': 'Indietro',
}
