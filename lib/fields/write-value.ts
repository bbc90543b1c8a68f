import { Directory } from '../contacts/directory.ts'
import { writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base } from '../orders/base.ts'
import { personState } from '../same/person-state.ts'
import { ownOf, presentValue } from './own-values.ts'
import { readOwnChange, type OwnProblem } from './read-own-value.ts'
import type { OwnWriting } from './writing.ts'

/**
 * Writes down what somebody typed as a person's value of an own field; '' takes it away, also where an import gave it. Nothing is written where it
 * is the present value, or no value: then why not. `gone`: the field, or the person, is there no more.
 */
export async function writeOwnValue(
  db: RecencyDatabase,
  author: Author,
  { contact, field: id, text }: { contact: Id; field: Id; text: string },
  writing: OwnWriting,
  base?: Base,
): Promise<OwnProblem | 'gone' | null> {
  const directory = new Directory(db, base ?? (await Base.open(db)))
  const [field, row, state] = await Promise.all([db.ownFields.get(id), directory.byId(contact), personState(db, contact)])
  if (!field || !row) return 'gone'
  const present = presentValue(field, ownOf(row.contact, state)[id] ?? '')
  const read = readOwnChange(field, present, text, writing)
  if (!read.ok) return read.problem
  if (read.value !== present) await writeLog(db, author, contact, { kind: 'field', field: id, value: read.value })
  return null
}
