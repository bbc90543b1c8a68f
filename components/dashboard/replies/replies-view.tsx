import { useState } from 'preact/hooks'
import type { QuickReply } from '../../../lib/replies/reply.ts'
import { categoriesOf } from '../../../lib/replies/find-replies.ts'
import { listReplies, restoreReply } from '../../../lib/replies/store.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useFocusBack } from '../focus.ts'
import { useLive } from '../live.ts'
import { Removed } from '../removed.tsx'
import { useSession } from '../session.ts'
import { ViewHead } from '../view-head.tsx'
import { ReplyForm } from './reply-form.tsx'
import { ReplyRow } from './reply-row.tsx'
import { StarterReplies } from './starter-replies.tsx'

/** All quick replies by category, and the form for one of them or a new one. */
export function RepliesView() {
  const { t } = useLanguage()
  const { db } = useSession()
  const replies = useLive(() => listReplies(db), [db])
  const [open, setOpen] = useState<QuickReply | 'new' | null>(null)
  const [removed, setRemoved] = useState<QuickReply | null>(null)
  useFocusBack(open === null ? null : open === 'new' ? 'new-reply' : `edit-${open.id}`)
  if (!replies) return null
  const categories = categoriesOf(replies)
  const close = (): void => setOpen(null)
  return (
    <>
      <ViewHead title={t('answers.title')} lead={t('answers.lead')}>
        {open === null && (
          <Button id="new-reply" look="main" icon="plus" onClick={() => setOpen('new')}>
            {t('answers.new')}
          </Button>
        )}
      </ViewHead>
      <div class="stack">
        {removed && (
          <Removed
            text={t('answers.removed', { name: removed.title })}
            onUndo={async () => {
              await restoreReply(db, removed)
              setRemoved(null)
            }}
          />
        )}
        {open === 'new' && <ReplyForm reply={null} categories={categories} onClose={close} />}
        {replies.length === 0 && open === null && (
          <EmptyState icon="chat" title={t('answers.empty.title')}>
            <p>{t('answers.empty.text')}</p>
            <StarterReplies />
          </EmptyState>
        )}
        {['', ...categories].map((category) => {
          const own = replies.filter((reply) => reply.category === category)
          if (own.length === 0) return null
          return (
            <section key={category} class="stack-small" data-category={category}>
              {categories.length > 0 && <h2 dir="auto">{category || t('answers.noCategory')}</h2>}
              <ul class="rows">
                {own.map((reply, i) =>
                  open !== null && open !== 'new' && open.id === reply.id ? (
                    <li key={reply.id}>
                      <ReplyForm reply={open} categories={categories} onClose={close} />
                    </li>
                  ) : (
                    <ReplyRow
                      key={reply.id}
                      reply={reply}
                      place={{ first: i === 0, last: i === own.length - 1 }}
                      onEdit={setOpen}
                      onRemoved={setRemoved}
                    />
                  ),
                )}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}
