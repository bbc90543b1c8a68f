import type { RfmMap } from '../../../../lib/rfm/map.ts'
import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Scroll } from '../../scroll.tsx'
import { axisName } from '../axis-name.ts'
import { bandWords } from '../band-words.ts'
import type { CellCursor } from '../grid/cell-cursor.ts'
import { cellsOf, cellsTowards, isInRange, scoresUpTo, type Cell } from '../grid/cells.ts'
import { useDragging } from '../grid/dragging.ts'
import { ScoreHead } from '../grid/score-head.tsx'
import { useRef } from 'preact/hooks'
import { PaintSquare } from './paint-square.tsx'
import { placesOf } from './painting.ts'

/** The grid that is painted: by dragging over squares, or by the arrow keys, with Enter or Space for the chosen ones. */
export function PaintTable({
  map,
  money,
  scoring,
  people,
  cursor,
  onPaint,
}: {
  map: RfmMap
  money: number | null
  scoring: Scoring
  /** People at each place of the map's cells. */
  people: readonly number[]
  cursor: CellCursor
  /** `isSameStroke`: the drag goes on. */
  onPaint: (cells: Cell[], isSameStroke: boolean) => void
}) {
  const speech = useLanguage()
  const { t } = speech
  const before = useRef(cursor.at)
  const drag = useDragging({
    onStart: (cell, event) => {
      // A press with Shift paints everything from the cell of the keyboard to here.
      cursor.goTo(cell, event.shiftKey)
      onPaint(event.shiftKey ? cellsTowards(before.current, cell).concat(before.current) : [cell], false)
      before.current = cell
    },
    onOver: (cell) => {
      cursor.goTo(cell)
      onPaint(cellsTowards(before.current, cell), true)
      before.current = cell
    },
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (cursor.onKey(event)) return
    if (event.key === 'Escape') cursor.clear()
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPaint(cursor.range ? cellsOf(cursor.range) : [cursor.at], false)
  }
  const scores = scoresUpTo(map.scale)
  // Limits are known for scores of the present number of bands alone.
  const words = (axis: 'recency' | 'frequency', score: number): string =>
    scoring.bands === map.scale ? bandWords(scoring, axis, score, speech) : ''
  const y = map.axes === 'r-fm' ? t('cut.axis.fm') : axisName('frequency', scoring, t)
  return (
    <Scroll label={t('cut.paint.grid')}>
      <table
        class="score-grid paint"
        data-testid="paint-grid"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that is gone through by keys (ARIA APG)
        role="grid"
        aria-multiselectable
        aria-label={t('cut.heat.table', { x: axisName('recency', scoring, t), y })}
        onKeyDown={onKeyDown}
      >
        <ScoreHead x={axisName('recency', scoring, t)} y={y} scores={scores} words={(score) => words('recency', score)} />
        <tbody>
          {scores.toReversed().map((row) => (
            <tr key={row}>
              <th scope="row" class="score-grid-score">
                <b>{row}</b> <span>{map.axes !== 'r-fm' && words('frequency', row)}</span>
              </th>
              {scores.map((column) => {
                const cell = { x: column, y: row }
                return (
                  <PaintSquare
                    key={column}
                    {...{ map, cell, money }}
                    people={placesOf(map, cell, money).reduce((sum, place) => sum + (people[place] ?? 0), 0)}
                    isChosen={cursor.range !== null && isInRange(cursor.range, cell)}
                    native={{ ...cursor.cellProps(cell), ...drag(cell) }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
