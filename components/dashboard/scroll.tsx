import type { ComponentChildren } from 'preact'

/** A part that scrolls by itself. Takes the focus, since without a mouse nobody could scroll it otherwise. */
export function Scroll({ label, tall = false, children }: { label: string; tall?: boolean; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling part must be reached by keyboard (WCAG 2.1.1)
    <section class={tall ? 'scroll scroll-tall' : 'scroll'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
