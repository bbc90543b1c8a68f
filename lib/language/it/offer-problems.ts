import type { Translation } from '../dictionary.ts'
import type { offerProblems as reference } from '../en/offer-problems.ts'

export const offerProblems: Translation<typeof reference> = {
  'problem.offer.name-empty': 'L’offerta ha bisogno di un nome.',
  'problem.offer.name-too-long': 'Il nome supera i {max} caratteri.',
  'problem.offer.text-empty': 'L’offerta ha bisogno di un testo.',
  'problem.offer.text-too-long': 'Il testo supera i {max} caratteri.',
  'problem.offer.unknown-field': 'Il campo «{field}» non esiste. I campi sono: {known}.',
  'problem.offer.bad-language': '«{language}» non è il codice di una lingua.',
  'problem.offer.bad-date': '«{date}» non è una data.',
  'problem.offer.dates-order': 'L’ultimo giorno viene prima del primo.',
  'problem.offer.unknown-segment': 'Il segmento di questa offerta non esiste più.',
  'problem.offer.bad-priority': 'La priorità deve essere un numero intero da {min} a {max}.',
  'problem.offer.stray-mark': '«{field}» verrebbe inviato così com’è: chiudi le parentesi graffe o toglilo.',
  'problem.offer.second-missing': 'Manca il secondo testo in: {language}.',
  'problem.offer.second-alone': 'Il secondo testo non ha un primo con cui confrontarsi in: {language}.',
  'problem.offer.second-same': 'I due testi sono uguali in: {language}.',
  'problem.offer.rule-and-segment': 'Un’offerta è per un segmento o per una regola propria, non per entrambi.',
  'problem.offer.bad-rule': 'La regola: {problem}',
  'problem.offer.bad-rest': 'Il riposo deve essere un numero intero di giorni da {min} a {max}.',
  'problem.offer.bad-channel': 'Il messenger «{part}» non esiste.',
  'problem.offer.bad-stage': 'Il livello «{part}» non esiste.',
  'problem.offer.shape': 'Questa parte dell’offerta non è leggibile: {part}.',
  'problem.offer.changed-meanwhile': 'L’offerta è stata modificata in un’altra finestra. Riguardala prima di salvare.',
}
