import type { Translation } from '../dictionary.ts'
import type { reminders as en } from '../en/reminders.ts'

export const reminders: Translation<typeof en> = {
  'remind.for': 'Riscrivi a {name}',
  'remind.now': 'Vuoi riscrivere: {when}',
  'remind.overdue': 'Era da riscrivere: {when}',
  'remind.note': 'Di che cosa',
  'remind.date': 'Giorno',
  'remind.time': 'Ora',
  'remind.set': 'Imposta',
  'remind.change': 'Cambia',
  'remind.done': 'Fatto',
  'remind.done.of': 'Fatto: {name}',
  'remind.past': 'Quell’ora è già passata.',
  'remind.noTime': 'Scegli un giorno e un’ora.',
  'remind.quick.hour': 'Tra un’ora',
  'remind.quick.evening': 'Stasera',
  'remind.quick.tomorrow': 'Domani',
  'remind.quick.tuesday': 'Martedì',
  'remind.quick.week': 'Tra una settimana',
  'remind.list': 'A chi riscrivere',
  'remind.open': 'Apri la chat con {name}',
  'remind.all': 'Tutti',
}
