import type { Translation } from '../dictionary.ts'
import type { sidebar as reference } from '../en/sidebar.ts'

export const sidebar: Translation<typeof reference> = {}
