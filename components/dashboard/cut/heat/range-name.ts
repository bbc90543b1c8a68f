import type { Translate } from '../../../../lib/language/translator.ts'
import type { CellRange } from '../grid/cells.ts'
import { PLANES, type PlaneName } from '../grid/plane.ts'

/** What chosen cells are called, and a segment made of them: "Recency 4 to 5, frequency 3". */
export function rangeName(plane: PlaneName, { from, to }: CellRange, t: Translate): string {
  const [x, y] = PLANES[plane]
  const scores = (low: number, high: number): string =>
    low === high ? String(low) : t('rfm.bands.range', { from: low, to: high })
  return t('cut.heat.name', {
    x: t(`cut.axis.short.${x}`),
    xs: scores(from.x, to.x),
    y: t(`cut.axis.short.${y}`),
    ys: scores(from.y, to.y),
  })
}
