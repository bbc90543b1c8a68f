import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { listFields, saveField } from '../fields/store.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { Translate } from '../language/translator.ts'
import { STARTER_ORIGIN } from '../segments/starter.ts'
import { foldText } from '../segments/fold-text.ts'
import type { QuestionDraft } from './draft.ts'
import type { QuestionChoice, QuestionSet, QuestionTarget } from './question.ts'
import { STARTER_QUESTION_TEXTS, STARTER_QUESTIONS, STARTER_STAGES, type StarterQuestion } from './starter-texts.ts'
import { saveQuestion, saveQuestionSet } from './store.ts'

/**
 * Makes the first questions with their fields and their set, in the user's language, all or nothing. Only when the user takes them: nothing here
 * is made by itself. A field of the same name and choices is used. Null: they were taken before and are still there. `now` in UTC ms.
 */
export async function takeStarterQuestions(db: RecencyDatabase, t: Translate, now: number): Promise<QuestionSet | null> {
  return db.transaction('rw', [db.ownFields, db.segments, db.offers, db.questions, db.questionSets], async () => {
    const there = await db.questions.filter(({ origin }) => origin.kind === 'starter').count()
    if (there > 0) return null
    const ids: Id[] = []
    for (const name of STARTER_QUESTIONS) {
      const saved = await saveQuestion(db, await starterDraft(db, name, t, now), now, STARTER_ORIGIN)
      if (!saved.ok) throw new Error(`starter question ${name}: ${saved.problems[0]?.code ?? ''}`)
      ids.push(saved.question.id)
    }
    const set = { name: t('starter.question.set'), questions: ids, segment: null, off: false }
    const saved = await saveQuestionSet(db, set, now, STARTER_ORIGIN)
    if (!saved.ok) throw new Error(`starter set: ${saved.problems[0]?.code ?? ''}`)
    return saved.set
  })
}

async function starterDraft(db: RecencyDatabase, name: StarterQuestion, t: Translate, now: number): Promise<QuestionDraft> {
  const values = name === 'stand' ? STARTER_STAGES : t(`starter.question.${name}.choices`).split('|')
  const target: QuestionTarget =
    name === 'stand'
      ? { kind: 'stage' }
      : { kind: 'field', field: await fieldFor(db, t(`starter.question.${name}.field`), values, now) }
  const languages = textLanguages(t)
  return {
    name: t(`starter.question.${name}.name`),
    target,
    texts: Object.fromEntries(languages.map((language) => [language, STARTER_QUESTION_TEXTS[language][name].text])),
    choices: values.map((value, i): QuestionChoice => ({
      value,
      words: Object.fromEntries(
        languages.flatMap((language) => {
          const words = STARTER_QUESTION_TEXTS[language][name].choices[i]
          return words ? [[language, words]] : []
        }),
      ),
    })),
    numbered: true,
    off: false,
  }
}

/** The languages of the texts, the user's own first. */
function textLanguages(t: Translate): (keyof typeof STARTER_QUESTION_TEXTS)[] {
  return [t.language, ...LANGUAGES.filter((language) => language !== t.language), 'ru']
}

async function fieldFor(db: RecencyDatabase, name: string, choices: readonly string[], now: number): Promise<Id> {
  const fields = await listFields(db)
  const named = (wanted: string) => fields.find((field) => foldText(field.name) === foldText(wanted))
  const same = named(name)
  if (same?.type === 'choice' && choices.every((word) => same.choices.includes(word))) return same.id
  let free = name
  for (let n = 2; named(free); n++) free = `${name} ${n}`
  const draft = { name: free, type: 'choice' as const, choices: choices.map((word) => ({ was: null, word })) }
  const saved = await saveField(db, draft, now, STARTER_ORIGIN)
  if (!saved.ok) throw new Error(`starter field ${free}: ${saved.problems[0]?.code ?? ''}`)
  return saved.field.id
}
