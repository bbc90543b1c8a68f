/* No native element is a list that is filtered and drawn so; this is the ARIA combobox, whose keys belong to its field. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */
import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { CardContact } from '../../../lib/card/card.ts'
import type { FoundReply } from '../../../lib/replies/reply.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useSidebar } from '../context.ts'
import { ReplyOption } from './reply-option.tsx'
import { useReplyLanguage } from './reply-words.tsx'
import { useReplies } from './use-replies.ts'

/** The field and what fits what stands in it. */
export function ReplyList({
  contact,
  name,
  text,
  onType,
  hint,
  onPick,
}: {
  contact: CardContact | null
  /** Under which the field keeps focus and caret when the card goes and comes back. */
  name: string
  text: string
  onType: (text: string) => void
  /** What the keys do. */
  hint: string
  onPick: (reply: FoundReply) => void
}) {
  const { t } = useReplyLanguage()
  const id = useId()
  const [category, setCategory] = useState('')
  const { answer, isNew, failed } = useReplies(contact, text, category)
  const [active, setActive] = useState(0)
  // A key may come before what was typed is drawn, or answered: what it is meant for is kept by its words.
  const [waiting, setWaiting] = useState<string | null>(null)
  useEffect(() => setActive(0), [text, category])
  const replies = answer?.replies ?? []
  const at = Math.min(active, replies.length - 1)
  const isUnwritten = answer !== null && replies.length === 0 && text.trim() === '' && category === ''
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const [first] = replies
  useEffect(() => {
    if (waiting === null || waiting !== text || !isNew) return
    setWaiting(null)
    if (first) onPick(first)
  }, [waiting, text, isNew])
  const enter = (typed: string): void => {
    const reply = replies[at]
    if (typed !== text || !isNew) setWaiting(typed)
    else if (reply) onPick(reply)
  }
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return
    const reply = replies[at]
    if (event.key === 'ArrowDown' && reply) setActive((at + 1) % replies.length)
    else if (event.key === 'ArrowUp' && reply) setActive((at <= 0 ? replies.length : at) - 1)
    // A held key puts nothing in a second time.
    else if (event.key === 'Enter') {
      if (!event.repeat) enter(event.currentTarget.value)
    } else if (event.key === 'Escape' && text !== '') onType('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        class="input"
        type="text"
        role="combobox"
        data-testid="reply-search"
        data-keep={name}
        aria-label={t('replies.search')}
        aria-autocomplete="list"
        aria-expanded={replies.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={replies.length > 0 ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-keys`}
        placeholder={t('replies.search')}
        autocomplete="off"
        dir="auto"
        maxLength={200}
        value={text}
        onInput={(event) => {
          setWaiting(null)
          onType(event.currentTarget.value)
        }}
        onKeyDown={press}
      />
      {answer && answer.categories.length > 0 && (
        <Select
          label={t('replies.category')}
          labelHidden
          options={[
            { value: '', text: t('replies.category.all') },
            ...answer.categories.map((value) => ({ value, text: value })),
          ]}
          value={category}
          onPick={setCategory}
        />
      )}
      <output class="out-of-sight">{answer && text !== '' ? t('replies.found', { n: replies.length }) : ''}</output>
      <ul id={`${id}-list`} role="listbox" class="reply-list" aria-label={t('replies.list')} hidden={replies.length === 0}>
        {replies.map((reply, i) => (
          <ReplyOption key={reply.id} id={`${id}-${i}`} reply={reply} active={i === at} onPick={() => onPick(reply)} />
        ))}
      </ul>
      <p id={`${id}-keys`} class="quiet" hidden={replies.length === 0}>
        {hint}
      </p>
      {failed && <Notice kind="error">{t('replies.failed')}</Notice>}
      {isUnwritten && <Unwritten />}
      {answer && replies.length === 0 && !isUnwritten && !failed && <p class="quiet">{t('replies.nothing')}</p>}
    </>
  )
}

function Unwritten() {
  const { t } = useReplyLanguage()
  const { ask } = useSidebar()
  return (
    <p class="quiet">
      {t('replies.none')}{' '}
      <Button look="link" onClick={() => void ask('dashboard.open', { view: 'replies' }).catch(() => undefined)}>
        {t('replies.write')}
      </Button>
    </p>
  )
}
