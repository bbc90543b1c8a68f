import type { Translation } from '../dictionary.ts'
import type { dashboardReminders as en } from '../en/dashboard-reminders.ts'

export const dashboardReminders: Translation<typeof en> = {
  'dashboard.view.reminders': 'Skriv igen',
  'again.title': 'Skriv igen',
  'again.lead': 'Vem du ville skriva till igen, och när. Det ställs in i sidofältet.',
  'again.empty.title': 'Ingen att skriva till igen',
  'again.empty.text': 'Öppna en chatt och välj en tid under ”Skriv igen” i sidofältet.',
  'again.filter': 'Sök på namn eller anteckning',
  'again.filter.nothing': 'Ingen passar.',
  'again.overdue': 'Nu',
  'again.today': 'Senare i dag',
  'again.coming': 'Kommande',
  'again.past': 'Nyligen klara',
  'again.past.when': 'Var för {when}, klart {done}',
  'again.gone': 'inte längre i basen',
  'again.change.of': 'Ändra: {name}',
  'again.done': '{name} togs bort från listan.',
}
