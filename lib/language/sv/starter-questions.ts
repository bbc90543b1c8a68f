import type { Translation } from '../dictionary.ts'
import type { starterQuestions as reference } from '../en/starter-questions.ts'

export const starterQuestions: Translation<typeof reference> = {
  'starter.question.for.name': 'Vem det är till',
  'starter.question.for.field': 'Handlar till',
  'starter.question.for.choices': 'Sig själv|Som present|Jobbet',
  'starter.question.matters.name': 'Vad som är viktigast',
  'starter.question.matters.field': 'Viktigast för dem',
  'starter.question.matters.choices': 'Pris|Kvalitet|Hållbarhet|Snabbhet',
  'starter.question.stand.name': 'Hur långt de har kommit',
  'starter.question.set': 'Första samtalet',
}
