import type { Id } from '../../../lib/db/id.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive } from '../live.ts'
import { segmentLink } from '../segments/links.ts'
import { useSession } from '../session.ts'
import { useVocabulary } from '../vocabulary.ts'
import { AudienceCard } from './audience-card.tsx'
import { MembersBack } from './members/members-back.tsx'
import { PeopleCard } from './people-card.tsx'
import { SqlCard } from './sql/sql-card.tsx'
import { SummaryCard } from './summary-card.tsx'
import { useWhoGoes } from './use-who-goes.ts'

/** Everything that can be done with a segment elsewhere: `#/segments/<id>/take`. */
export function TakeAlongPage({ id }: { id: Id }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const live = useLive(async () => ({ segment: (await db.segments.get(id)) ?? null }), [db, id])
  if (!live || !vocabulary) return <output>{t('dashboard.loading')}</output>
  if (!live.segment)
    return (
      <div class="stack">
        <a href="#/segments">{t('builder.back')}</a>
        <EmptyState icon="group" title={t('builder.missing')} level={1}>
          <p>{t('builder.missing.why')}</p>
        </EmptyState>
      </div>
    )
  return <TakeAlong segment={live.segment} vocabulary={vocabulary} />
}

function TakeAlong({ segment, vocabulary }: { segment: Segment; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  const { answer: counted, error, again } = useWhoGoes(segment.rule)
  return (
    <div class="stack take-along" data-testid="take-along" data-members={counted?.members ?? ''}>
      <a href={segmentLink(segment.id)}>{t('take.back')}</a>
      <header class="view-head">
        <div>
          <h1 dir="auto">{t('take.title', { name: segment.name })}</h1>
          <p class="quiet" aria-live="polite">
            {counted ? t('take.lead', { n: counted.members }) : error === null && t('take.counting')}
          </p>
        </div>
      </header>
      {error !== null && <FailureNotice error={error} onRetry={again} />}
      {counted?.members === 0 ? (
        <EmptyState icon="group" title={t('take.nobody.title')}>
          <p>{t('take.nobody.text')}</p>
        </EmptyState>
      ) : (
        <>
          <PeopleCard segment={segment} vocabulary={vocabulary} />
          <AudienceCard segment={segment} vocabulary={vocabulary} counted={counted} />
          <SummaryCard segment={segment} vocabulary={vocabulary} />
        </>
      )}
      <SqlCard segment={segment} vocabulary={vocabulary} />
      <MembersBack segment={segment} />
    </div>
  )
}
