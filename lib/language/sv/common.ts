import type { Translation } from '../dictionary.ts'
import type { common as reference } from '../en/common.ts'

export const common: Translation<typeof reference> = {
  'common.retry': 'Försök igen',
}
