import { useState } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useLive } from '../../live.ts'
import { Removed } from '../../removed.tsx'
import { useSession } from '../../session.ts'
import { useVocabulary } from '../../vocabulary.ts'
import { documentOf } from './document.ts'
import { useKeptDraft } from './new-segment-page.tsx'
import { SegmentEditor } from './segment-editor.tsx'

/** The page of one segment. */
export function SegmentPage({ id }: { id: Id }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const vocabulary = useVocabulary()
  const draft = useKeptDraft(id)
  const live = useLive(async () => ({ segment: (await db.segments.get(id)) ?? null }), [db, id])
  const [first, setFirst] = useState<Segment | null>(null)
  const [removed, setRemoved] = useState<Segment | null>(null)
  if (!vocabulary || draft === undefined || live === undefined) return <output>{t('dashboard.loading')}</output>
  const stored = live.segment
  if (stored && !first) setFirst(stored)
  if (removed && !stored) {
    return (
      <div class="stack">
        <a href="#/segments">{t('builder.back')}</a>
        <Removed
          text={t('segments.removed', { name: removed.name })}
          onUndo={async () => {
            await db.segments.put(removed)
            setRemoved(null)
          }}
        />
      </div>
    )
  }
  // Removed in another window: what stands here is still there to be saved.
  const shown = first ?? stored
  if (!shown && !draft) {
    return (
      <div class="stack">
        <a href="#/segments">{t('builder.back')}</a>
        <EmptyState icon="group" title={t('builder.missing')} level={1}>
          <p>{t('builder.missing.why')}</p>
        </EmptyState>
      </div>
    )
  }
  const begins = shown ? documentOf(shown) : draft?.document
  if (!begins) return null
  return <SegmentEditor of={id} stored={stored} first={begins} draft={draft} vocabulary={vocabulary} onRemoved={setRemoved} />
}
