import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A question that must be answered first. The native dialog keeps the focus and closes on Escape; `onClose` is called for every way out. */
export function Dialog({
  title,
  open,
  onClose,
  actions,
  children,
}: {
  title: string
  open: boolean
  onClose: () => void
  actions: ComponentChildren
  children: ComponentChildren
}) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={id}
      // Before it closes, so that whoever asks again at once is not answered by the event of the closing.
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {open && children}
      <div class="dialog-actions">{actions}</div>
    </dialog>
  )
}
