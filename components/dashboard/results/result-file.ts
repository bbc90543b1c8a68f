import Papa from 'papaparse'
import type { Outcomes, ResultReport } from '../../../lib/results/report.ts'
import { currencyDigits } from '../../../lib/orders/money.ts'
import type { Speech } from '../../ui/language.tsx'
import { funnelRows } from './funnel-rows.ts'
import { languageName, segmentName } from './part-names.ts'

/** The figures as a table for a spreadsheet: a row for all, then for each part. What is unknown is an empty cell, never 0. */
export function resultFile(report: ResultReport, speech: Pick<Speech, 't' | 'format'>): string {
  const { t, format } = speech
  const { whole, days, currency, segments, texts, languages } = report
  const steps = funnelRows(whole, days, speech).filter(({ step }) => step !== 'bought')
  const fields = [
    t('results.file.part'),
    ...steps.map(({ name }) => name),
    t('results.file.median'),
    t('results.file.judged'),
    t('results.step.bought', { days: format.days(days) }),
    t('results.file.notYet'),
    t('results.file.spent', { currency }),
  ]
  const row = (name: string, outcomes: Outcomes): (string | number)[] => {
    const { judged, bought, notYet, spent } = outcomes.bought
    return [
      name,
      ...funnelRows(outcomes, days, speech, whole).flatMap(({ step, people }) => (step === 'bought' ? [] : [people ?? ''])),
      outcomes.repliedWithin === null ? '' : Math.round(outcomes.repliedWithin / 60_000),
      judged,
      judged === 0 ? '' : bought,
      notYet,
      judged === 0 ? '' : (spent / 10 ** currencyDigits(currency)).toFixed(currencyDigits(currency)),
    ]
  }
  const data = [
    row(t('results.file.all'), whole),
    ...segments.map((part) => row(segmentName(part, speech), part.outcomes)),
    ...texts.map(({ key, outcomes }) => row(t(`results.texts.${key}`), outcomes)),
    ...languages.map(({ key, outcomes }) => row(languageName(key, speech), outcomes)),
  ]
  // The byte order mark lets spreadsheets read a file as UTF-8.
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}\r\n`
}
