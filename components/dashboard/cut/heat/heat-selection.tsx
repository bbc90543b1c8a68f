import type { Scoring } from '../../../../lib/rfm/rfm.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { contactsLink } from '../../contacts/address.ts'
import { newSegmentLink } from '../../segments/links.ts'
import { axisName } from '../axis-name.ts'
import { bandWords } from '../band-words.ts'
import { isSameCell, type CellRange } from '../grid/cells.ts'
import { meanOf, PLANES, sumOver, type Plane } from '../grid/plane.ts'
import { useShare } from '../share.ts'
import { rangeRule } from './range-rule.ts'
import { rangeName } from './range-name.ts'

/** The axes as the table of contacts calls them. */
const LETTERS = { recency: 'r', frequency: 'f', monetary: 'm' } as const

/** Who is in the chosen cells, exactly, and what can be done with them. Escape leads back to the grid. */
export function HeatSelection({
  scoring,
  plane,
  range,
  onLeave,
}: {
  scoring: Scoring
  plane: Plane
  range: CellRange | null
  onLeave: () => void
}) {
  const speech = useLanguage()
  const { t, format } = speech
  const share = useShare()
  if (!range) return <p class="quiet">{t('cut.heat.choose')}</p>
  const sum = sumOver(plane, range)
  const { currency, map } = scoring
  const [x, y] = PLANES[plane.name]
  return (
    <section class="card stack-small" aria-label={t('cut.heat.chosen')} data-testid="heat-selection" data-people={sum.people}>
      <h3>{rangeName(plane.name, range, t)}</h3>
      <p>
        {axisName(x, scoring, t)}: {bandWords(scoring, x, range.from.x, speech, range.to.x)} · {axisName(y, scoring, t)}:{' '}
        {bandWords(scoring, y, range.from.y, speech, range.to.y)}
      </p>
      <p>
        {t('cut.heat.people', { n: sum.people, share: share(sum.people, plane.total.people) })}{' '}
        {t('cut.heat.spent', {
          money: format.money({ minor: sum.spent, currency }),
          share: share(sum.spent, plane.total.spent),
        })}{' '}
        {sum.people > 0 && t('cut.heat.mean', { money: format.money({ minor: Math.round(meanOf(sum)), currency }) })}
      </p>
      {sum.people > 0 && (
        <ul class="row">
          {sum.groups.map((people, place) => {
            const group = map.groups[place]
            return (
              group &&
              people > 0 && (
                <li key={group.id}>
                  <Badge group={group} /> {format.number(people)}
                </li>
              )
            )
          })}
        </ul>
      )}
      <div class="row">
        <a
          class="button button-main"
          href={newSegmentLink(rangeRule(plane.name, range), rangeName(plane.name, range, t))}
          onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        >
          {t('cut.heat.segment')}
        </a>
        {sum.people > 0 && isSameCell(range.from, range.to) && (
          <a class="button" href={contactsLink({ score: { [LETTERS[x]]: range.from.x, [LETTERS[y]]: range.from.y } })}>
            {t('cut.heat.see')}
          </a>
        )}
      </div>
    </section>
  )
}
