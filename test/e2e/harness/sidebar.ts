export { sidebarFrame, sidebarOf } from '../../demo/sidebar.mjs'
export type { Sidebar } from '../../demo/sidebar.mjs'
