import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { Language } from '../../../lib/language/languages.ts'
import { primaryLanguage } from '../../../lib/language/text-for.ts'
import { QUESTION_LIMITS } from '../../../lib/questions/draft.ts'
import { STARTER_QUESTION_TEXTS, STARTER_STAGES } from '../../../lib/questions/starter-texts.ts'
import { NEW, STAGE, valuesOf, type QuestionFields, type WrittenChoice } from './draft.ts'

/**
 * Another target: its choices, as many as a question takes; words that were written for a choice of that name stay. For the stage those begin that
 * customers can tell by themselves, in the first text's language (else `language`, the user's).
 */
export function withTarget(
  fields: QuestionFields,
  target: string,
  { known, language }: { known: readonly OwnField[]; language: Language },
): QuestionFields {
  if (target === STAGE) return { ...fields, target, choices: stageChoices(fields.texts[0]?.language ?? '', language) }
  const values = target === NEW ? ['', ''] : (valuesOf(target, known) ?? []).slice(0, QUESTION_LIMITS.choices)
  const choices = values.map((value, key) => ({
    key,
    value,
    words: fields.choices.find((one) => one.value === value)?.words ?? {},
  }))
  return { ...fields, target, choices }
}

function stageChoices(of: string, language: Language): WrittenChoice[] {
  const wanted = primaryLanguage(of === '' ? language : of)
  const words = speaks(wanted) ? STARTER_QUESTION_TEXTS[wanted].stand.choices : []
  return STARTER_STAGES.map((value, at) => {
    const { label = '', synonyms = [] } = words[at] ?? {}
    return { key: at, value, words: { [of]: { label, synonyms: synonyms.join(', ') } } }
  })
}

function speaks(language: string): language is keyof typeof STARTER_QUESTION_TEXTS {
  return Object.hasOwn(STARTER_QUESTION_TEXTS, language)
}
