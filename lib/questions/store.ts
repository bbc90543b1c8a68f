import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id, type Origin } from '../db/id.ts'
import { checkQuestion, checkQuestionSet } from './check.ts'
import { problem, type QuestionProblem } from './draft.ts'
import type { Question, QuestionSet } from './question.ts'

export type SaveQuestionResult = { ok: true; question: Question } | { ok: false; problems: QuestionProblem[] }
export type SaveQuestionSetResult = { ok: true; set: QuestionSet } | { ok: false; problems: QuestionProblem[] }

const OWN: Origin = { kind: 'own' }

/** All questions in the order of the list. */
export async function listQuestions(db: RecencyDatabase): Promise<Question[]> {
  return (await db.questions.toArray()).toSorted(inOrder)
}

/** All sets of questions in the order of the list. */
export async function listQuestionSets(db: RecencyDatabase): Promise<QuestionSet[]> {
  return (await db.questionSets.toArray()).toSorted(inOrder)
}

/**
 * Checks and saves a new or changed question with the next revision. `draft` is a `QuestionDraft` as the form gives it. One made from an older
 * revision than the stored one is refused, so that two windows do not overwrite each other. `now` in UTC ms.
 */
export async function saveQuestion(db: RecencyDatabase, draft: unknown, now: number, origin = OWN): Promise<SaveQuestionResult> {
  return db.transaction('rw', db.questions, db.ownFields, async () => {
    const stored = await db.questions.get(idOf(draft))
    const checked = checkQuestion(draft, await db.ownFields.toArray(), stored)
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
    if (id !== undefined && stored?.revision !== revision) return { ok: false, problems: [problem('', 'changed-meanwhile')] }
    const last = await db.questions.orderBy('rank').last()
    const question: Question = { ...content, ...nextOf(stored, last, origin), changedAt: now }
    await db.questions.put(question)
    return { ok: true, question }
  })
}

/** The same for a set of questions: `draft` is a `QuestionSetDraft`. */
export async function saveQuestionSet(
  db: RecencyDatabase,
  draft: unknown,
  now: number,
  origin = OWN,
): Promise<SaveQuestionSetResult> {
  return db.transaction('rw', db.questionSets, db.questions, db.segments, async () => {
    const questions = new Set(await db.questions.toCollection().primaryKeys())
    const checked = checkQuestionSet(draft, { questions, segments: new Set(await db.segments.toCollection().primaryKeys()) })
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
    const stored = await db.questionSets.get(idOf(draft))
    if (id !== undefined && stored?.revision !== revision) return { ok: false, problems: [problem('', 'changed-meanwhile')] }
    const last = await db.questionSets.orderBy('rank').last()
    const set: QuestionSet = { ...content, ...nextOf(stored, last, origin), changedAt: now }
    await db.questionSets.put(set)
    return { ok: true, set }
  })
}

/** What was taken away with a question: the question, and the sets that named it as they were. */
export interface RemovedQuestion {
  question: Question
  sets: QuestionSet[]
}

/** Takes a question away, also out of its sets; a set that has no other goes with it. What people answered stays. Null: it was there no more. */
export async function removeQuestion(db: RecencyDatabase, id: Id, now: number): Promise<RemovedQuestion | null> {
  return db.transaction('rw', db.questions, db.questionSets, async () => {
    const question = await db.questions.get(id)
    if (!question) return null
    const sets = (await listQuestionSets(db)).filter(({ questions }) => questions.includes(id))
    for (const set of sets) {
      const questions = set.questions.filter((one) => one !== id)
      if (questions.length === 0) await db.questionSets.delete(set.id)
      else await db.questionSets.put({ ...set, questions, revision: set.revision + 1, changedAt: now })
    }
    await db.questions.delete(id)
    return { question, sets }
  })
}

/** Brings back what `removeQuestion` took away. A set that was changed since stays as it is now. */
export async function restoreQuestion(db: RecencyDatabase, { question, sets }: RemovedQuestion): Promise<void> {
  await db.transaction('rw', db.questions, db.questionSets, async () => {
    await db.questions.put(question)
    for (const set of sets) {
      const now = await db.questionSets.get(set.id)
      const revision = (now?.revision ?? set.revision) + 1
      const untouched = now?.revision === set.revision + 1 || (!now && set.questions.length === 1)
      if (untouched) await db.questionSets.put({ ...set, revision })
    }
  })
}

/** Takes a set away; its questions stay. */
export async function removeQuestionSet(db: RecencyDatabase, id: Id): Promise<void> {
  await db.questionSets.delete(id)
}

/** Brings back a set that was taken away. */
export async function restoreQuestionSet(db: RecencyDatabase, set: QuestionSet): Promise<void> {
  await db.questionSets.put(set)
}

/** Moves a question one place up (-1) or down (1) in the list; nothing where it is the first or last. */
export async function moveQuestion(db: RecencyDatabase, id: Id, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.questions, async () => {
    await db.questions.bulkPut(moved(await listQuestions(db), id, by))
  })
}

/** The same for a set. */
export async function moveQuestionSet(db: RecencyDatabase, id: Id, by: -1 | 1): Promise<void> {
  await db.transaction('rw', db.questionSets, async () => {
    await db.questionSets.bulkPut(moved(await listQuestionSets(db), id, by))
  })
}

interface Listed {
  id: Id
  revision: number
  origin: Origin
  name: string
  rank: number
}

function inOrder(a: Listed, b: Listed): number {
  return a.rank - b.rank || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
}

function nextOf(stored: Listed | undefined, last: Listed | undefined, origin: Origin): Omit<Listed, 'name'> {
  return {
    id: stored?.id ?? newId(),
    revision: (stored?.revision ?? 0) + 1,
    origin: stored?.origin ?? origin,
    rank: stored?.rank ?? (last?.rank ?? 0) + 10,
  }
}

/** The id that a draft, not yet checked, says it changes; '' where it is new. */
function idOf(draft: unknown): Id {
  const id: unknown = typeof draft === 'object' && draft !== null && 'id' in draft ? draft.id : undefined
  return typeof id === 'string' ? id : ''
}

/** The list with new ranks; [] where nothing moves. */
function moved<T extends Listed>(list: T[], id: Id, by: -1 | 1): T[] {
  const at = list.findIndex((one) => one.id === id)
  const [one] = list.splice(at, at === -1 ? 0 : 1)
  if (!one || at + by < 0 || at + by > list.length) return []
  list.splice(at + by, 0, one)
  for (const [i, each] of list.entries()) each.rank = (i + 1) * 10
  return list
}
