import type { Translate } from '../language/translator.ts'
import type { OfferProblem } from './check.ts'

/** What is wrong with an offer, in the user's words. */
export function offerProblemSentence({ code, values }: OfferProblem, t: Translate): string {
  const text = (name: string) => String(values[name] ?? '')
  const number = (name: string) => Number(values[name] ?? 0)
  return t(`problem.offer.${code}`, {
    field: text('field'),
    known: text('known'),
    language: text('language'),
    date: text('date'),
    part: text('part'),
    min: number('min'),
    max: number('max'),
  })
}
