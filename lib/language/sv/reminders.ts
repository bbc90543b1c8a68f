import type { Translation } from '../dictionary.ts'
import type { reminders as en } from '../en/reminders.ts'

export const reminders: Translation<typeof en> = {
  'remind.for': 'Skriv till {name} igen',
  'remind.now': 'Du vill skriva igen: {when}',
  'remind.overdue': 'Det skulle skrivas igen: {when}',
  'remind.note': 'Om vad',
  'remind.date': 'Dag',
  'remind.time': 'Tid',
  'remind.set': 'Ställ in',
  'remind.change': 'Ändra',
  'remind.done': 'Klart',
  'remind.done.of': 'Klart: {name}',
  'remind.past': 'Den tiden har redan gått.',
  'remind.noTime': 'Välj en dag och en tid.',
  'remind.quick.hour': 'Om en timme',
  'remind.quick.evening': 'I kväll',
  'remind.quick.tomorrow': 'I morgon',
  'remind.quick.tuesday': 'På tisdag',
  'remind.quick.week': 'Om en vecka',
  'remind.list': 'Vem du ska skriva till igen',
  'remind.open': 'Öppna chatten med {name}',
  'remind.all': 'Alla',
}
