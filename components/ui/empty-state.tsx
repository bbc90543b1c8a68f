import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** Nothing to show yet: says so, and what to do next. */
export function EmptyState({
  icon,
  title,
  level = 2,
  children,
}: {
  icon: IconName
  title: string
  /** 1 where the empty state is the whole page. */
  level?: 1 | 2
  children?: ComponentChildren
}) {
  const Heading = `h${level}` as const
  return (
    <div class="empty">
      <Icon name={icon} />
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
