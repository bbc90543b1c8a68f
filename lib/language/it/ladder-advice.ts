import type { Translation } from '../dictionary.ts'
import type { ladderAdvice as english } from '../en/ladder-advice.ts'

export const ladderAdvice: Translation<typeof english> = {
  'advice.hears': 'Dice',
  'advice.say': 'Da dire',
  'advice.avoid': 'Non ancora',
  'advice.0.hears': '«Non mi serve niente.»',
  'advice.0.say': 'Mostra che un problema c’è: una breve storia, un fatto, una domanda su come va.',
  'advice.0.avoid': 'Niente offerte e niente prezzi.',
  'advice.1.hears': '«Ho un problema e non so che cosa si può fare.»',
  'advice.1.say':
    'Dai un nome a ciò che l’affligge e mostra che si può risolvere. Un consiglio utile; chiedi che cosa ha già provato.',
  'advice.1.avoid': 'Niente confronti tra marche.',
  'advice.2.hears': '«Ci sono più modi. Qual è il migliore?»',
  'advice.2.say': 'Confronta i tipi di soluzione con onestà e di’ quando conviene ciascuno.',
  'advice.2.avoid': 'Niente sconti.',
  'advice.3.hears': '«Conosco il vostro. Che cosa mi dà?»',
  'advice.3.say':
    'Racconta che cosa ha di diverso il vostro e che cosa fa per questa persona. Mostralo; aggiungi un caso simile.',
  'advice.3.avoid': 'Niente lezioni generali sull’argomento.',
  'advice.4.hears': '«Bello, ma non mi convince.»',
  'advice.4.say':
    'Dai prove: recensioni, garanzia, condizioni, una risposta al dubbio. Proponi una piccola prova, un primo passo facile.',
  'advice.4.avoid': 'Niente nuove scelte.',
  'advice.5.hears': '«Lo prendo. Come si paga?»',
  'advice.5.say': 'Prezzo, e la via più breve per ordinare. Dopo: come si usa, quando rifornirsi, a chi parlarne.',
  'advice.5.avoid': 'Non vendere una seconda volta.',
}
