import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { sidebar } from './sidebar.ts'

export const it = { ...common, ...sidebar, ...dashboard } as const
