import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** One way of taking a segment along: what it is, then how. */
export function TakeCard({
  name,
  title,
  what,
  children,
}: {
  name: string
  title: string
  what: string
  children: ComponentChildren
}) {
  const id = useId()
  return (
    <section class="card stack" aria-labelledby={id} data-testid={`take-${name}`}>
      <div>
        <h2 id={id}>{title}</h2>
        <p class="quiet prose">{what}</p>
      </div>
      {children}
    </section>
  )
}
