import type { Translation } from '../dictionary.ts'
import type { common as reference } from '../en/common.ts'

export const common: Translation<typeof reference> = {
  'common.cancel': 'Avbryt',
  'common.close': 'Stäng',
  'common.panelFailed': 'Den här delen kunde inte visas: {panel}.',
  'common.retry': 'Försök igen',
  'common.why': 'Varför?',
}
