import type { Translate } from '../language/translator.ts'
import { problemSentence } from '../segments/problem-sentence.ts'
import type { Vocabulary } from '../segments/vocabulary.ts'
import type { OfferProblem } from './check.ts'

/** What is wrong with an offer, in the user's words. */
export function offerProblemSentence({ code, values, rule }: OfferProblem, t: Translate, vocabulary: Vocabulary): string {
  const text = (name: string) => String(values[name] ?? '')
  const number = (name: string) => Number(values[name] ?? 0)
  return t(`problem.offer.${code}`, {
    field: text('field'),
    known: text('known'),
    language: languageName(text('language'), t),
    date: text('date'),
    part: text('part'),
    min: number('min'),
    max: number('max'),
    problem: rule ? problemSentence(rule, t, vocabulary) : '',
  })
}

function languageName(code: string, t: Translate): string {
  if (code === '') return t('offers.field.language.any')
  try {
    return new Intl.DisplayNames(t.language, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
