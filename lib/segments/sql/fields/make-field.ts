import { OWN } from '../../fields.ts'
import type { Condition } from '../../rule.ts'
import type { Query } from '../query.ts'
import { CONTACT_SQL } from './contact.ts'
import { EVENT_SQL } from './events.ts'
import type { FieldSql, MakeField } from './field-sql.ts'
import { ORDER_SQL } from './orders.ts'
import { ownSql } from './own.ts'
import { RECENCY_SQL } from './recency.ts'

const MADE: Readonly<Record<string, MakeField>> = { ...CONTACT_SQL, ...ORDER_SQL, ...EVENT_SQL, ...RECENCY_SQL }

/** Puts into a query what a condition's field needs. The condition has been checked. */
export function makeField(query: Query, { field, within }: Condition): FieldSql {
  const own = query.setting.vocabulary.own.find(({ id }) => OWN + id === field)
  if (own) return ownSql(query, own)
  const make = Object.hasOwn(MADE, field) ? MADE[field] : undefined
  if (!make) throw new TypeError(`No SQL for the field ${field}`)
  return make(query, within)
}
