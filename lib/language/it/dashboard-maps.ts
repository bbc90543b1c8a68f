import type { Translation } from '../dictionary.ts'
import type { dashboardMaps as reference } from '../en/dashboard-maps.ts'

/** Maps from score to group: what they are called, where they come from and what was decided to make them whole. */
export const dashboardMaps: Translation<typeof reference> = {
  'maps.name.eleven': 'Undici gruppi secondo tutti e tre i punteggi',
  'maps.note.eleven': 'Un elenco pubblicato che nomina ciascuno dei 125 punteggi una volta; non c’era nulla da decidere.',
  'maps.name.partition': 'Undici gruppi secondo la recenza e la media degli altri due',
  'maps.note.partition':
    'Una tabella pubblicata di 25 caselle che le nomina una volta ciascuna. La media di frequenza e denaro è arrotondata per eccesso.',
  'maps.name.putler': 'Gli undici gruppi di Putler',
  'maps.note.putler':
    'I punteggi vanno da 0 a 5, quindi è fatta per sei fasce; un altro numero vi è riportato in modo uniforme, e allora alcuni gruppi possono restare vuoti. Gli intervalli si sovrappongono e non è pubblicata una regola: una casella va al gruppo che viene prima nella tabella, salvo che “Da non perdere” tiene le sue, altrimenti non ne avrebbe.',
  'maps.name.recency-frequency': 'Dieci gruppi secondo la sola recenza e frequenza',
  'maps.note.recency-frequency':
    'Il denaro non conta. Nella forma originale chi ha comprato lo stesso numero di volte può avere punteggi diversi; qui restano insieme.',
  'maps.name.klaviyo': 'I sei gruppi di Klaviyo',
  'maps.note.klaviyo':
    'Fatta per tre fasce: recenza a 180 e 365 giorni, gli altri due per terzi. L’elenco pubblicato nomina ciascuno dei 27 punteggi una volta.',
  'maps.name.r-classic': 'Pacchetto rfm di R, classica',
  'maps.note.r-classic':
    'Come nel pacchetto vince il primo gruppo che corrisponde, e chi non corrisponde a nessuno è in “Altri”. Nuovi, Promettenti e Da non perdere non si verificano mai, perché gruppi precedenti nominano tutti i loro punteggi; sono omessi.',
  'maps.name.r-new': 'Pacchetto rfm 0.3.0 di R',
  'maps.note.r-new': 'Come nel pacchetto vince il primo gruppo che corrisponde, e chi non corrisponde a nessuno è in “Altri”.',
  'maps.name.pymc': 'I cinque gruppi di PyMC-Marketing',
  'maps.note.pymc':
    'Fatta per quattro fasce e l’acquisto medio. Chi non è nominato da nessun gruppo è in “Altri”, come nell’originale.',
  'maps.name.own': 'I tuoi gruppi',
}
