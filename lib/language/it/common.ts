import type { Translation } from '../dictionary.ts'
import type { common as reference } from '../en/common.ts'

export const common: Translation<typeof reference> = {
  'common.cancel': 'Annulla',
  'common.close': 'Chiudi',
  'common.panelFailed': 'Non è stato possibile mostrare questa parte: {panel}.',
  'common.retry': 'Riprova',
  'common.why': 'Perché?',
}
