import type { Translation } from '../dictionary.ts'
import type { dashboard as reference } from '../en/dashboard.ts'

export const dashboard: Translation<typeof reference> = {}
