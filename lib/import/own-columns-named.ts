import type { OwnField } from '../fields/own-field.ts'
import { foldHeader } from './formats/format.ts'
import type { Target } from './job.ts'

/** Columns that nothing else was proposed for, and that are called as an own field is, are that field's: the first of each name. */
export function withOwnColumns(
  header: readonly string[],
  columns: readonly (Target | '')[],
  fields: readonly OwnField[],
): (Target | '')[] {
  const named = new Map(fields.toReversed().map(({ id, name }) => [foldHeader(name), id]))
  return columns.map((target, i): Target | '' => {
    if (target !== '') return target
    const name = foldHeader(header[i] ?? '')
    const id = named.get(name)
    named.delete(name)
    return id === undefined ? '' : `own.${id}`
  })
}
