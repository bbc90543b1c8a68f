/* The window splitter of the ARIA patterns: a separator that is moved has a value and takes keys. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */
import { useRef } from 'preact/hooks'
import { SIDEBAR_WIDTHS } from '../../lib/messages.ts'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'
import { allowedWidth } from './placing.ts'

/** How far an arrow key moves the edge, in pixels. */
const STEP = 20
/** Whoever drags the edge as far out as this wants it folded. */
const FOLDS_BELOW = 180

/** The edge towards the messenger: dragged by the mouse, moved by the arrow keys, back to the usual width by a double click, folded by Enter. */
export function Resize() {
  const { t } = useLanguage()
  const { ask, placing } = useSidebar()
  const { side, width } = placing.place.value
  const drag = useRef<{ from: number; width: number; wanted: number } | null>(null)
  /** The edge of a sidebar on the right goes left when it is widened. */
  const wider = side === 'right' ? -1 : 1

  const drags = (on: boolean) => void ask('sidebar.drag', { on }).catch(() => undefined)
  const begin = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.screenX, width, wanted: width }
    drags(true)
  }
  const go = (event: PointerEvent) => {
    if (!drag.current) return
    // It ended over the page, where the page's script followed it.
    if (event.buttons === 0) return void (drag.current = null)
    // The screen's own measure: the frame moves under the pointer while it is being widened.
    const wanted = drag.current.width + wider * (event.screenX - drag.current.from)
    drag.current.wanted = wanted
    if (allowedWidth(wanted) !== placing.place.peek().width) placing.move({ width: allowedWidth(wanted) }, false)
  }
  const end = () => {
    const last = drag.current
    drag.current = null
    if (last) drags(false)
    if (!last || last.wanted === last.width) return
    if (last.wanted < FOLDS_BELOW) placing.move({ width: last.width, folded: true })
    else placing.move({ width: allowedWidth(last.wanted) })
  }
  const press = (event: KeyboardEvent) => {
    const to: Record<string, number> = {
      ArrowLeft: width - wider * STEP,
      ArrowRight: width + wider * STEP,
      Home: SIDEBAR_WIDTHS.narrowest,
      End: SIDEBAR_WIDTHS.widest,
    }
    const wanted = to[event.key]
    if (event.key === 'Enter') placing.move({ folded: true })
    else if (wanted === undefined) return
    else placing.move({ width: allowedWidth(wanted) })
    event.preventDefault()
  }
  return (
    <div
      class={`resize resize-${side}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('place.width')}
      aria-valuemin={SIDEBAR_WIDTHS.narrowest}
      aria-valuemax={SIDEBAR_WIDTHS.widest}
      aria-valuenow={width}
      aria-valuetext={t('place.pixels', { n: width })}
      title={t('place.width')}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onLostPointerCapture={end}
      onDblClick={() => placing.move({ width: SIDEBAR_WIDTHS.usual })}
      onKeyDown={press}
    />
  )
}
