import type { ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'
import { IntervalChart } from './interval-chart.tsx'
import { languageName, segmentName } from './part-names.ts'
import { PartsTable } from './parts-table.tsx'
import { textsSentence, upliftSentence } from './uplift-words.ts'

/** By segment, by text, by language; nothing where there is but one of each. */
export function PartsSections({ report }: { report: ResultReport }) {
  const speech = useLanguage()
  const { t } = speech
  const { segments, texts, languages, uplift } = report
  if (segments.length + texts.length + languages.length === 0) return null
  const found = segments.flatMap((part) =>
    part.uplift.kind === 'found' ? [{ name: segmentName(part, speech), difference: part.uplift.difference }] : [],
  )
  return (
    <>
      {segments.length > 0 && (
        <div class="stack-small">
          <h2>{t('results.segments.title')}</h2>
          <PartsTable
            title={t('results.segments.title')}
            first={t('results.segments.segment')}
            report={report}
            lines={segments.map((part) => ({
              id: part.key ?? '',
              name: segmentName(part, speech),
              outcomes: part.outcomes,
              says: uplift?.kind === 'found' ? upliftSentence(part.uplift, speech) : undefined,
            }))}
          />
          {found.length > 0 && (
            <IntervalChart title={t('results.uplift.chart')} first={t('results.segments.segment')} lines={found} />
          )}
        </div>
      )}
      {texts.length > 0 && (
        <div class="stack-small">
          <h2>{t('results.texts.title')}</h2>
          <PartsTable
            title={t('results.texts.title')}
            first={t('results.texts.text')}
            report={report}
            lines={texts.map(({ key, outcomes }) => ({ id: key, name: t(`results.texts.${key}`), outcomes }))}
          />
          <ul class="plain-list" data-testid="results-texts">
            <li>{t('results.texts.replied', { verdict: textsSentence(report.textsReplied, speech) })}</li>
            <li>{t('results.texts.bought', { verdict: textsSentence(report.textsBought, speech) })}</li>
          </ul>
        </div>
      )}
      {languages.length > 0 && (
        <div class="stack-small">
          <h2>{t('results.languages.title')}</h2>
          <PartsTable
            title={t('results.languages.title')}
            first={t('results.languages.language')}
            report={report}
            lines={languages.map(({ key, outcomes }) => ({ id: key ?? '-', name: languageName(key, speech), outcomes }))}
          />
        </div>
      )}
      <p class="quiet">{t('results.many')}</p>
    </>
  )
}
