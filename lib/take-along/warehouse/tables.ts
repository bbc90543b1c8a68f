import type { TableName } from '../../segments/sql/tables.ts'

/** Tables of rules as SQL that Recency alone can fill; the others are the shop's own. */
export const WAREHOUSE_TABLES = ['recency_people', 'contact_tags', 'own_values'] as const satisfies readonly TableName[]
export type WarehouseTable = (typeof WAREHOUSE_TABLES)[number]
