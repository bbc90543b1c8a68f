import type { Translation } from '../dictionary.ts'
import type { starterQuestions as reference } from '../en/starter-questions.ts'

export const starterQuestions: Translation<typeof reference> = {
  'starter.question.for.name': 'Per chi è l’acquisto',
  'starter.question.for.field': 'Compra per',
  'starter.question.for.choices': 'Per sé|Un regalo|Il lavoro',
  'starter.question.matters.name': 'Che cosa conta di più',
  'starter.question.matters.field': 'Per loro conta di più',
  'starter.question.matters.choices': 'Prezzo|Qualità|Sostenibilità|Rapidità',
  'starter.question.stand.name': 'A che punto sono',
  'starter.question.set': 'Primo colloquio',
}
