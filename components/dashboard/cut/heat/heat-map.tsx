import { useMemo, useRef, useState } from 'preact/hooks'
import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useCellCursor } from '../grid/cell-cursor.ts'
import { PLANES, planeOf, type PlaneName } from '../grid/plane.ts'
import { groupPlacer } from '../maps/group-sizes.ts'
import { HeatLegend } from './heat-legend.tsx'
import { HeatSelection } from './heat-selection.tsx'
import { HeatTable } from './heat-table.tsx'
import { MEASURES, type Measure } from './measure.ts'

/** Everybody with a score, by two of the three scores: how many, how much money, which groups. Chosen cells make a segment. */
export function HeatMap({ cut }: { cut: PresentCut }) {
  const { t } = useLanguage()
  const { scoring, grid } = cut
  const [name, setName] = useState<PlaneName>('rf')
  const [measure, setMeasure] = useState<Measure>('people')
  const cursor = useCellCursor(scoring.bands)
  const actions = useRef<HTMLDivElement>(null)
  const plane = useMemo(
    () => planeOf(grid, name, scoring.map.groups.length, groupPlacer(scoring.map, grid.bands)),
    [grid, name, scoring],
  )
  return (
    <>
      <p class="prose quiet">{t('cut.heat.lead')}</p>
      <div class="options">
        <Select
          label={t('cut.heat.axes')}
          options={Object.keys(PLANES).map((value) => ({ value, text: t(`cut.heat.axes.${value as PlaneName}`) }))}
          value={name}
          onPick={(value) => {
            setName(value as PlaneName)
            cursor.clear()
          }}
        />
        <Select
          label={t('cut.heat.measure')}
          options={MEASURES.map((value) => ({ value, text: t(`cut.heat.measure.${value}`) }))}
          value={measure}
          onPick={(value) => setMeasure(value as Measure)}
        />
      </div>
      <HeatTable
        {...{ scoring, plane, measure, cursor }}
        onTake={() => actions.current?.querySelector<HTMLElement>('a[href], button')?.focus()}
      />
      <HeatLegend {...{ scoring, plane, measure }} />
      <div ref={actions}>
        <HeatSelection {...{ scoring, plane }} range={cursor.range} onLeave={cursor.focus} />
      </div>
    </>
  )
}
