import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

const ICONS: Record<NoticeKind, IconName> = { info: 'info', good: 'check', doubt: 'doubt', error: 'error' }
export type NoticeKind = 'info' | 'good' | 'doubt' | 'error'

/** A sentence that people must not miss. Errors interrupt a screen reader, the rest waits its turn. */
export function Notice({ kind, children, ...rest }: { kind: NoticeKind; children: ComponentChildren; 'data-testid'?: string }) {
  return (
    <div {...rest} class={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} />
      <div class="notice-body">{children}</div>
    </div>
  )
}
