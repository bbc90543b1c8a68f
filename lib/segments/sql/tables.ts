import { identifier } from './literals.ts'

/**
 * The tables that the SQL reads, with their columns and types in PostgreSQL's words (DuckDB takes the same). A warehouse that has other names
 * maps them, see `TableNames`; one that has other shapes makes views of these.
 *
 * - `contact` is the warehouse's key of a person, of whatever type; `recency_people` is what Recency exports, one row each, and carries it too.
 * - Text that is NULL or '' is unknown. Dates are those of the calendar in the workspace's zone.
 * - `net` is what an order brought after refunds, in whole minor units of `currency` (ISO 4217, upper case).
 * - `own_values` has one row for a value, for a field of several choices one for each; `field` is the field's id, the value as text (a number as
 *   `1234.5`, a date as `1984-03-12`).
 */
export const TABLES = {
  contacts: {
    contact: 'text',
    name: 'text',
    company: 'text',
    gender: 'text',
    /** `1984-03-12`, or `--03-12` without a year; may be a date. */
    birthday: 'text',
    country: 'text',
    city: 'text',
    language: 'text',
    source: 'text',
    origin: 'text',
    since: 'date',
    gone_on: 'date',
    consent_email: 'boolean',
    consent_sms: 'boolean',
    consent_whatsapp: 'boolean',
  },
  contact_phones: { contact: 'text', phone: 'text' },
  contact_emails: { contact: 'text', email: 'text' },
  contact_handles: { contact: 'text', network: 'text', value: 'text' },
  /** What the CRM gave. */
  contact_crm_tags: { contact: 'text', tag: 'text' },
  /** The user's own. */
  contact_tags: { contact: 'text', tag: 'text' },
  orders: { order_id: 'text', contact: 'text', ordered_on: 'date', currency: 'text', net: 'bigint', counts: 'boolean' },
  order_items: { order_id: 'text', item: 'text' },
  /** `happened_at` is NULL where only the date is known. */
  events: { contact: 'text', kind: 'text', happened_on: 'date', happened_at: 'timestamptz', label: 'text' },
  own_values: { contact: 'text', field: 'text', value: 'text' },
  recency_people: {
    contact: 'text',
    /** `yes`, `no`, or NULL. */
    consent: 'text',
    /** The one that was set by hand or confirmed, 0 to 5, or NULL: what stage rules say is in the query. */
    stage: 'integer',
    recency: 'integer',
    frequency: 'integer',
    monetary: 'integer',
    score_code: 'text',
    score_group: 'text',
    chat_first_seen: 'date',
    chat_last_in: 'date',
    chat_last_out: 'date',
    chat_messages_in: 'integer',
    chat_messages_out: 'integer',
    chat_days_active: 'integer',
    chat_reply_theirs: 'double precision',
    chat_reply_ours: 'double precision',
  },
} as const satisfies Record<string, Record<string, string>>

export type TableName = keyof typeof TABLES
export type ColumnName<T extends TableName> = keyof (typeof TABLES)[T] & string

/** A column by another name; `instant`: a timestamp with time zone, whose date in the workspace's zone is meant. */
export type ColumnSource = string | { instant: string }

/** Where a warehouse has these tables. `name` may have several parts: `['crm', 'people']` is `"crm"."people"`. What is absent has the name above. */
export type TableNames = {
  [T in TableName]?: { name?: string | readonly string[]; columns?: { [C in ColumnName<T>]?: ColumnSource } }
}

/** Statements that make the tables, empty, in either engine: all, or some; under other names where the warehouse has others. */
export function tablesSql(only?: readonly TableName[], tables: TableNames = {}): string {
  return (Object.keys(TABLES) as TableName[])
    .filter((name) => only?.includes(name) ?? true)
    .map((name) => `CREATE TABLE ${tableSql(name, tables)} (\n${Object.entries(TABLES[name]).map(column).join(',\n')}\n);\n`)
    .join('\n')
}

/** A table as SQL names it. Throws UnstorableText for a name that no base holds. */
export function tableSql(table: TableName, tables: TableNames = {}): string {
  return [tables[table]?.name ?? table].flat().map(identifier).join('.')
}

/** The tables under a schema, e.g. `crm` or `shop.crm`; '' is none. */
export function tablesIn(schema: string): TableNames {
  const parts = schema.split('.').filter((part) => part !== '')
  if (parts.length === 0) return {}
  return Object.fromEntries((Object.keys(TABLES) as TableName[]).map((table) => [table, { name: [...parts, table] }]))
}

/** The tables that a query of `ruleSql` reads. */
export function tablesRead(sql: string, tables: TableNames = {}): TableName[] {
  return (Object.keys(TABLES) as TableName[]).filter((table) =>
    READ_AFTER.some((word) => sql.includes(`${word} ${tableSql(table, tables)} `)),
  )
}

const READ_AFTER = ['FROM', 'JOIN'] as const

function column([name, type]: [string, string]): string {
  return `  "${name}" ${type}`
}
