import type { Summary, SummaryField } from '../../../lib/take-along/summary.ts'
import { traitName, valueText, type Wording } from '../portrait/value-text.ts'

/** A summary as lines of text: what it is called, then its values with their shares, and codes where tools ask for them. */
export function summaryText(summary: Summary, wording: Wording): string {
  const { t, format } = wording
  const { languages, countries, genders, ages, span, interests } = summary
  const part = (of: SummaryField, coded = false): string => {
    if (of.values.length === 0) return t('take.summary.unknown')
    const said = of.values.map(({ value, share }) => {
      const name = valueText({ field: of.field, values: of === ages ? 'years-old' : 'text' }, value, wording)
      const told = { name, code: value, share: format.percent(share) }
      return coded && name !== value ? t('take.summary.coded', told) : t('take.summary.plain', told)
    })
    return `${said.join(', ')} (${t('take.summary.known', { share: format.percent(of.known) })})`
  }
  const years = span && [spanText(span, wording), part(ages)].filter(Boolean).join('; ')
  const lines = [
    [t('take.summary.languages'), part(languages, true)],
    [t('take.summary.countries'), part(countries, true)],
    [t('take.summary.genders'), part(genders)],
    [t('take.summary.ages'), years ?? t('take.summary.unknown')],
    ...interests.map((field) => [traitName(field.field, wording), part(field)]),
  ]
  return lines.map(([name, text]) => `${name}: ${text}`).join('\n')
}

/** `18 to 44`, `25 to 65+`: from the youngest band to the oldest. Tools begin with 13. */
function spanText({ from, to }: NonNullable<Summary['span']>, { t, format }: Wording): string {
  return t('take.summary.span', { from: format.number(from ?? 13), to: to === null ? t('take.summary.open') : format.number(to) })
}
