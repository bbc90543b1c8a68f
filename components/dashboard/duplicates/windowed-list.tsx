/* No native element is a list of which only a part is drawn; this is the ARIA list box, whose keys belong to the list. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Lines that are drawn above and below those in sight. */
const AROUND = 4

/** A list of choices of which only those in sight are drawn. `lines` are keys in their order; arrows move the choice. */
export function WindowedList({
  label,
  lines,
  chosen,
  height,
  onChoose,
  onSight,
  children,
}: {
  label: string
  lines: readonly number[]
  /** Place of the chosen line in `lines`. */
  chosen: number
  /** Of one line, in CSS pixels. */
  height: number
  onChoose: (place: number) => void
  /** Told which lines are drawn, so that they can be read. */
  onSight: (lines: readonly number[]) => void
  children: (line: number) => ComponentChildren
}) {
  const element = useRef<HTMLUListElement>(null)
  const [sight, setSight] = useState({ top: 0, room: 480 })
  const from = Math.max(0, Math.floor(sight.top / height) - AROUND)
  const drawn = lines.slice(from, Math.ceil((sight.top + sight.room) / height) + AROUND)
  const look = (): void => {
    if (element.current) setSight({ top: element.current.scrollTop, room: element.current.clientHeight })
  }
  useEffect(look, [lines.length])
  useEffect(() => onSight(drawn), [drawn.join(' ')])
  useEffect(() => {
    const box = element.current
    if (!box) return
    if (chosen * height < box.scrollTop) box.scrollTop = chosen * height
    else if ((chosen + 1) * height > box.scrollTop + box.clientHeight) box.scrollTop = (chosen + 1) * height - box.clientHeight
  }, [chosen, height])
  const move = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
      Home: -lines.length,
      End: lines.length,
    }
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onChoose(Math.min(lines.length - 1, Math.max(0, chosen + step)))
  }
  return (
    <ul
      ref={element}
      class="pairs"
      style={{ height: `${lines.length * height + 2}px` }}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={lines[chosen] === undefined ? undefined : `line-${lines[chosen]}`}
      onKeyDown={move}
      onScroll={look}
    >
      <li class="pairs-all" role="presentation" style={{ height: `${lines.length * height}px` }} />
      {drawn.map((line, i) => (
        <li
          key={line}
          id={`line-${line}`}
          class="pairs-line"
          role="option"
          aria-selected={from + i === chosen}
          aria-setsize={lines.length}
          aria-posinset={from + i + 1}
          style={{ top: `${(from + i) * height}px`, height: `${height}px` }}
          onClick={() => onChoose(from + i)}
        >
          {children(line)}
        </li>
      ))}
    </ul>
  )
}
