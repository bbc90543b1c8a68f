import type { Translation } from '../dictionary.ts'
import type { offerProblems as reference } from '../en/offer-problems.ts'

export const offerProblems: Translation<typeof reference> = {
  'problem.offer.name-empty': 'Erbjudandet behöver ett namn.',
  'problem.offer.name-too-long': 'Namnet är längre än {max} tecken.',
  'problem.offer.text-empty': 'Erbjudandet behöver en text.',
  'problem.offer.text-too-long': 'Texten är längre än {max} tecken.',
  'problem.offer.unknown-field': 'Kopplingsfältet ”{field}” finns inte. Fälten är: {known}.',
  'problem.offer.bad-language': '”{language}” är ingen språkkod.',
  'problem.offer.bad-date': '”{date}” är inget datum.',
  'problem.offer.dates-order': 'Den sista dagen är före den första.',
  'problem.offer.unknown-segment': 'Erbjudandets segment finns inte längre.',
  'problem.offer.bad-priority': 'Prioriteten måste vara ett heltal från {min} till {max}.',
  'problem.offer.shape': 'Den här delen av erbjudandet går inte att läsa: {part}.',
  'problem.offer.changed-meanwhile': 'Erbjudandet har ändrats i ett annat fönster. Titta på det igen innan du sparar.',
}
