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
  'problem.offer.stray-mark': '”{field}” skulle skickas som det står: stäng klamrarna eller ta bort det.',
  'problem.offer.second-missing': 'Den andra texten saknas på: {language}.',
  'problem.offer.second-alone': 'Den andra texten har ingen första att jämföras med på: {language}.',
  'problem.offer.second-same': 'Båda texterna är likadana på: {language}.',
  'problem.offer.rule-and-segment': 'Ett erbjudande gäller ett segment eller en egen regel, inte båda.',
  'problem.offer.bad-rule': 'Regeln: {problem}',
  'problem.offer.bad-rest': 'Vilan måste vara ett helt antal dagar från {min} till {max}.',
  'problem.offer.bad-channel': 'Meddelandetjänsten ”{part}” finns inte.',
  'problem.offer.bad-stage': 'Steget ”{part}” finns inte på trappan.',
  'problem.offer.shape': 'Den här delen av erbjudandet går inte att läsa: {part}.',
  'problem.offer.changed-meanwhile': 'Erbjudandet har ändrats i ett annat fönster. Titta på det igen innan du sparar.',
}
