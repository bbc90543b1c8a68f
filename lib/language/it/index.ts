import { business } from './business.ts'
import { common } from './common.ts'
import { dashboard } from './dashboard.ts'
import { dashboardImport } from './dashboard-import.ts'
import { dashboardStart } from './dashboard-start.ts'
import { dashboardViews } from './dashboard-views.ts'
import { sidebar } from './sidebar.ts'

export const it = {
  ...business,
  ...common,
  ...sidebar,
  ...dashboard,
  ...dashboardImport,
  ...dashboardStart,
  ...dashboardViews,
} as const
