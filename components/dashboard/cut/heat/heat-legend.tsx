import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Plane } from '../grid/plane.ts'
import { compactMoney } from './compact-money.ts'
import { valueAt, type Measure } from './measure.ts'

/** Strengths of the colour that the legend shows. */
const STEPS = [0.25, 0.5, 0.75, 1]

/** What the colours stand for: the strength of a cell, and the strip of groups in it. */
export function HeatLegend({ scoring, plane, measure }: { scoring: Scoring; plane: Plane; measure: Measure }) {
  const { t, format } = useLanguage()
  const most = plane.most[measure]
  const say = (value: number): string =>
    measure === 'people'
      ? format.number(Math.round(value))
      : compactMoney({ minor: Math.round(value), currency: scoring.currency }, t.locale)
  return (
    <div class="heat-legend">
      <p>
        {t(`cut.heat.measure.${measure}`)}:{' '}
        {STEPS.map((strength) => (
          <span key={strength} class="heat-step">
            <span class="heat-swatch" aria-hidden="true" style={{ '--strength': `${strength * 100}%` }} />
            {say(valueAt(strength, most))}
          </span>
        ))}
      </p>
      <p>
        {t('cut.heat.strip')}{' '}
        {scoring.map.groups.map((group, place) => (plane.total.groups[place] ?? 0) > 0 && <Badge key={group.id} group={group} />)}
      </p>
    </div>
  )
}
