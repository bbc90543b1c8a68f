import type { Translate } from '../language/translator.ts'
import type { ReplyProblem } from './check.ts'

/** What is wrong with a quick reply, in the user's words. */
export function replyProblemSentence({ code, values }: ReplyProblem, t: Translate): string {
  const text = (name: string) => String(values[name] ?? '')
  return t(`problem.reply.${code}`, {
    field: text('field'),
    known: text('known'),
    language: text('language'),
    part: text('part'),
    max: Number(values['max'] ?? 0),
  })
}
