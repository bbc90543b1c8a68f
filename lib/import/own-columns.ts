import type { ContactFacts } from '../contacts/contact.ts'
import type { Id } from '../db/id.ts'
import { FIELD_LIMITS } from '../fields/check-field.ts'
import type { OwnField } from '../fields/own-field.ts'
import { readOwnValue, type OwnReading } from '../fields/read-own-value.ts'
import { ImportError } from './error.ts'
import type { FilePlan, LeftOut, OwnTarget, Target } from './job.ts'
import type { Cells } from './row-reader.ts'
import { isOwnTarget, ownFieldOf } from './targets.ts'

/** Revision of a field that an import makes: it takes in the choices that its columns have. */
export const TO_BE_MADE = 0

/** Own fields that columns of a file fill, by target. */
export type OwnColumns = ReadonlyMap<OwnTarget, OwnColumn>

interface OwnColumn {
  field: OwnField
  /** Values of cells that were read before in this file: most repeat. */
  known: Map<string, string>
}

const MOST_KNOWN = 5000

/** The own fields of an import while its files are read. Fields that are made with it take in choices as they come. */
export class OwnFieldsRead {
  readonly #fields: ReadonlyMap<Id, OwnField>
  /** The fields that the import makes. */
  readonly made: readonly OwnField[]

  constructor(known: readonly OwnField[], made: readonly OwnField[] = []) {
    const there = new Set(known.map(({ id }) => id))
    this.made = made.filter(({ id }) => !there.has(id)).map(toBeMade)
    this.#fields = new Map([...this.made, ...known].map((field) => [field.id, field]))
  }

  /** Columns of own fields that a file has. Throws ImportError for a field that is there no more. */
  of({ name, columns }: FilePlan): { own?: OwnColumns } {
    const own = new Map<OwnTarget, OwnColumn>()
    for (const target of columns) {
      if (!isOwnTarget(target)) continue
      const field = this.#fields.get(ownFieldOf(target))
      if (!field) throw new ImportError('own-field-gone', { file: name })
      own.set(target, { field, known: new Map() })
    }
    return own.size === 0 ? {} : { own }
  }
}

/** Puts the values of a row's own columns into its facts; what is no value of a field is told and nothing is put in its place. */
export function readOwn(
  cells: Cells,
  facts: ContactFacts,
  own: OwnColumns,
  writing: FilePlan,
  fault: (code: LeftOut['code'], target: Target, value: string) => void,
): void {
  for (const [target, { field, known }] of own) {
    const cell = cells.one(target)
    if (cell === '') continue
    const before = known.get(cell)
    if (before !== undefined) {
      facts.own[field.id] = before
      continue
    }
    const read = readGrowing(field, cell, writing)
    if (!read.ok) fault(`own-${read.problem.code}`, target, cell)
    else if (read.value !== '') {
      facts.own[field.id] = read.value
      if (known.size < MOST_KNOWN) known.set(cell, read.value)
    }
  }
}

function toBeMade(field: OwnField): OwnField {
  return { ...field, revision: TO_BE_MADE, choices: [...field.choices] }
}

function readGrowing(field: OwnField, cell: string, writing: FilePlan): OwnReading {
  for (;;) {
    const read = readOwnValue(field, cell, writing)
    if (read.ok || read.problem.code !== 'not-a-choice' || field.revision !== TO_BE_MADE) return read
    const { said } = read.problem
    if (said.length > FIELD_LIMITS.choice || field.choices.length >= FIELD_LIMITS.choices || !/[^\p{M}\s]/u.test(said))
      return read
    field.choices.push(said)
  }
}
