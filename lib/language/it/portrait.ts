import type { portrait as reference } from '../en/portrait.ts'
import type { Translation } from '../dictionary.ts'

export const portrait: Translation<typeof reference> = {
  'chart.as-table': 'Mostra come tabella',
  'chart.as-picture': 'Mostra come immagine',
  'chart.failed': 'Il grafico non può essere mostrato qui; la tabella dice lo stesso.',
  'chart.day': 'Giorno',
}
