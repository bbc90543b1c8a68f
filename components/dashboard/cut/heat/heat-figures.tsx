import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { groupColour } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { Plane, PlaneSum } from '../grid/plane.ts'
import { useShare } from '../share.ts'
import { compactMoney } from './compact-money.ts'

/** What stands in a cell: people, their share, their money, and a strip in the colours of their groups, which are named below when the cell is chosen. */
export function HeatFigures({ scoring, plane, sum }: { scoring: Scoring; plane: Plane; sum: PlaneSum }) {
  const { t, format } = useLanguage()
  const share = useShare()
  const money = { minor: sum.spent, currency: scoring.currency }
  if (sum.people === 0) return <span class="quiet">{format.number(0)}</span>
  return (
    <>
      <b>{format.number(sum.people)}</b>
      <span>{share(sum.people, plane.total.people)}</span>
      <span title={format.money(money)}>{compactMoney(money, t.locale)}</span>
      <span class="heat-strip" aria-hidden="true">
        {sum.groups.map((people, place) => {
          const group = scoring.map.groups[place]
          return group && people > 0 && <i key={group.id} style={{ ...groupColour(group), flexGrow: people }} />
        })}
      </span>
    </>
  )
}
