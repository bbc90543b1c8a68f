import type { OwnField } from '../fields/own-field.ts'

/** What a name of an own field is found by: case and spaces do not matter. */
export function ownFieldKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

/** What a text may name of the user's own fields: those whose name can stand between braces. */
export function fieldsToName<F extends Pick<OwnField, 'name'>>(fields: readonly F[]): F[] {
  return fields.filter(({ name }) => !/[{}|]/.test(name))
}
