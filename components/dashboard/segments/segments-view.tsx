import { useState } from 'preact/hooks'
import { countContacts } from '../../../lib/contacts/contact-list.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { useVocabulary } from '../vocabulary.ts'
import { AddSegment } from './add-segment.tsx'
import { DraftList } from './draft-list.tsx'
import { useMemberCounts } from './member-counts.ts'
import { SegmentRow } from './segment-row.tsx'

/** All segments with their rule in words and how many people are in each; drafts, and one more from a file. */
export function SegmentsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const segments = useLive(() => listSegments(db), [db])
  const people = useLive(async () => countContacts(db, await Base.open(db)), [db])
  const counts = useMemberCounts(segments)
  const vocabulary = useVocabulary()
  const [removed, setRemoved] = useState<Segment | null>(null)
  if (!segments || !vocabulary) return null
  return (
    <>
      <ViewHead title={t('segments.title')} lead={t('segments.lead')}>
        <a class="button button-main" href="#/segments/new">
          {t('segments.new')}
        </a>
      </ViewHead>
      <div class="stack">
        {removed && (
          <Removed
            text={t('segments.removed', { name: removed.name })}
            onUndo={async () => {
              await db.segments.put(removed)
              setRemoved(null)
            }}
          />
        )}
        <DraftList segments={segments} />
        {segments.length === 0 ? (
          <EmptyState icon="group" title={t('segments.empty.title')}>
            <p>{t('segments.empty.text')}</p>
          </EmptyState>
        ) : (
          <ul class="rows">
            {segments.map((segment, place) => (
              <SegmentRow
                key={segment.id}
                segment={segment}
                vocabulary={vocabulary}
                count={counts.get(segment.id)}
                people={people}
                isFirst={place === 0}
                isLast={place === segments.length - 1}
                onRemoved={setRemoved}
              />
            ))}
          </ul>
        )}
        <AddSegment />
      </div>
    </>
  )
}
