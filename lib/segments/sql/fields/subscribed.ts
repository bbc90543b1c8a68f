import type { Query } from '../query.ts'
import { valueOf, type FieldSql } from './field-sql.ts'

/** What the newest of subscribing and unsubscribing says, as `isSubscribed` decides it. */
export function subscribed(query: Query): FieldSql {
  return valueOf(query, 'mail.subscribed', () => `${query.joined(subscriptions(query))}.said`)
}

function subscriptions(query: Query): string {
  return query.named('subscriptions', () => {
    const [contact, kind, day, at] = [
      query.column('events', 'contact', 'e'),
      query.column('events', 'kind', 'e'),
      query.column('events', 'happened_on', 'e'),
      query.column('events', 'happened_at', 'e'),
    ]
    return [
      "SELECT contact, CASE WHEN bool_or(kind = 'unsubscribed' AND (untimed OR at_instant = latest)) THEN 'no' ELSE 'yes' END AS said",
      '  FROM (',
      `    SELECT ${contact} AS contact, ${kind} AS kind, ${day} AS on_day, ${at} AS at_instant,`,
      `      max(${day}) OVER (PARTITION BY ${contact}) AS last_day,`,
      `      bool_or(${at} IS NULL) OVER (PARTITION BY ${contact}, ${day}) AS untimed,`,
      `      max(${at}) OVER (PARTITION BY ${contact}, ${day}) AS latest`,
      `    FROM ${query.table('events', 'e')} WHERE ${kind} IN ('subscribed', 'unsubscribed') AND ${day} IS NOT NULL`,
      '  ) s WHERE on_day = last_day GROUP BY contact',
    ].join('\n')
  })
}
