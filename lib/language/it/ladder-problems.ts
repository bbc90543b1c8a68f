import type { Translation } from '../dictionary.ts'
import type { ladderProblems as english } from '../en/ladder-problems.ts'

export const ladderProblems: Translation<typeof english> = {
  'problem.signal.phrase-empty': 'Scrivi le parole che usano i clienti.',
  'problem.signal.phrase-too-long': 'Una frase ha al massimo {max} caratteri.',
  'problem.signal.phrase-unclosed': 'Qualcosa è aperto e non chiuso: ( ), [ ] o “ ”. Vedi il carattere {place}.',
  'problem.signal.phrase-unopened': '“{mark}” al carattere {place} chiude ciò che non è stato aperto.',
  'problem.signal.phrase-gap-at-edge': '“...” sta tra le parole, non all’inizio o alla fine. Vedi il carattere {place}.',
  'problem.signal.phrase-empty-choice': 'Manca una parola accanto a “|” o tra le parentesi. Vedi il carattere {place}.',
  'problem.signal.phrase-star': '“*” sta solo alla fine di una parola. Vedi il carattere {place}.',
  'problem.signal.phrase-star-short': 'Prima di “*” servono almeno due lettere. Vedi il carattere {place}.',
  'problem.signal.phrase-question-mark': '“?” sta solo alla fine della frase. Vedi il carattere {place}.',
  'problem.signal.phrase-only-optional': 'Almeno una parola deve stare fuori da [ ].',
  'problem.signal.bad-language': '“{language}” non è il codice di una lingua.',
  'problem.signal.bad-stage': 'Scegli un livello.',
  'problem.signal.too-many-unless': 'Ci sono più di {max} eccezioni.',
  'problem.signal.twice': 'La stessa frase parla già per: {stage}.',
  'problem.signal.shape': 'Questa parte del segnale non si può leggere: {part}.',
  'problem.signal.changed-meanwhile': 'Il segnale è stato cambiato in un’altra finestra. Guardalo di nuovo prima di salvare.',
}
