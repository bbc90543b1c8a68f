import type { Translate } from '../../../../lib/language/translator.ts'
import type { LeftWords } from '../../../../lib/members-back/list.ts'

/** The words of the file of rows that found nobody, in the user's language. */
export function leftWords(t: Translate): LeftWords {
  return {
    line: t('take.members.left.line'),
    value: t('take.members.left.value'),
    reason: t('take.members.left.reason'),
    missing: t('take.members.left.missing'),
    several: t('take.members.left.several'),
    empty: t('take.members.left.empty'),
    broken: t('take.members.left.broken'),
  }
}
