import type { Translation } from '../dictionary.ts'
import type { questionProblems as reference } from '../en/question-problems.ts'

export const questionProblems: Translation<typeof reference> = {
  'problem.question.name-empty': 'Manca il nome.',
  'problem.question.name-too-long': 'Il nome supera i {max} caratteri.',
  'problem.question.text-empty': 'La domanda ha bisogno di un testo.',
  'problem.question.text-too-long': 'Il testo supera i {max} caratteri. A una domanda breve si risponde più spesso.',
  'problem.question.unknown-field': 'Il campo «{field}» non esiste. I campi sono: {known}.',
  'problem.question.bad-language': '«{language}» non è il codice di una lingua.',
  'problem.question.field-missing': 'Il campo in cui scrivere la risposta non c’è più. Scegline un altro.',
  'problem.question.too-few-choices': 'La domanda ha bisogno di almeno due scelte.',
  'problem.question.too-many-choices': 'Le scelte sono più di {max}. In una chat nessuno ne legge tante.',
  'problem.question.choices-unwanted': 'Il campo accetta testo, numeri o date qualsiasi: una domanda così non ha scelte.',
  'problem.question.unknown-choice': '«{choice}» non è più una scelta del campo.',
  'problem.question.choice-twice': 'La scelta «{choice}» compare due volte.',
  'problem.question.label-missing': 'La scelta «{choice}» non ha parole nella lingua del testo.',
  'problem.question.label-too-long': 'Le parole di una scelta stanno su una riga e hanno al massimo {max} caratteri.',
  'problem.question.too-many-synonyms': 'Una scelta accetta al massimo {max} altre parole per lingua.',
  'problem.question.word-twice': '«{word}» indica due delle scelte: una risposta così non sarebbe chiara.',
  'problem.question.word-is-number': '«{word}» è il numero di un’altra scelta: una risposta così non sarebbe chiara.',
  'problem.question.set-empty': 'Il gruppo ha bisogno di una domanda.',
  'problem.question.set-too-long': 'Un gruppo ha al massimo {max} domande: di più è un interrogatorio.',
  'problem.question.question-missing': 'Questa domanda non c’è più.',
  'problem.question.question-twice': 'Questa domanda è già nel gruppo.',
  'problem.question.unknown-segment': 'Il segmento di questo gruppo non esiste più.',
  'problem.question.shape': 'Questa parte non è leggibile: {part}.',
  'problem.question.changed-meanwhile': 'È stata modificata in un’altra finestra. Riguardala prima di salvare.',
}
