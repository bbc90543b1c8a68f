import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { useSharedLanguage } from './language.tsx'

/**
 * A value that is changed where it stands: pressed, it becomes a small form. Enter saves, Escape leaves it as it was, and both give the focus
 * back. `onSave` gives a sentence where the value is not taken; what was typed then stays.
 */
export function InPlace({
  label,
  shown,
  onOpen,
  onSave,
  children,
}: {
  /** What pressing it does, for screen readers. */
  label: string
  shown: ComponentChildren
  /** The form begins anew with the present value. */
  onOpen: () => void
  onSave: () => Promise<string>
  children: (problem: string) => ComponentChildren
}) {
  const { t } = useSharedLanguage()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const before = useRef(open)
  // Before the next key can come.
  useLayoutEffect(() => {
    if (before.current === open) return
    before.current = open
    if (open) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    else button.current?.focus()
  }, [open])
  if (!open)
    return (
      <button
        ref={button}
        type="button"
        class="in-place-value"
        aria-label={label}
        onClick={() => {
          setProblem('')
          onOpen()
          setOpen(true)
        }}
      >
        {shown}
      </button>
    )
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const why = await onSave().catch(() => t('own.failed'))
    setBusy(false)
    setProblem(why)
    if (why === '') setOpen(false)
  }
  return (
    // The key belongs to whatever field of the form has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      class="in-place"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.isComposing) return
        const inChoice =
          event.target instanceof HTMLSelectElement ||
          (event.target instanceof HTMLInputElement && event.target.type === 'checkbox')
        if (event.key === 'Escape') setOpen(false)
        else if (event.key === 'Enter' && inChoice) form.current?.requestSubmit()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {children(problem)}
      <Button type="submit" disabled={busy}>
        {t('own.save')}
      </Button>
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
