import { CHOICE_MARK } from '../../../../lib/fields/own-field.ts'
import { netOf } from '../../../../lib/orders/figures.ts'
import { codeOf } from '../../../../lib/rfm/score.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import { textLiteral } from '../../../../lib/segments/sql/literals.ts'
import { TABLES, type TableName } from '../../../../lib/segments/sql/tables.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { isoDay } from '../../../../lib/workspace/day.ts'

type Cell = string | number | boolean | null | undefined
type Rows = Partial<Record<TableName, Record<string, Cell>[]>>

/** Statements that put people into the documented tables; each goes by the key under which it stands. */
export function insertSql(people: ReadonlyMap<string, Facts>, vocabulary: Vocabulary): string {
  const tables = [...people].map(([key, facts]) => rowsOf(key, facts, vocabulary))
  return (Object.keys(TABLES) as TableName[])
    .map((table) => {
      const columns = Object.keys(TABLES[table])
      const rows = tables.flatMap((one) => one[table] ?? [])
      const values = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(', ')})`)
      return `DELETE FROM "${table}";${values.length === 0 ? '' : `INSERT INTO "${table}" VALUES ${values.join(',\n')};`}`
    })
    .join('\n')
}

function literal(cell: Cell): string {
  if (cell === null || cell === undefined) return 'NULL'
  return typeof cell === 'string' ? textLiteral(cell) : String(cell)
}

function rowsOf(key: string, facts: Facts, vocabulary: Vocabulary): Rows {
  const { contact, rfm, chat, consent } = facts
  const day = (value: number | null | undefined): string | null => (typeof value === 'number' ? isoDay(value) : null)
  const orders = facts.orders().map((order, i) => ({ order, order_id: `${key}-${i}` }))
  return {
    contacts: [
      {
        ...contact,
        contact: key,
        // What is unknown is '' of some and NULL of others.
        company: contact.company || null,
        since: day(contact.since),
        gone_on: day(contact.goneOn),
        consent_email: contact.consent.email,
        consent_sms: contact.consent.sms,
        consent_whatsapp: contact.consent.whatsapp,
      } as unknown as Record<string, Cell>,
    ],
    contact_phones: contact.phones.map((phone) => ({ contact: key, phone })),
    contact_emails: contact.emails.map((email) => ({ contact: key, email })),
    contact_handles: contact.handles.map((handle) => ({ contact: key, ...handle })),
    contact_crm_tags: contact.crmTags.map((tag) => ({ contact: key, tag })),
    contact_tags: facts.tags.map((tag) => ({ contact: key, tag })),
    orders: orders.map(({ order, order_id }) => ({
      order_id,
      contact: key,
      ordered_on: day(order.day),
      currency: order.currency,
      net: netOf(order),
      counts: order.counts,
    })),
    order_items: orders.flatMap(({ order, order_id }) => order.items.map((item) => ({ order_id, item }))),
    events: facts.events().map((event) => ({
      contact: key,
      kind: event.kind,
      happened_on: day(event.day),
      happened_at: event.at === null ? null : new Date(event.at).toISOString(),
      label: event.label,
    })),
    own_values: vocabulary.own.flatMap(({ id, type }) => {
      const value = facts.own[id]
      const values = value === undefined ? [] : type === 'choices' ? value.split(CHOICE_MARK) : [value]
      return values.map((one) => ({ contact: key, field: id, value: one }))
    }),
    recency_people: [
      {
        contact: key,
        consent: consent === 'unknown' ? null : consent,
        stage: facts.stage,
        ...(rfm.kind === 'scored' && {
          recency: rfm.r.score,
          frequency: rfm.f.score,
          monetary: rfm.m.score,
          score_code: codeOf(rfm),
          score_group: rfm.group,
        }),
        chat_first_seen: day(chat?.firstDay),
        chat_last_in: day(chat?.lastInDay),
        chat_last_out: day(chat?.lastOutDay),
        chat_messages_in: chat?.messagesIn,
        chat_messages_out: chat?.messagesOut,
        chat_days_active: chat?.daysActive,
        chat_reply_theirs: chat?.replyTheirs,
        chat_reply_ours: chat?.replyOurs,
      },
    ],
  }
}
