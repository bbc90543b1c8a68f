import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A question that must be answered first. The native dialog keeps the focus and closes on Escape; `onClose` is called for every way out that is not the owner's. */
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
  // The event of a closing comes late: whoever asked again meanwhile is not answered by it.
  const closing = useRef(false)
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (open || !dialog.open) return
    closing.current = true
    dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        if (!closing.current) onClose()
        closing.current = false
      }}
    >
      <h2 id={id}>{title}</h2>
      {open && children}
      <div class="dialog-actions">{actions}</div>
    </dialog>
  )
}
