import type { ContactRecord } from '../contacts/contact.ts'
import type { PersonState } from '../db/database.ts'
import { CHOICE_MARK, type OwnField, type OwnValues } from './own-field.ts'

/** The values in force: what people gave lies over what an import gave; nothing stands as ''. */
export function ownValuesOf(imported: OwnValues, given: OwnValues | undefined): OwnValues {
  const values: OwnValues = {}
  for (const [id, value] of Object.entries({ ...imported, ...given })) if (value !== '') values[id] = value
  return values
}

/** The same of a contact and what people wrote of them. */
export function ownOf({ own }: Pick<ContactRecord, 'own'>, state: Pick<PersonState, 'own'>): OwnValues {
  return ownValuesOf(own, state.own)
}

/** A stored value as it is meant today: a choice under its present word. */
export function presentValue(field: OwnField, value: string): string {
  const { renamed, type } = field
  if (!renamed || value === '') return value
  const present = (word: string): string => (Object.hasOwn(renamed, word) ? (renamed[word] ?? word) : word)
  if (type === 'choice') return present(value)
  return type === 'choices' ? [...new Set(membersOf(value).map(present))].join(CHOICE_MARK) : value
}

/** The words of a stored value: one for each choice; none where nothing is known. */
export function membersOf(value: string): string[] {
  return value === '' ? [] : value.split(CHOICE_MARK)
}

/** Words of a value that are none of the field's choices any more. */
export function formerChoices(field: OwnField, value: string): string[] {
  if (field.type !== 'choice' && field.type !== 'choices') return []
  return membersOf(presentValue(field, value)).filter((word) => !field.choices.includes(word))
}
