import { dropDraft, listDrafts } from '../../../lib/segments/edit/drafts.ts'
import type { Segment } from '../../../lib/segments/rule.ts'
import { IconButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** What was written and not saved: each leads back to its page. Nothing where there is none. */
export function DraftList({ segments }: { segments: readonly Segment[] }) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const drafts = useLive(() => listDrafts(db), [db])
  if (!drafts || drafts.length === 0) return null
  return (
    <section class="drafts stack-small" aria-label={t('builder.drafts')}>
      <h2>{t('builder.drafts')}</h2>
      <ul class="rows">
        {drafts.map(({ of, document: { name }, at }) => {
          const shown = name.trim() || segments.find(({ id }) => id === of)?.name || t('builder.new')
          return (
            <li key={of} class="row-item">
              <div class="row-body">
                <bdi>{shown}</bdi> · <span class="quiet">{t('builder.drafts.at', { moment: format.moment(at) })}</span>
              </div>
              <div class="row-tools">
                <a
                  class="button button-quiet"
                  href={`#/segments/${of}`}
                  aria-label={t('builder.drafts.open.name', { name: shown })}
                >
                  {t('builder.drafts.open')}
                </a>
                <IconButton
                  icon="trash"
                  label={t('builder.drafts.drop', { name: shown })}
                  onClick={() => void dropDraft(db, of)}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
