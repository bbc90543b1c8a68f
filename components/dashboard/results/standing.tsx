import type { ResultReport } from '../../../lib/results/report.ts'
import { useLanguage } from '../../ui/language.tsx'

/** Where the items stand that are not sent. Nothing where there are none. */
export function Standing({ report: { states } }: { report: ResultReport }) {
  const { t } = useLanguage()
  const { planned = 0, opening = 0, drafting = 0, drafted = 0, unsure = 0, skipped = 0, holdout = 0 } = states
  const figures = { planned: planned + opening + drafting + drafted, unsure, skipped, holdout }
  const said = (['planned', 'unsure', 'skipped', 'holdout'] as const).filter((name) => figures[name] > 0)
  if (said.length === 0) return null
  return (
    <section class="stack-small" aria-labelledby="results-left">
      <h2 id="results-left">{t('results.left.title')}</h2>
      <p>{said.map((name) => t(`results.left.${name}`, { n: figures[name] })).join(' ')}</p>
    </section>
  )
}
