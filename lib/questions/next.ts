import type { PersonState } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { OwnField, OwnValues } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import { fieldOf } from './follow.ts'
import type { Question, QuestionSet, SuggestedQuestion } from './question.ts'
import { questionText, type AskedPerson } from './text.ts'

const DAY = 86_400_000
/** What was sent is waited for before anything else is asked; what was only put in the composer may never have been sent. */
const DAYS_WAITING = { sent: 7, put: 1 } as const
/** A question without an answer is not put again before. */
const DAYS_RESTING = 30
const MOST = 3

/** Whom something could be asked. */
export interface NextFor {
  asked: PersonState['asked']
  /** Values in force, and the stage; null where it is unknown. */
  own: OwnValues
  stage: Stage | null
  /** Ids of the segments that the person is in. */
  met: readonly Id[]
  /** What the texts are merged with. */
  text: AskedPerson
  /** Questions that wait for an answer, also those that were only now seen among the messages. */
  open: readonly Id[]
  /** UTC ms. */
  now: number
}

/**
 * What could be asked next, at most three: what is left of the sets that suit the person, in their order, then questions of no set. What is known
 * or was answered is not asked again; while an answer is waited for nothing is, but for what is left of a set that was answered in between.
 */
export function nextQuestions(
  { questions, sets, fields }: { questions: readonly Question[]; sets: readonly QuestionSet[]; fields: readonly OwnField[] },
  person: NextFor,
): SuggestedQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const active = sets.filter(({ off, segment }) => !off && (segment === null || person.met.includes(segment))).toSorted(byRank)
  const waits = questions.some((question) => isWaiting(question.id, person))
  const suggested: SuggestedQuestion[] = []
  const targets = new Set<string>()
  const add = (question: Question, set: SuggestedQuestion['set']): void => {
    if (suggested.length >= MOST || !mayBeAsked(question, fields, person)) return
    // Two questions for one value: the first is enough.
    const target = question.target.kind === 'field' ? question.target.field : 'stage'
    if (targets.has(target)) return
    const { text, language } = questionText(question, person.text)
    if (text === '') return
    targets.add(target)
    suggested.push({ question: question.id, revision: question.revision, name: question.name, text, language, set })
  }
  for (const { id, name, questions: ids } of active) {
    const own = ids.flatMap((one) => byId.get(one) ?? [])
    if (waits && !isUnderWay(own, person)) continue
    for (const [before, question] of own.entries()) add(question, { id, name, place: before + 1, of: own.length })
  }
  const inSets = new Set(sets.filter(({ off }) => !off).flatMap((set) => set.questions))
  if (!waits) for (const question of [...questions].toSorted(byRank)) if (!inSets.has(question.id)) add(question, null)
  return suggested
}

function mayBeAsked(question: Question, fields: readonly OwnField[], person: NextFor): boolean {
  if (question.off || isKnown(question, person) || person.open.includes(question.id)) return false
  const field = fieldOf(question, fields)
  if (field === undefined) return false
  // A choice that the field no longer has must not be offered.
  if (field && question.choices.some(({ value }) => !field.choices.includes(value))) return false
  const asked = person.asked?.[question.id]
  if (!asked || asked.at === 0 || asked.state === 'answered') return true
  const days = (person.now - asked.at) / DAY
  return asked.state === 'put' ? days >= DAYS_WAITING.put : days >= DAYS_RESTING
}

/** The value is there, or was given as an answer, whatever has become of it since. */
function isKnown({ id, target }: Question, { own, stage, asked }: NextFor): boolean {
  if (asked?.[id]?.state === 'answered') return true
  return target.kind === 'stage' ? stage !== null : (own[target.field] ?? '') !== ''
}

function isWaiting(id: Id, { asked, open, now }: NextFor): boolean {
  const one = asked?.[id]
  if (one?.state === 'sent' || one?.state === 'put') return now - one.at < DAYS_WAITING[one.state] * DAY
  return open.includes(id)
}

/** One of the set was answered lately, and none of it waits for an answer. */
function isUnderWay(questions: readonly Question[], person: NextFor): boolean {
  const answered = questions.some(({ id }) => {
    const one = person.asked?.[id]
    return one?.state === 'answered' && person.now - one.at < DAYS_WAITING.sent * DAY
  })
  return answered && !questions.some(({ id }) => isWaiting(id, person))
}

function byRank(a: { rank: number; name: string }, b: { rank: number; name: string }): number {
  return a.rank - b.rank || a.name.localeCompare(b.name)
}
