import type { OwnField, OwnValues } from '../fields/own-field.ts'
import { membersOf, presentValue } from '../fields/own-values.ts'
import { dayFromIso } from '../workspace/day.ts'
import { fieldsToName, ownFieldKey } from './own-field-key.ts'
import { plain } from './plain-value.ts'
import type { TextFormats } from './text-formats.ts'

/** A person's values of own fields as a text says them, by `ownFieldKey`; '' where nothing is known. Numbers and dates in the text's language. */
export function ownMergeValues(fields: readonly OwnField[], values: OwnValues, formats: TextFormats): Record<string, string> {
  return Object.fromEntries(fieldsToName(fields).map((field) => [ownFieldKey(field.name), valueOf(field, values, formats)]))
}

function valueOf(field: OwnField, values: OwnValues, formats: TextFormats): string {
  const value = presentValue(field, values[field.id] ?? '')
  if (value === '') return ''
  if (field.type === 'choices') return formats.list(membersOf(value).map(plain).filter(Boolean))
  if (field.type === 'number') return Number.isFinite(Number(value)) ? formats.number(Number(value)) : plain(value)
  const day = field.type === 'date' ? dayFromIso(value) : null
  return day === null ? plain(value) : formats.day(day)
}
