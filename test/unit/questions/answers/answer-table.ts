import type { OwnField, OwnType } from '../../../../lib/fields/own-field.ts'
import type { Question, QuestionChoice } from '../../../../lib/questions/question.ts'

/** What an agent who reads the answer with care would write down; `unclear`: they would ask back; `none`: it is no answer to the question. */
export type ExpectedAnswer = { values: string[] } | 'unclear' | 'none'

export interface AnswerCase {
  /** Name of one of the table's questions. */
  question: string
  text: string
  expected: ExpectedAnswer
}

export interface TableQuestion {
  question: Question
  type: OwnType | 'stage'
  /** Null: the answer is the stage. */
  field: OwnField | null
}

export interface AnswerTable {
  /** BCP 47. */
  language: string
  questions: Record<string, TableQuestion>
  /** In an order that has nothing to do with the questions; always the same one. */
  answers: AnswerCase[]
}

/** How a table is written down. */
export interface AskedWritten {
  type: OwnType | 'stage'
  text: string
  /** `Label: synonym, synonym`; for a stage `3 = Label: synonym`. */
  choices?: string[]
  numbered?: boolean
  /** One answer a line: `text => value`, `=> value | value`, `=> ?` (unclear) or `=> -` (none). `⏎` is a new line within a message. */
  answers: string
}

export function answerTable(language: string, written: Record<string, AskedWritten>): AnswerTable {
  const questions: Record<string, TableQuestion> = {}
  const answers: AnswerCase[] = []
  for (const [index, [name, asked]] of Object.entries(written).entries()) {
    questions[name] = questionOf(language, name, asked, index)
    for (const line of asked.answers.split('\n')) if (line.trim() !== '') answers.push(caseOf(name, line))
  }
  return { language, questions, answers: shuffled(answers) }
}

function questionOf(language: string, name: string, asked: AskedWritten, index: number): TableQuestion {
  const { type, text, numbered = true } = asked
  const choices = (asked.choices ?? []).map((line) => choiceOf(language, line))
  const id = (index + 16).toString(16).padStart(32, '0')
  const origin = { kind: 'own' } as const
  const field: OwnField | null =
    type === 'stage'
      ? null
      : { id, revision: 1, origin, name, type, choices: choices.map(({ value }) => value), rank: index, changedAt: 0 }
  return {
    type,
    field,
    question: {
      id: id.replace(/^0/, 'f'),
      revision: 1,
      origin,
      name,
      target: field ? { kind: 'field', field: id } : { kind: 'stage' },
      texts: { [language]: text },
      choices,
      numbered: numbered && choices.length > 0,
      rank: index,
      off: false,
      changedAt: 0,
    },
  }
}

function choiceOf(language: string, line: string): QuestionChoice {
  const [, digit, label = '', synonyms = ''] = /^(?:(\d) = )?([^:]+)(?:: (.*))?$/u.exec(line) ?? []
  const split = synonyms.split(', ').filter((word) => word !== '')
  return { value: digit ?? label, words: { [language]: { label, synonyms: split } } }
}

function caseOf(question: string, line: string): AnswerCase {
  const at = line.lastIndexOf('=>')
  if (at < 0) throw new Error(`No => in: ${line}`)
  const text = line.slice(0, at).trim().replaceAll(/ ?⏎ ?/gu, '\n')
  const said = line.slice(at + 2).trim()
  if (said === '?') return { question, text, expected: 'unclear' }
  return { question, text, expected: said === '-' ? 'none' : { values: said.split(' | ') } }
}

/** By a fixed seed, so that the even and the odd half are alike and stay what they are. */
function shuffled(cases: AnswerCase[]): AnswerCase[] {
  const order = [...cases]
  let seed = 20_261_123
  for (let last = order.length - 1; last > 0; last -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((seed / 4_294_967_296) * (last + 1))
    const [a, b] = [order[last], order[other]]
    if (a && b) [order[last], order[other]] = [b, a]
  }
  return order
}
