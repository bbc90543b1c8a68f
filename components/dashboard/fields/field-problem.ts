import type { FieldProblem } from '../../../lib/fields/check-field.ts'
import type { Translate } from '../../../lib/language/translator.ts'
import { sayWith } from '../loose.ts'

/** Why a field was not saved, as a sentence. */
export function fieldProblemText({ code, values }: FieldProblem, t: Translate): string {
  return sayWith(t, `fields.problem.${code}`, values)
}
