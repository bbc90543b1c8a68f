import { useEffect, useRef, useState } from 'preact/hooks'
import { fillBlanks, replaceBlanks } from '../../../lib/replies/blanks.ts'
import type { FoundReply } from '../../../lib/replies/reply.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { blankName } from './blank-name.ts'
import { useReplyLanguage } from './reply-words.tsx'

/** Asks for the blanks of a reply one after the other: Enter goes to the next empty one, and puts the text in once none is left. Escape goes back. */
export function FillBlanks({
  reply,
  action,
  onDone,
  onBack,
}: {
  reply: FoundReply
  /** What the button does. */
  action: string
  onDone: (text: string) => void
  onBack: () => void
}) {
  const { t } = useReplyLanguage()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const text = fillBlanks(reply.text, values)
  const shown = replaceBlanks(reply.text, (label) => values[label]?.trim() || `[${blankName(label, t)}]`)
  const title = t('replies.blanks', { title: reply.title })
  return (
    // The key belongs to whatever field of the form has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      class="fill-blanks"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (text !== null) onDone(text)
        else emptyFields(form.current)[0]?.focus()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onBack()
      }}
    >
      <h3 dir="auto">{title}</h3>
      {reply.blanks.map((label) => (
        <Field
          key={label}
          label={<bdi>{blankName(label, t)}</bdi>}
          dir="auto"
          autocomplete="off"
          maxLength={2000}
          value={values[label] ?? ''}
          onInput={(event) => setValues({ ...values, [label]: event.currentTarget.value })}
        />
      ))}
      <p class="reply-text reply-preview" dir="auto" lang={reply.language || undefined}>
        {shown}
      </p>
      <div class="actions">
        <Button type="submit" look="main" icon="insert" aria-disabled={text === null}>
          {action}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('replies.back')}
        </Button>
      </div>
    </form>
  )
}

function emptyFields(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll('input') ?? [])].filter(({ value }) => value.trim() === '')
}
