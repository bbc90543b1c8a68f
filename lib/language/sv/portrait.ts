import type { portrait as reference } from '../en/portrait.ts'
import type { Translation } from '../dictionary.ts'

export const portrait: Translation<typeof reference> = {
  'chart.as-table': 'Visa som tabell',
  'chart.as-picture': 'Visa som bild',
  'chart.failed': 'Bilden kan inte visas här; tabellen säger detsamma.',
  'chart.day': 'Dag',
}
