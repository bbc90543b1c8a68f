import type { ComponentChildren } from 'preact'
import { Icon } from '../ui/icons.tsx'
import { useSidebar } from './context.ts'

/** A panel that folds. It stays as the agent left it from chat to chat. `aside` stands in the headline, e.g. a count. */
export function Fold({
  name,
  title,
  aside,
  openAtFirst = false,
  children,
}: {
  name: string
  title: string
  aside?: ComponentChildren
  openAtFirst?: boolean
  children: ComponentChildren
}) {
  const { folds } = useSidebar()
  const open = folds.value[name] ?? openAtFirst
  return (
    <details
      class="fold"
      data-fold={name}
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open
        if (now !== open) folds.value = { ...folds.peek(), [name]: now }
      }}
    >
      <summary>
        <Icon name="chevron" />
        <h2>{title}</h2>
        <span class="fold-aside quiet">{aside}</span>
      </summary>
      <div class="fold-content">{children}</div>
    </details>
  )
}
