import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Scroll } from '../../scroll.tsx'
import { axisName } from '../axis-name.ts'
import { bandWords } from '../band-words.ts'
import type { CellCursor } from '../grid/cell-cursor.ts'
import { isInRange, scoresUpTo } from '../grid/cells.ts'
import { useDragging } from '../grid/dragging.ts'
import { ScoreHead } from '../grid/score-head.tsx'
import { PLANES, sumAt, type Plane } from '../grid/plane.ts'
import { HeatFigures } from './heat-figures.tsx'
import { strengthOf, type Measure } from './measure.ts'

interface Shown {
  scoring: Scoring
  plane: Plane
  measure: Measure
}

/** The grid itself: a table whose cells are gone through with the arrow keys, best scores right and above. */
export function HeatTable({ scoring, plane, measure, cursor, onTake }: Shown & { cursor: CellCursor; onTake: () => void }) {
  const speech = useLanguage()
  const { t } = speech
  const [x, y] = PLANES[plane.name]
  const scores = scoresUpTo(plane.bands)
  const drag = useDragging({
    onStart: (cell, event) => cursor.goTo(cell, event.shiftKey),
    onOver: (cell) => cursor.goTo(cell, true),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (cursor.onKey(event)) return
    if (event.key === 'Escape') cursor.clear()
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (!cursor.range) cursor.goTo(cursor.at)
    // What belongs to the choice is drawn first.
    requestAnimationFrame(onTake)
  }
  return (
    <Scroll label={t('cut.part.heat')}>
      <table
        class="score-grid heat"
        data-testid="heat-map"
        data-bands={plane.bands}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that is gone through by keys (ARIA APG)
        role="grid"
        aria-multiselectable
        aria-label={t('cut.heat.table', { x: axisName(x, scoring, t), y: axisName(y, scoring, t) })}
        onKeyDown={onKeyDown}
      >
        <ScoreHead
          x={axisName(x, scoring, t)}
          y={axisName(y, scoring, t)}
          scores={scores}
          words={(score) => bandWords(scoring, x, score, speech)}
        />
        <tbody>
          {scores.toReversed().map((row) => (
            <tr key={row}>
              <th scope="row" class="score-grid-score">
                <b>{row}</b> <span>{bandWords(scoring, y, row, speech)}</span>
              </th>
              {scores.map((column) => {
                const cell = { x: column, y: row }
                const sum = sumAt(plane, cell)
                return (
                  <td
                    key={column}
                    {...cursor.cellProps(cell)}
                    {...drag(cell)}
                    class="heat-cell"
                    data-people={sum.people}
                    data-empty={sum.people === 0 || undefined}
                    aria-selected={cursor.range !== null && isInRange(cursor.range, cell)}
                    style={{ '--strength': `${Math.round(strengthOf(sum, plane, measure) * 100)}%` }}
                  >
                    <HeatFigures {...{ scoring, plane, sum }} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
