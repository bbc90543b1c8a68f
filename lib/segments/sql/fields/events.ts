import { COUNTED_EVENTS, LABELLED_EVENTS, type CountedEvent } from '../../fields/events.ts'
import type { Window } from '../../fields.ts'
import { textLiteral } from '../literals.ts'
import { daysAgo } from '../numbers.ts'
import type { Query } from '../query.ts'
import { setOf, valueOf, windowSql, windowWords, type MakeField } from './field-sql.ts'

/** Every event with how many days ago it was. */
function happened(query: Query): string {
  query.today()
  return query.named('happened', () => {
    const day = query.column('events', 'happened_on', 'e')
    const columns = [
      `${query.column('events', 'contact', 'e')} AS contact`,
      `${query.column('events', 'kind', 'e')} AS kind`,
      `${query.column('events', 'label', 'e')} AS label`,
      `${day} AS day`,
      `${daysAgo(day)} AS ago`,
    ]
    return `SELECT ${columns.join(', ')}\n  FROM ${query.table('events', 'e')} CROSS JOIN rule_day WHERE ${day} IS NOT NULL`
  })
}

function ofKind(kind: CountedEvent, within: Window | undefined): string {
  return `kind = ${textLiteral(kind)} AND ${windowSql(within, 'ago')}`
}

function counts(query: Query, kind: CountedEvent, within: Window | undefined): string {
  const from = happened(query)
  return query.joined(
    query.numbered(
      'counts',
      `${kind}${windowWords(within)}`,
      () => `SELECT contact, count(*) AS times, max(day) AS last_day FROM ${from} WHERE ${ofKind(kind, within)} GROUP BY contact`,
    ),
  )
}

const times =
  (kind: CountedEvent): MakeField =>
  (query, within) =>
    valueOf(query, `events.${kind}.count${windowWords(within)}`, () => `coalesce(${counts(query, kind, within)}.times, 0)`)
const last =
  (kind: CountedEvent): MakeField =>
  (query) =>
    valueOf(query, `events.${kind}.last, days ago`, () => daysAgo(`${counts(query, kind, undefined)}.last_day`))
const labels =
  (kind: CountedEvent): MakeField =>
  (query, within) =>
    setOf(query, `events.${kind}.labels${windowWords(within)}`, () => ({
      contact: 'contact',
      word: 'label',
      from: happened(query),
      where: `label <> '' AND ${ofKind(kind, within)}`,
    }))

/** Fields of the table `events`. */
export const EVENT_SQL: Readonly<Record<string, MakeField>> = Object.fromEntries([
  ...COUNTED_EVENTS.flatMap((kind) => [
    [`events.${kind}.count`, times(kind)],
    [`events.${kind}.last`, last(kind)],
  ]),
  ...LABELLED_EVENTS.map((kind) => [`events.${kind}.labels`, labels(kind)]),
])
