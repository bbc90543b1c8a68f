import { business } from './business.ts'
import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { sidebar } from './sidebar.ts'

/** English is the reference: its keys are the keys. */
export const en = { ...business, ...common, ...sidebar, ...dashboard } as const
export type Dictionary = typeof en
