import type { Facts } from '../facts.ts'
import type { Field, FieldValue } from '../fields.ts'
import type { Condition } from '../rule.ts'
import type { Met } from './number-bits.ts'
import type { PeopleColumns } from './people-columns.ts'

/** A condition made ready, and what it is put to. */
export interface Question {
  condition: Condition
  field: Field
  met: Met
  columns: PeopleColumns
}

/** What a field's own reading makes of somebody of whom only this is known: so a column says what a card says. */
export function readFrom(
  { field, columns }: Pick<Question, 'field' | 'columns'>,
  known: Partial<Record<keyof Facts, unknown>>,
): FieldValue {
  return field.read({ today: columns.today, currency: columns.currency, ...known } as unknown as Facts)
}
