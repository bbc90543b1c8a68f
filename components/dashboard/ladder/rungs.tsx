import { STAGES, type Stage } from '../../../lib/fields/stage.ts'
import { stageMark } from '../../../lib/ladder/counting.ts'
import type { LadderCount, StageCount } from '../../../lib/ladder/count-stages.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useShare } from '../cut/share.ts'
import { newSegmentLink } from '../segments/links.ts'
import { useSession } from '../session.ts'
import { Advice } from './advice.tsx'

/** The ladder, its highest rung on top: what each means, who stands there, what to say to them. `count` null: not counted yet. */
export function Rungs({ count }: { count: LadderCount | null }) {
  const { t, format } = useLanguage()
  return (
    <div class="stack">
      <ol class="rungs" reversed>
        {STAGES.toReversed().map((stage) => (
          <Rung key={stage} stage={stage} count={count} />
        ))}
      </ol>
      {count && count.people > 0 && (
        <p class="quiet">
          <a href={newSegmentLink({ field: 'stage', op: 'unknown' }, t('ladder.none.name'))}>
            {t('ladder.none', { n: count.none })}
          </a>{' '}
          {t('ladder.of', { people: format.number(count.people) })}
          {count.none === count.people && <> {t('ladder.nobody')}</>}
        </p>
      )}
    </div>
  )
}

function Rung({ stage, count }: { stage: Stage; count: LadderCount | null }) {
  const { t, format } = useLanguage()
  const share = useShare()
  const counting = useSession().settings.ladder?.counting
  const here = count?.stages[stage]
  const people = here && peopleOf(here)
  const meaning = t(`stage.${stage}`)
  return (
    <li class="rung" data-rung={stage}>
      <span class="rung-mark" aria-hidden="true">
        {stageMark(stage, counting)}
      </span>
      <div class="rung-body">
        <h2>{meaning}</h2>
        <Advice stage={stage} />
      </div>
      <div class="rung-people">
        {here === undefined || people === undefined ? (
          <span class="quiet">{t('segments.counting')}</span>
        ) : (
          <>
            <a
              class="rung-count"
              data-testid="rung-count"
              data-value={people}
              href={newSegmentLink({ field: 'stage', op: 'is', value: stage }, meaning)}
              aria-label={t('ladder.people', { n: people, meaning })}
            >
              {format.number(people)}
            </a>
            {people > 0 && (
              <>
                <span class="quiet">{share(people, count?.people ?? 0)}</span>
                <span class="quiet rung-by">{byWords(here)}</span>
              </>
            )}
          </>
        )}
      </div>
    </li>
  )

  function byWords({ byHand, fromChat, byRule }: StageCount): string {
    return format.list(
      (
        [
          ['hand', byHand],
          ['chat', fromChat],
          ['rule', byRule],
        ] as const
      ).flatMap(([by, n]) => (n > 0 ? [t(`ladder.by.${by}`, { n })] : [])),
    )
  }
}

function peopleOf({ byHand, fromChat, byRule }: StageCount): number {
  return byHand + fromChat + byRule
}
