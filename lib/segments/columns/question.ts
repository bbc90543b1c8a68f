import type { Facts } from '../facts.ts'
import { OWN, type Field, type FieldValue } from '../fields.ts'
import type { Condition } from '../rule.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Met } from './number-bits.ts'
import type { PeopleColumns } from './people-columns.ts'

/** A condition made ready, and what it is put to. */
export interface Question {
  condition: Condition
  field: Field
  /** See `fieldName`. */
  name: string
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

/** Names a field as it is now: one of the user's own reads the same text otherwise once a choice has another word. */
export function fieldName(id: string, vocabulary: Vocabulary): string {
  const own = id.startsWith(OWN) ? vocabulary.own.find((one) => OWN + one.id === id) : undefined
  return own ? `${id} ${own.revision}` : id
}
