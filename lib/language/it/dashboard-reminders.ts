import type { Translation } from '../dictionary.ts'
import type { dashboardReminders as en } from '../en/dashboard-reminders.ts'

export const dashboardReminders: Translation<typeof en> = {
  'dashboard.view.reminders': 'Da riscrivere',
  'again.title': 'Da riscrivere',
  'again.lead': 'A chi volevi riscrivere, e quando. Si imposta nella barra laterale.',
  'again.empty.title': 'Nessuno a cui riscrivere',
  'again.empty.text': 'Apri una chat e scegli un’ora sotto “Da riscrivere” nella barra laterale.',
  'again.filter': 'Cerca per nome o nota',
  'again.filter.nothing': 'Nessuno corrisponde.',
  'again.overdue': 'Da fare',
  'again.today': 'Più tardi oggi',
  'again.coming': 'In arrivo',
  'again.past': 'Fatti di recente',
  'again.past.when': 'Era per {when}, fatto {done}',
  'again.gone': 'non più nella base',
  'again.change.of': 'Cambia: {name}',
  'again.done': '{name} è stato tolto dall’elenco.',
}
