import type { ColumnName } from '../tables.ts'
import { daysAgo } from '../numbers.ts'
import type { Query } from '../query.ts'
import { folded, valueOf, type MakeField } from './field-sql.ts'

type Column = ColumnName<'recency_people'>

/** What Recency reckons itself and exports, under the name `own`. */
function exported(query: Query, column: Column): string {
  const from = query.named('exported', () => {
    const columns = COLUMNS.map((one) => `${query.column('recency_people', one, 'r')} AS ${one}`)
    return `SELECT ${columns.join(', ')}\n  FROM ${query.table('recency_people', 'r')}`
  })
  return `${query.joined(from)}.${column}`
}

const COLUMNS: readonly Column[] = [
  'contact',
  'consent',
  'stage',
  'recency',
  'frequency',
  'monetary',
  'score_code',
  'score_group',
  'chat_first_seen',
  'chat_last_in',
  'chat_last_out',
  'chat_messages_in',
  'chat_messages_out',
  'chat_days_active',
  'chat_reply_theirs',
  'chat_reply_ours',
]

const number =
  (key: string, column: Column): MakeField =>
  (query) =>
    valueOf(query, key, () => exported(query, column))
const text =
  (key: string, column: Column): MakeField =>
  (query) =>
    valueOf(query, key, () => folded(query, exported(query, column)))
const day =
  (key: string, column: Column): MakeField =>
  (query) =>
    valueOf(query, `${key}, days ago`, () => daysAgo(exported(query, column)))
const total = (query: Query): string =>
  (['recency', 'frequency', 'monetary'] as const).map((axis) => exported(query, axis)).join(' + ')

/** Fields of the table `recency_people`. */
export const RECENCY_SQL = {
  stage: number('stage', 'stage'),
  consent: (query) =>
    valueOf(
      query,
      'consent',
      () => `CASE WHEN ${exported(query, 'consent')} IN ('yes', 'no') THEN ${exported(query, 'consent')} END`,
    ),
  'opted-out': (query) => valueOf(query, 'opted-out', () => `coalesce(${exported(query, 'consent')} = 'no', FALSE)`),
  'rfm.recency': number('rfm.recency', 'recency'),
  'rfm.frequency': number('rfm.frequency', 'frequency'),
  'rfm.monetary': number('rfm.monetary', 'monetary'),
  'rfm.total': (query) => valueOf(query, 'rfm.total', () => total(query)),
  'rfm.code': text('rfm.code', 'score_code'),
  'rfm.group': text('rfm.group', 'score_group'),
  'chat.first-seen': day('chat.first-seen', 'chat_first_seen'),
  'chat.last-in': day('chat.last-in', 'chat_last_in'),
  'chat.last-out': day('chat.last-out', 'chat_last_out'),
  'chat.messages-in': number('chat.messages-in', 'chat_messages_in'),
  'chat.messages-out': number('chat.messages-out', 'chat_messages_out'),
  'chat.days-active': number('chat.days-active', 'chat_days_active'),
  'chat.reply-theirs': number('chat.reply-theirs', 'chat_reply_theirs'),
  'chat.reply-ours': number('chat.reply-ours', 'chat_reply_ours'),
} as const satisfies Record<string, MakeField>
