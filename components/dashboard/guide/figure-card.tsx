import { hasPast } from '../../../lib/goals/has-past.ts'
import type { Goal, GoalMeasure } from '../../../lib/goals/goal.ts'
import type { MeasuredFigures } from '../../../lib/goals/measure.ts'
import { daysIn } from '../../../lib/goals/windows.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Asking } from './asking.tsx'
import { figureText, fromText } from './figure-text.ts'
import { useAsked } from '../use-asked.ts'

/** The goal's figure before the offers and since, each with what it was reckoned from. */
export function FigureCard({ goal }: { goal: Goal }) {
  const { t } = useLanguage()
  const { figure, days, of, begun, before, people } = goal
  const measured = useAsked(
    'goals.measure',
    { goal: { figure, days, of, begun, before, people } },
    JSON.stringify([figure, days, of, begun, before]),
  )
  return (
    <section class="card stack-small" aria-labelledby="guide-figure" data-testid="goal-figure">
      <h2 id="guide-figure">{t(`guide.figure.${figure}`)}</h2>
      <p class="quiet prose">{t(`guide.how.${figure}`, { days })}</p>
      <Asking of={measured}>{(answer) => <BeforeAfter goal={goal} measured={answer} />}</Asking>
    </section>
  )
}

function BeforeAfter({ goal, measured }: { goal: Goal; measured: MeasuredFigures }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { before, after, alike, people, currency, apart } = measured
  const { figure, begun, days } = goal
  const titleBefore = begun !== null ? 'guide.before' : hasPast(figure) ? 'guide.before.not-begun' : 'guide.now'
  const isAtLeast = [before, after, alike].some((one) => one?.atLeast)
  return (
    <div class="stack-small">
      <div class="guide-figures">
        <Value title={t(titleBefore)} measure={before} goal={goal} currency={currency} side="before" />
        {after ? (
          <Value title={t('guide.after')} measure={after} goal={goal} currency={currency} side="after" />
        ) : (
          <div>
            <h3>{t('guide.after.none')}</h3>
            <p class="quiet">{t('guide.after.none.text')}</p>
          </div>
        )}
      </div>
      {alike && after && (
        <p>
          {t('guide.alike', {
            n: daysIn(after),
            value: figureText(figure, alike, currency, speech),
            from: fromText(figure, alike, currency, speech),
          })}
        </p>
      )}
      {after && hasPast(figure) && daysIn(after) >= days && <p class="quiet">{t('guide.after.over', { days })}</p>}
      <p class="quiet">
        {t(begun === null ? 'guide.people' : 'guide.people.kept', { n: people })}
        {isAtLeast && ` ${t('guide.at-least')}`}
        {figure === 'spent-per-person' && apart.length > 0 && ` ${t('guide.apart', { currencies: format.list(apart) })}`}
      </p>
      {after && <p class="quiet">{t('guide.no-proof')}</p>}
    </div>
  )
}

function Value({
  title,
  measure,
  goal: { figure, days },
  currency,
  side,
}: {
  title: string
  measure: GoalMeasure
  goal: Goal
  currency: string
  side: 'before' | 'after'
}) {
  const speech = useLanguage()
  const { t, format } = speech
  const { part, whole, from, to } = measure
  const passed = daysIn(measure)
  const isSoFar = side === 'after' && hasPast(figure) && passed < days
  const when =
    from === to ? t('guide.day', { day: format.day(from) }) : t('guide.days', { from: format.day(from), to: format.day(to) })
  return (
    <div data-testid={`figure-${side}`} data-part={part} data-whole={whole} data-days={passed}>
      <h3>{title}</h3>
      <p class="key-figure">{figureText(figure, measure, currency, speech)}</p>
      {whole > 0 && <p>{fromText(figure, measure, currency, speech)}</p>}
      <p class="quiet">
        {when}
        {isSoFar && `, ${t('guide.after.so-far', { passed, days })}`}
      </p>
    </div>
  )
}
