import type { Translation } from '../dictionary.ts'
import type { starterSet as reference } from '../en/starter-set.ts'

export const starterSet: Translation<typeof reference> = {
  'starter.best': 'I migliori clienti',
  'starter.best.note': 'Hanno comprato da poco, comprano spesso e spendono più di tutti: trattali con cura.',
  'starter.loyal': 'Clienti fedeli',
  'starter.loyal.note': 'Comprano con regolarità e spendono bene.',
  'starter.growing': 'Quasi fedeli',
  'starter.growing.note': 'Sono tornati non molto tempo fa: il prossimo acquisto crea l’abitudine.',
  'starter.new': 'Clienti nuovi',
  'starter.new.note': 'Primi acquisti, fatti da poco: dai loro il benvenuto.',
  'starter.promising': 'Promettenti',
  'starter.promising.note': 'Di recente hanno speso bene, ma non vengono ancora spesso.',
  'starter.attention': 'Da seguire',
  'starter.attention.note': 'Buoni clienti che potrebbero andarsene presto.',
  'starter.slipping': 'Si stanno allontanando',
  'starter.slipping.note': 'Prima compravano di più: fatti vivo prima che ti dimentichino.',
  'starter.rescue': 'Da non perdere',
  'starter.rescue.note': 'Hanno speso molto e non si fanno vivi da tanto: scrivi di persona.',
  'starter.lost': 'Lontani da tempo',
  'starter.lost.note': 'L’ultimo acquisto è lontano: un solo messaggio, poi lasciali in pace.',
  'starter.no-orders': 'Ancora senza ordini',
  'starter.no-orders.note': 'Contatti senza alcun acquisto.',
  'starter.big-lately': 'Grandi spese recenti',
  'starter.big-lately.note': 'Spesa alta, e un acquisto negli ultimi 90 giorni.',
}
