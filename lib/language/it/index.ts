import { business } from './business.ts'
import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { sidebar } from './sidebar.ts'

export const it = { ...business, ...common, ...sidebar, ...dashboard } as const
