import { useState } from 'preact/hooks'
import type { Segment } from '../../../lib/segments/rule.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { useVocabulary } from '../vocabulary.ts'
import { ViewHead } from '../view-head.tsx'
import { AddSegment } from './add-segment.tsx'
import { useMemberCounts } from './member-counts.ts'
import { SegmentRow } from './segment-row.tsx'

/** All segments with their rule in words and how many people are in each; one more from a file. */
export function SegmentsView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const segments = useLive(() => listSegments(db), [db])
  const vocabulary = useVocabulary()
  const counts = useMemberCounts(segments)
  const [removed, setRemoved] = useState<Segment | null>(null)
  if (!segments || !vocabulary) return null
  return (
    <>
      <ViewHead title={t('segments.title')} lead={t('segments.lead')} />
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
        {segments.length === 0 ? (
          <EmptyState icon="group" title={t('segments.empty.title')}>
            <p>{t('segments.empty.text')}</p>
          </EmptyState>
        ) : (
          <ul class="rows">
            {segments.map((segment) => (
              <SegmentRow
                key={segment.id}
                segment={segment}
                count={counts.get(segment.id)}
                vocabulary={vocabulary}
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
