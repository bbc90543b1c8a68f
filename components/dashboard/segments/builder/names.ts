import { fieldOf } from '../../../../lib/segments/fields.ts'
import { isOperator } from '../../../../lib/segments/operators.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'

const OF_DAYS = new Set(['is', 'is-not', 'less', 'at-most', 'more', 'at-least', 'between', 'in', 'not-in'])
const OF_SETS = new Set(['known', 'unknown'])

/** A comparison in the words that suit the type of its field: "in the last … days" for a day, "at most" for a number. */
export function operatorName(op: string, field: string, vocabulary: Vocabulary, t: Translate): string {
  if (!isOperator(op)) return op
  const type = fieldOf(field, vocabulary)?.type
  if (type === 'day' && OF_DAYS.has(op)) return t(`builder.day.${op as 'is'}`)
  if (type === 'set' && OF_SETS.has(op)) return t(`builder.set.${op as 'known'}`)
  if ((type === 'number' || type === 'money' || type === 'minutes') && op === 'is') return t('builder.number.is')
  if (type === 'birthday' && (op === 'in-next' || op === 'in-last')) return t(`builder.birthday.${op}`)
  return t(`operator.${op}`)
}
