import type { ComponentChildren } from 'preact'

/** The top of a view: its name, one sentence, what can be done. */
export function ViewHead({ title, lead, children }: { title: string; lead?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="view-head">
      <div>
        <h1>{title}</h1>
        {lead && <p class="quiet">{lead}</p>}
      </div>
      {children && <div class="view-actions">{children}</div>}
    </header>
  )
}
