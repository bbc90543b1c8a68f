import { useState } from 'preact/hooks'
import { USUAL_DAYS, type ResultChoices, type ResultSubject } from '../../../lib/results/report.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select, type Option } from '../../ui/field.tsx'
import { useLanguage, type Speech } from '../../ui/language.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive } from '../live.ts'
import { useRest } from '../route.ts'
import { useSession } from '../session.ts'
import { useAsked } from '../use-asked.ts'
import { ViewHead } from '../view-head.tsx'
import { ResultPage } from './result-page.tsx'

const DAYS = [7, 14, 30, 60, 90] as const

/** What came of queues and offers: `#/results/queue.<id>` or `#/results/offer.<id>`; the newest queue where the address names none. */
export function ResultsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const version = useLive(async () => `${await db.sent.count()} ${await db.queueItems.count()} ${await db.queues.count()}`, [db])
  const { answer, error, again } = useAsked('results.choices', version === undefined ? null : {}, version ?? '')
  return (
    <>
      <ViewHead title={t('results.title')} lead={t('results.lead')} />
      {error !== null ? (
        <FailureNotice error={error} onRetry={again} />
      ) : answer === null || version === undefined ? (
        <output>{t('dashboard.loading')}</output>
      ) : answer.queues.length + answer.offers.length === 0 ? (
        <EmptyState icon="group" title={t('results.empty.title')}>
          <p>{t('results.empty.text')}</p>
          <a class="button button-main" href="#/offers">
            {t('results.empty.offers')}
          </a>
        </EmptyState>
      ) : (
        <Chosen choices={answer} version={version} />
      )}
    </>
  )
}

function Chosen({ choices, version }: { choices: ResultChoices; version: string }) {
  const speech = useLanguage()
  const { t, format } = speech
  const rest = useRest()
  const [days, setDays] = useState<number | null>(null)
  const options = optionsOf(choices, speech)
  const value = options.some((option) => option.value === rest) ? rest : (options[0]?.value ?? '')
  const of = subjectOf(value)
  const queue = of.kind === 'queue' ? choices.queues.find(({ id }) => id === of.id) : undefined
  return (
    <div class="stack">
      <div class="row results-choice">
        <Select
          label={t('results.choose')}
          options={options}
          value={value}
          onPick={(picked) => {
            setDays(null)
            location.hash = `#/results/${encodeURIComponent(picked)}`
          }}
        />
        <Select
          label={t('results.days')}
          options={[
            ...(queue ? [{ value: '', text: t('results.days.queue', { days: format.days(queue.days) }) }] : []),
            ...DAYS.map((n) => ({ value: String(n), text: format.days(n) })),
          ]}
          value={String(days ?? (queue ? '' : USUAL_DAYS))}
          onPick={(picked) => setDays(picked === '' ? null : Number(picked))}
        />
      </div>
      <ResultPage key={value} of={of} days={days} version={version} />
    </div>
  )
}

function optionsOf({ queues, offers }: ResultChoices, { t, format }: Speech): Option[] {
  return [
    ...queues.map(({ id, name, madeAt, sent }) => ({
      value: `queue.${id}`,
      text: t('results.choose.queue', { name, day: format.date(madeAt), n: sent }),
      group: t('results.choose.queues'),
    })),
    ...offers.map(({ id, name, sent }) => ({
      value: `offer.${id}`,
      text: t('results.choose.offer', { name: name ?? t('results.choose.gone'), n: sent }),
      group: t('results.choose.offers'),
    })),
  ]
}

function subjectOf(value: string): ResultSubject {
  const at = value.indexOf('.')
  return { kind: value.slice(0, at) === 'offer' ? 'offer' : 'queue', id: value.slice(at + 1) }
}
