import type { OwnProblem } from '../../lib/fields/read-own-value.ts'
import type { BusinessKey } from '../../lib/language/say.ts'
import type { Speech } from './language.tsx'

/** Why a typed value was not taken, with an example as it is written in the user's locale. */
export function ownProblemText(problem: OwnProblem | 'gone', { t }: Speech<BusinessKey>): string {
  if (problem === 'gone') return t('own.gone')
  const { code, said } = problem
  if (code === 'not-a-number')
    return t('own.problem.not-a-number', { said, example: new Intl.NumberFormat(t.locale).format(1234.5) })
  if (code === 'not-a-date') return t('own.problem.not-a-date', { said, example: exampleDate(t.locale) })
  return t(`own.problem.${code}`, { said })
}

function exampleDate(locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' }).format(Date.UTC(1984, 2, 12))
}
