import type { CountedCut } from '../../../../lib/rfm/cut-query.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { failureText } from '../../failure.ts'
import { BandTable } from '../band-table.tsx'
import { SizesTable, type Sizes } from './sizes-table.tsx'
import type { Trial } from './use-trial.ts'

/** What saving would change: who moves, the groups' sizes now and then, the limits. `trial` is null while something typed is wrong. */
export function CutEffect({ present, trial }: { present: CountedCut; trial: Trial | null }) {
  const { t } = useLanguage()
  return (
    <section class="stack-small cut-effect" aria-label={t('cut.effect.title')} data-testid="cut-effect">
      {trial === null ? (
        <p class="quiet">{t('cut.effect.wrong')}</p>
      ) : 'error' in trial ? (
        <Notice kind="error">{failureText(trial.error, t)}</Notice>
      ) : 'waits' in trial ? (
        <output class="quiet">{t('cut.effect.wait')}</output>
      ) : (
        <>
          <output data-testid="cut-moved" data-people={trial.tried.moved}>
            {t('cut.effect.moved', { n: trial.tried.moved })}
          </output>
          <div class="cut-effect-tables">
            <SizesTable
              label={t('cut.effect.title')}
              now={sizesIn(present)}
              then={sizesIn(trial.tried.cut)}
              unscored={[unscoredIn(present), unscoredIn(trial.tried.cut)]}
            />
            {trial.tried.cut.scoring.buyers > 0 && <BandTable scoring={trial.tried.cut.scoring} label={t('cut.effect.limits')} />}
          </div>
        </>
      )}
    </section>
  )
}

function sizesIn({ scoring, counts }: CountedCut): Sizes {
  return scoring.map.groups.map((group) => ({ group, people: counts.groups[group.id]?.people ?? 0 }))
}

/** People without a score: not those who are no person of their own. */
function unscoredIn({ counts: { unscored } }: CountedCut): number {
  return unscored['no-orders'] + unscored['outside-window'] + unscored['other-currency'] + unscored.pending
}
