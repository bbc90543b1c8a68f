import type { FigureValue, Goal, GoalFigure } from '../../../../lib/goals/goal.ts'
import type { GoalGroup, GoalGroups, GroupFigures } from '../../../../lib/goals/groups/goal-groups.ts'
import { cohensH, FEWEST, isFinding } from '../../../../lib/segments/portrait/effect-size.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Actions } from '../../actions.tsx'
import { Scroll } from '../../scroll.tsx'
import { newSegmentLink } from '../../segments/links.ts'
import { figureText, fromText } from '../figure-text.ts'

/** A group with its name. `key`: its rule as text. */
export type NamedGroup = GoalGroup & { key: string; name: string }

/** The groups below each other, everybody last. */
export function GroupTable({
  goal,
  answer,
  groups,
  chosen,
  kept,
  shown,
  isSaid,
  onChoose,
  onShow,
}: {
  goal: Goal
  answer: GoalGroups
  groups: readonly NamedGroup[]
  chosen: ReadonlySet<string>
  /** Rules of the goal's segments. */
  kept: ReadonlySet<string>
  shown: string | null
  /** Whether differences of the figure say something. */
  isSaid: boolean
  onChoose: (key: string, on: boolean) => void
  onShow: (key: string) => void
}) {
  const { t, format } = useLanguage()
  const { all, window, currency } = answer
  const figure = t('guide.analysis.over', {
    figure: t(`guide.figure.${goal.figure}`),
    from: format.day(window.from),
    to: format.day(window.to),
  })
  return (
    <Scroll label={t('guide.step.analysis')}>
      <table class="grid guide-groups" data-testid="goal-groups">
        <thead>
          <tr>
            <th scope="col">{t('guide.analysis.group')}</th>
            <th scope="col" class="figures">
              {t('guide.analysis.people')}
            </th>
            <th scope="col" class="figures">
              {t('guide.analysis.share')}
            </th>
            <th scope="col" class="figures">
              {t('guide.analysis.money')}
            </th>
            <th scope="col" class="figures">
              {figure}
            </th>
            <Actions />
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => (
            <tr key={group.key} data-group={group.name} data-people={group.people}>
              <th scope="row" class="guide-group">
                {kept.has(group.key) ? (
                  <span>
                    <span dir="auto">{group.name}</span> <span class="asked">{t('guide.analysis.kept.mark')}</span>
                  </span>
                ) : (
                  <Checkbox
                    label={<span dir="auto">{group.name}</span>}
                    checked={chosen.has(group.key)}
                    onPick={(on) => onChoose(group.key, on)}
                  />
                )}
              </th>
              <Figures of={group} all={all} goal={goal} currency={currency} isSaid={isSaid} />
              <td>
                <Button
                  id={lookId(at)}
                  look="quiet"
                  aria-expanded={shown === group.key}
                  aria-label={t('guide.analysis.look.of', { group: group.name })}
                  onClick={() => onShow(group.key)}
                >
                  {t('guide.analysis.look')}
                </Button>
                <a
                  class="button button-quiet"
                  href={newSegmentLink(group.rule, group.name)}
                  aria-label={t('guide.analysis.open.of', { group: group.name })}
                >
                  {t('guide.analysis.open')}
                </a>
              </td>
            </tr>
          ))}
          <tr data-group="" data-people={all.people}>
            <th scope="row">{t('guide.analysis.all')}</th>
            <Figures of={all} all={all} goal={goal} currency={currency} isSaid={false} />
            <td class="out-of-sight">–</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}

/** Of the button that opens a group's portrait. */
export function lookId(at: number): string {
  return `guide-look-${at}`
}

function Figures({
  of,
  all,
  goal,
  currency,
  isSaid,
}: {
  of: GroupFigures
  all: GroupFigures
  goal: Goal
  currency: string
  isSaid: boolean
}) {
  const speech = useLanguage()
  const { t, format } = speech
  const { people, spent, figure } = of
  const isSmall = people < FEWEST || figure.whole < FEWEST
  const differs = isSaid ? differenceOf(goal.figure, figure, all.figure) : null
  return (
    <>
      <td class="figures">{format.number(people)}</td>
      <td class="figures">{format.percent(people / all.people)}</td>
      <td class="figures">{all.spent > 0 ? format.percent(spent / all.spent) : '–'}</td>
      <td class="figures" data-part={figure.part} data-whole={figure.whole}>
        <div class={isSmall ? 'quiet' : 'guide-figure'}>
          {figure.whole === 0 ? '–' : figureText(goal.figure, figure, currency, speech)}
        </div>
        <div class="quiet">{figure.whole > 0 && fromText(goal.figure, figure, currency, speech)}</div>
        {isSmall && figure.whole > 0 && <div class="quiet">{t('guide.analysis.small')}</div>}
        {differs && <div class="guide-differs">{t(`guide.analysis.${differs}`)}</div>}
      </td>
    </>
  )
}

/** Whether a share of people is clearly more or less than among all others; null where it is not, or where the figure is no share of people. */
function differenceOf(of: GoalFigure, group: FigureValue, all: FigureValue): 'more' | 'less' | null {
  if (of !== 'bought-again' && of !== 'agreed') return null
  const others = all.whole - group.whole
  if (group.whole === 0 || others === 0) return null
  const h = cohensH(group.part / group.whole, (all.part - group.part) / others)
  if (!isFinding(h, group.whole, others)) return null
  return h > 0 ? 'more' : 'less'
}
