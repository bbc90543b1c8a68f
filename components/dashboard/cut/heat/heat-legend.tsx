import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Plane } from '../grid/plane.ts'
import type { Measure } from './measure.ts'

/** What the colours stand for: the strength of a cell, and the strip of groups in it. */
export function HeatLegend({ scoring, plane, measure }: { scoring: Scoring; plane: Plane; measure: Measure }) {
  const { t, format } = useLanguage()
  const most = plane.most[measure]
  const say = (value: number): string =>
    measure === 'people' ? format.number(value) : format.shortMoney({ minor: Math.round(value), currency: scoring.currency })
  return (
    <div class="heat-legend">
      <p>
        {t(`cut.heat.measure.${measure}`)}: {say(0)} <span class="heat-scale" aria-hidden="true" /> {say(most)}
      </p>
      <p>
        {t('cut.heat.strip')}{' '}
        {scoring.map.groups.map((group, place) => (plane.total.groups[place] ?? 0) > 0 && <Badge key={group.id} group={group} />)}
      </p>
    </div>
  )
}
