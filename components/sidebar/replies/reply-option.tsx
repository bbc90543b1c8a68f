/* No native element is a list that is filtered and drawn so; this is the ARIA combobox, whose keys belong to its field. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */
import type { FoundReply } from '../../../lib/replies/reply.ts'
import { partsOf } from '../../../lib/replies/blanks.ts'
import { blankName } from './blank-name.ts'
import { useReplyLanguage } from './reply-words.tsx'

/** One reply in the list, with what was found marked; the one that Enter would take shows its whole text. */
export function ReplyOption({
  id,
  reply,
  active,
  onPick,
}: {
  id: string
  reply: FoundReply
  active: boolean
  onPick: () => void
}) {
  const { t, format } = useReplyLanguage()
  const { title, category, language, text, marks } = reply
  const about = [category, language === '' ? t('replies.anyLanguage') : format.language(language)].filter(Boolean)
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      class="reply"
      data-reply={reply.id}
      // The press would take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <div class="reply-head">
        <strong dir="auto">
          <Marked text={title} marks={marks.title} />
        </strong>
        <span class="quiet" dir="auto">
          {about.join(' · ')}
        </span>
      </div>
      <p class={`reply-text ${active ? '' : 'cut-lines'}`} dir="auto" lang={language || undefined}>
        <ReplyText text={text} marks={marks.text} />
      </p>
    </li>
  )
}

/** The merged text; its blanks are shown by name. */
function ReplyText({ text, marks }: { text: string; marks: FoundReply['marks']['text'] }) {
  const { t } = useReplyLanguage()
  if (!text.includes('{')) return <Marked text={text} marks={marks} />
  return (
    <>
      {partsOf(text).map((part, i) =>
        'blank' in part ? (
          <span key={i} class="blank">
            {blankName(part.blank, t)}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  )
}

/** A text with the places that a search found. */
function Marked({ text, marks }: { text: string; marks: readonly [from: number, to: number][] }) {
  let at = 0
  const pieces = marks.map(([from, to]) => {
    const piece = { plain: text.slice(at, from), marked: text.slice(from, to) }
    at = to
    return piece
  })
  return (
    <>
      {pieces.map(({ plain, marked }, i) => (
        <span key={i}>
          {plain}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(at)}
    </>
  )
}
