import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** Nothing to show yet: says so, and what to do next. */
export function EmptyState({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
