import { writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { CHOICE_MARK } from '../fields/own-field.ts'
import type { OwnProblem } from '../fields/read-own-value.ts'
import { STAGES } from '../fields/stage.ts'
import type { OwnWriting } from '../fields/writing.ts'
import { writeOwnValue } from '../fields/write-value.ts'
import type { CallArgument } from '../messages.ts'
import type { Base } from '../orders/base.ts'

/** How values are written that came of matching: see `OwnValues`. */
const AS_KEPT: OwnWriting = { decimal: '.', dateOrder: 'ymd' }

/**
 * Writes down what a customer answered: the value of the question's field, or the stage, and the answer beside it. Nothing is written where the
 * value is none of the field's: then why not. `gone`: the question, its field or the person is there no more.
 *
 * @param writing how figures and dates are written where the agent typed them.
 */
export async function writeAnswer(
  db: RecencyDatabase,
  author: Author,
  { contact, question: id, values, how, message, words = '' }: CallArgument<'answer.confirm'>,
  writing: OwnWriting,
  base: Base,
): Promise<OwnProblem | 'gone' | null> {
  const question = await db.questions.get(id)
  if (!question) return 'gone'
  const value = values.join(CHOICE_MARK)
  if (question.target.kind === 'stage') {
    const stage = STAGES.find((one) => String(one) === value)
    if (stage === undefined) return { code: 'not-a-choice', said: value }
    const from = message !== undefined && words !== '' ? { from: { message, words } } : {}
    await writeLog(db, author, contact, { kind: 'stage', value: stage, ...from })
  } else {
    const typed = { contact, field: question.target.field, text: value }
    const problem = await writeOwnValue(db, author, typed, how === 'by-hand' ? writing : AS_KEPT, base)
    if (problem !== null) return problem
  }
  await writeLog(db, author, contact, { kind: 'answer', question: id, value, how, ...(message !== undefined && { message }) })
  return null
}
