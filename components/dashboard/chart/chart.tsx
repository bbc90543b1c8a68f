import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Formats } from '../../../lib/language/format.ts'
import { Button } from '../../ui/button.tsx'
import { usePlot, type PlotParts } from './chart-load.ts'
import { ChartTable, type ChartTableData } from './chart-table.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Drawn where nothing has a width yet. */
const PLAIN_WIDTH = 640

/** How pictures look: text as around them. Colours are given as `var(--…)`, so that they follow the theme without being drawn again. */
export const CHART_LOOK = { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: 'inherit', overflow: 'visible' }

export interface ChartContext {
  /** CSS pixels that there are. */
  width: number
  format: Formats
  locale: string
}

/**
 * A picture with the same as a table. Screen readers get the table alone; whoever looks may change to it. Where the library cannot be loaded, or
 * fails, the table is shown and said to be all. `draw` is called again when one of `parts`, the width or the language changes. `as`: the choice is made elsewhere.
 */
export function Chart({
  title,
  table,
  draw,
  parts,
  as,
  height,
}: {
  title: string
  table: ChartTableData
  draw: (plot: PlotParts, context: ChartContext) => Element
  parts: readonly unknown[]
  as?: 'picture' | 'table' | undefined
  /** CSS pixels that are kept free while it is loading. */
  height: number
}) {
  const { t, format } = useLanguage()
  const plot = usePlot()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [own, setOwn] = useState<'picture' | 'table'>('picture')
  const [hasFailed, setFailed] = useState(false)
  const failed = plot === 'failed' || hasFailed
  const shown = failed ? 'table' : (as ?? own)
  useEffect(() => {
    const into = box.current
    if (!into || plot === null || plot === 'failed' || shown !== 'picture') return
    try {
      into.replaceChildren(draw(plot, { width, format, locale: t.locale }))
    } catch {
      // The table tells the same.
      setFailed(true)
    }
    return () => into.replaceChildren()
  }, [plot, shown, width, t, ...parts])
  return (
    <div class="chart">
      {shown === 'picture' && <div ref={box} class="chart-picture" aria-hidden="true" style={{ minHeight: `${height}px` }} />}
      {failed && <p class="quiet">{t('chart.failed')}</p>}
      <ChartTable title={title} data={table} seen={shown === 'table'} />
      {as === undefined && !failed && (
        <Button look="link" onClick={() => setOwn(shown === 'picture' ? 'table' : 'picture')}>
          {t(shown === 'picture' ? 'chart.as-table' : 'chart.as-picture')}
        </Button>
      )}
    </div>
  )
}

/** The width of an element, followed as it changes. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(PLAIN_WIDTH)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = (): void => setWidth(Math.floor(element.clientWidth) || PLAIN_WIDTH)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box.current])
  return width
}
