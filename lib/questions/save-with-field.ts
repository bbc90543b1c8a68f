import type { RecencyDatabase } from '../db/database.ts'
import type { FieldDraft, FieldProblem } from '../fields/check-field.ts'
import { saveField } from '../fields/store.ts'
import type { QuestionDraft, QuestionProblem } from './draft.ts'
import type { Question } from './question.ts'
import { saveQuestion } from './store.ts'

export type SaveWithFieldResult =
  | { ok: true; question: Question }
  | { ok: false; field: FieldProblem[]; problems: QuestionProblem[] }

class Refused extends Error {
  constructor(readonly result: SaveWithFieldResult & { ok: false }) {
    super('refused')
  }
}

/**
 * Makes a new own field and saves the question that gives it, or neither. The draft's target is replaced by the field; without a field the
 * question is saved as it is. Refusals of the field and
 * of the question are told apart. `now` in UTC ms.
 */
export async function saveQuestionWithField(
  db: RecencyDatabase,
  draft: QuestionDraft,
  field: FieldDraft | null,
  now: number,
): Promise<SaveWithFieldResult> {
  if (!field) {
    const saved = await saveQuestion(db, draft, now)
    return saved.ok ? saved : { ...saved, field: [] }
  }
  try {
    return await db.transaction('rw', [db.ownFields, db.segments, db.offers, db.questions], async () => {
      const made = await saveField(db, field, now)
      if (!made.ok) throw new Refused({ ok: false, field: made.problems, problems: [] })
      const saved = await saveQuestion(db, { ...draft, target: { kind: 'field', field: made.field.id } }, now)
      // Thrown, so that the field is not left behind without its question.
      if (!saved.ok) throw new Refused({ ok: false, field: [], problems: saved.problems })
      return saved
    })
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}
