import { Directory } from '../contacts/directory.ts'
import { logTables, writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { CHOICE_MARK, type OwnField } from '../fields/own-field.ts'
import { ownOf, presentValue } from '../fields/own-values.ts'
import { readOwnValue, type OwnProblem } from '../fields/read-own-value.ts'
import { STAGES } from '../fields/stage.ts'
import type { OwnWriting } from '../fields/writing.ts'
import { Base } from '../orders/base.ts'
import { personState } from '../same/person-state.ts'
import type { AnswerHow } from './question.ts'

/** How values are written that came of matching: see `OwnValues`. */
const AS_KEPT: OwnWriting = { decimal: '.', dateOrder: 'ymd' }

/** What is to be written down: `values` of choices, or one text. `message`: the key of what the customer wrote, `words` those that led to a stage. */
export interface GivenAnswer {
  contact: Id
  question: Id
  values: string[]
  how: AnswerHow | 'by-hand'
  message?: string
  words?: string
}

/**
 * Writes down what a customer answered, in one transaction: the value of the question's field, or the stage, and the answer beside it. Nothing is
 * written where the value is none of the field's (then why not), or where question, field or person are there no more (`gone`).
 *
 * @param writing how figures and dates are written where the agent typed them (`by-hand`).
 */
export async function writeAnswer(
  db: RecencyDatabase,
  author: Author,
  given: GivenAnswer,
  writing: OwnWriting,
  base?: Base,
): Promise<OwnProblem | 'gone' | null> {
  const { contact, question: id, values, how, message, words = '' } = given
  const value = values.join(CHOICE_MARK)
  const person = await new Directory(db, base ?? (await Base.open(db))).byId(contact)
  if (!person) return 'gone'
  const own = ownOf(person.contact, await personState(db, contact))
  return db.transaction('rw', [...logTables(db), db.questions, db.ownFields], async () => {
    const question = await db.questions.get(id)
    if (!question) return 'gone'
    let answered = value
    if (question.target.kind === 'stage') {
      const stage = STAGES.find((one) => String(one) === value)
      if (stage === undefined) return { code: 'not-a-choice', said: value }
      const from = message !== undefined && words !== '' ? { from: { message, words } } : {}
      await writeLog(db, author, contact, { kind: 'stage', value: stage, ...from })
    } else {
      const field = await db.ownFields.get(question.target.field)
      if (!field) return 'gone'
      const read = readAnswer(field, value, how === 'by-hand' ? writing : AS_KEPT)
      if ('code' in read) return read
      answered = read.value
      if (answered !== presentValue(field, own[field.id] ?? ''))
        await writeLog(db, author, contact, { kind: 'field', field: field.id, value: answered })
    }
    const entry = { kind: 'answer', question: id, value: answered, how } as const
    await writeLog(db, author, contact, { ...entry, ...(message !== undefined && { message }) })
    return null
  })
}

function readAnswer(field: OwnField, value: string, writing: OwnWriting): { value: string } | OwnProblem {
  const read = readOwnValue(field, value, writing)
  if (!read.ok) return read.problem
  // Nothing is no answer; whoever wants a value away takes it away by hand.
  return read.value === ''
    ? { code: field.type === 'number' ? 'not-a-number' : field.type === 'date' ? 'not-a-date' : 'not-a-choice', said: '' }
    : { value: read.value }
}
