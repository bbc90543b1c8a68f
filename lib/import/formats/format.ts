import type { DateOrder, Target } from '../job.ts'

/** What a CRM's export file looks like: which columns tell it, and what each is taken for. */
export interface FileFormat {
  /** As in `FilePlan.kind`. */
  kind: string
  /** `ImportPlan.source` that is proposed. */
  source: string
  /** Column names that hardly any other system uses together; folded by `foldHeader`. */
  signature: readonly string[]
  /** How many of the signature a header must have. */
  needed: number
  /** Target of a column by its folded name; what is not named is left out. */
  targets: Readonly<Record<string, Target>>
  /**
   * What the person columns are worth. `record`: they are the person as the system holds it, and replace what the base has. `order`:
   * they were written at a checkout, and only fill what is unknown.
   */
  people: 'record' | 'order'
  /** Targets that several columns may stand for: the one that `targets` names first and the row fills is taken (won on, else created on). */
  firstOf?: readonly Target[]
  /** All numbers of a row are of its one person, as in a CRM; at a shop's checkout the parcel's may be somebody else's. */
  allPhones?: true
  /** How this system writes dates, whatever the shop's language. */
  dateOrder?: DateOrder
  /** The export names nothing that tells its people (no id, mail or number): said plainly, with what to export instead. */
  nobody?: true
}

/**
 * A header brought to one form: case, accents, `_`, `-` and outer blanks aside, bracketed suffixes off ("Рабочий телефон (контакт)"),
 * a leading apostrophe off.
 */
export function foldHeader(name: string): string {
  const plain = name
    .replace(/^\uFEFF?'?/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-–./:#]+/g, ' ')
    .trim()
  return plain.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').trim() || plain
}

/** Folds the keys of a table that is written as people read it. */
export function foldKeys(table: Record<string, Target>): Record<string, Target> {
  return Object.fromEntries(Object.entries(table).map(([name, target]) => [foldHeader(name), target]))
}
