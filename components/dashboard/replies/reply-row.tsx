import { useState } from 'preact/hooks'
import type { QuickReply } from '../../../lib/replies/reply.ts'
import { copyReply, moveReply, removeReply, switchReply } from '../../../lib/replies/store.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** One quick reply in the list: on or off, its languages, how its text begins. */
export function ReplyRow({
  reply,
  place,
  onEdit,
  onRemoved,
}: {
  reply: QuickReply
  place: { first: boolean; last: boolean }
  onEdit: (reply: QuickReply) => void
  onRemoved: (removed: QuickReply) => void
}) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [problem, setProblem] = useState('')
  const { id, title: name, texts } = reply
  const run = (work: Promise<unknown>): void =>
    void work.then(
      () => setProblem(''),
      (error: unknown) => setProblem(failureText(error, t)),
    )
  const languages = Object.keys(texts).map((language) =>
    language === '' ? t('offers.field.language.any') : format.language(language),
  )
  const shown = texts[t.language] ?? Object.values(texts)[0]
  return (
    <li class={`row-item ${reply.off ? 'row-off' : ''}`} data-reply={id}>
      <Checkbox
        label={<span class="out-of-sight">{t('answers.on', { name })}</span>}
        checked={!reply.off}
        onPick={(on) => run(switchReply(db, id, on, Date.now()))}
      />
      <div class="row-body">
        <h3 dir="auto">{name}</h3>
        <p class="quiet">{format.list(languages)}</p>
        <p class="rule offer-words" dir="auto">
          {shown}
        </p>
        {problem && <Notice kind="error">{problem}</Notice>}
      </div>
      <div class="row-tools">
        <IconButton
          icon="up"
          label={t('answers.up', { name })}
          disabled={place.first}
          onClick={() => run(moveReply(db, id, -1))}
        />
        <IconButton
          icon="down"
          label={t('answers.down', { name })}
          disabled={place.last}
          onClick={() => run(moveReply(db, id, 1))}
        />
        <Button id={`edit-${id}`} look="quiet" aria-label={t('answers.edit', { name })} onClick={() => onEdit(reply)}>
          {t('dashboard.edit')}
        </Button>
        <Button
          look="quiet"
          aria-label={t('answers.copy.of', { name })}
          onClick={() =>
            run(
              copyReply(db, id, t('answers.copied', { name }), Date.now()).then((copy) => {
                if (copy) onEdit(copy)
              }),
            )
          }
        >
          {t('answers.copy')}
        </Button>
        <IconButton
          icon="trash"
          label={t('answers.remove', { name })}
          onClick={() =>
            run(
              removeReply(db, id).then((removed) => {
                if (removed) onRemoved(removed)
              }),
            )
          }
        />
      </div>
    </li>
  )
}
