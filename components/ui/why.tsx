import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from './button.tsx'

/** The reason behind a figure, one press away. `label` names the figure for those who hear the page: "Why 544?". */
export function Why({
  text,
  label,
  onOpen,
  children,
}: {
  text: string
  label: string
  onOpen?: () => void
  children: ComponentChildren
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const toggle = () => {
    if (!open) onOpen?.()
    setOpen(!open)
  }
  return (
    <div class="why">
      <Button look="link" aria-expanded={open} aria-controls={id} aria-label={label} onClick={toggle}>
        {text}
      </Button>
      <div id={id} class="why-content" hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
