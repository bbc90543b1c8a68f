import { useState } from 'preact/hooks'
import type { Stage } from '../../../../lib/fields/stage.ts'
import type { GroupFigures } from '../../../../lib/goals/groups/goal-groups.ts'
import { beginOffers } from '../../../../lib/goals/store.ts'
import { query } from '../../../../lib/jobs/client.ts'
import { stageAdvice } from '../../../../lib/ladder/advice.ts'
import { shownStage } from '../../../../lib/ladder/counting.ts'
import { listOffers } from '../../../../lib/offers/store.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import { dayOf } from '../../../../lib/workspace/day.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'
import { segmentLink } from '../../segments/links.ts'
import { Asking } from '../asking.tsx'
import { figureText, fromText } from '../figure-text.ts'
import type { StepProps } from '../goal-page.tsx'
import { useAsked } from '../../use-asked.ts'

/** Step 5: each kept segment with its offers, and the day on which they begin. */
export function OffersStep({ goal, vocabulary, saving }: StepProps) {
  const { t } = useLanguage()
  const { db } = useSession()
  const { of, figure, days, begun } = goal
  const segments = useLive(async () => {
    const found = await db.segments.bulkGet(goal.segments)
    return found.filter((segment) => segment !== undefined)
  }, [db, goal.segments.join()])
  const rules = segments?.map(({ rule }) => rule) ?? []
  const asked = useAsked(
    'goals.segments',
    rules.length === 0 ? null : { goal: { of, figure, days, begun }, rules },
    JSON.stringify([of, figure, days, begun, rules]),
  )
  if (!segments) return null
  return (
    <>
      {segments.length === 0 ? (
        <p>{t('guide.offers.none')}</p>
      ) : (
        <>
          <p class="prose">{t('guide.offers.text')}</p>
          <Asking of={asked}>
            {(answer) => (
              <ul class="rows">
                {segments.map((segment, at) => (
                  <OfferedSegment
                    key={segment.id}
                    {...{ goal, vocabulary, saving, segment }}
                    figures={answer.rules[at]}
                    currency={answer.currency}
                  />
                ))}
              </ul>
            )}
          </Asking>
        </>
      )}
      <Beginning goal={goal} saving={saving} />
    </>
  )
}

function OfferedSegment({
  goal,
  vocabulary,
  segment,
  figures,
  currency,
}: StepProps & { segment: Segment; figures: GroupFigures | undefined; currency: string }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { db } = useSession()
  const offers = useLive(() => listOffers(db), [db])?.filter((offer) => offer.segment === segment.id)
  const stage = figures?.stage
  const adviceOf = (at: Stage): string => {
    const { say, avoid } = stageAdvice(at, t)
    return `${say} ${avoid}`
  }
  return (
    <li class="row-item" data-segment={segment.id} data-offers={offers?.length}>
      <div class="row-body stack-small">
        <h3 dir="auto">
          <a class="row-name" href={segmentLink(segment.id)}>
            {segment.name}
          </a>
        </h3>
        {figures && (
          <p class="quiet">
            {t('dashboard.people', { n: figures.people })} · {t(`guide.figure.${goal.figure}`)}:{' '}
            {figureText(goal.figure, figures.figure, currency, speech)}
            {figures.figure.whole > 0 && ` (${fromText(goal.figure, figures.figure, currency, speech)})`}
          </p>
        )}
        {figures && (
          <p class="quiet">
            {stage
              ? t('guide.offers.stage', {
                  share: format.percent(stage.people / stage.known),
                  stage: `${shownStage(stage.stage, vocabulary.counting)}: ${t(`stage.${stage.stage}`)}`,
                  advice: adviceOf(stage.stage),
                })
              : t('guide.offers.stage.none')}
          </p>
        )}
        {offers?.length === 0 ? (
          <p>{t('guide.offers.none-yet')}</p>
        ) : (
          <ul class="points" aria-label={t('guide.offers.list', { segment: segment.name })}>
            {offers?.map((offer) => (
              <li key={offer.id}>
                <a href="#/offers" dir="auto">
                  {offer.name}
                </a>
                {offer.off && <span class="quiet"> {t('guide.offers.off')}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <a
        class="button"
        href={`#/offers?${new URLSearchParams({ segment: segment.id })}`}
        aria-label={t('guide.offers.write.for', { segment: segment.name })}
      >
        {t('guide.offers.write')}
      </a>
    </li>
  )
}

/** The day from which on the figure is measured again. */
function Beginning({ goal, saving }: Pick<StepProps, 'goal' | 'saving'>) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const [busy, setBusy] = useState(false)
  const begin = async (): Promise<void> => {
    setBusy(true)
    await saving.keep(async (at) => {
      const { figure, days, of } = at
      const day = dayOf(Date.now(), settings.timeZone)
      const people = await query('goals.people', { of })
      const { before } = await query('goals.measure', { goal: { figure, days, of, begun: null, before: null, people } })
      return beginOffers(db, at, { day, before, people }, Date.now())
    })
    setBusy(false)
  }
  const takeBack = (): void => void saving.keep((at) => beginOffers(db, at, null, Date.now()))
  return (
    <section class="card stack-small">
      {goal.begun === null ? (
        <>
          <p class="prose">{t('guide.offers.begin.text')}</p>
          <div class="row">
            {/* Without a group to write to it is not what comes next. */}
            <Button look={goal.segments.length > 0 ? 'main' : 'plain'} aria-disabled={busy} onClick={() => busy || void begin()}>
              {t('guide.offers.begin')}
            </Button>
          </div>
        </>
      ) : (
        <div class="row">
          <span>{t('guide.offers.begun', { day: format.day(goal.begun) })}</span>
          <Button onClick={takeBack}>{t('guide.offers.take-back')}</Button>
        </div>
      )}
    </section>
  )
}
