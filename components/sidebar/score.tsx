import type { CardContact } from '../../lib/card/card.ts'
import { groupAdvice, groupMeaning, groupOfResult } from '../../lib/rfm/group-name.ts'
import { Badge } from '../ui/badge.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { Why } from '../ui/why.tsx'
import { scoreFigures, scoreReasons } from './score-reason.ts'

/** The score with its group, and each axis' reason; or plainly why there is none. */
export function Score({ contact }: { contact: CardContact }) {
  const { t, format } = useLanguage()
  const { rfm } = contact
  if (rfm.kind !== 'scored') return <Notice kind="info">{t(`score.none.${rfm.kind}`)}</Notice>
  const group = groupOfResult(rfm)
  const [meaning, advice] = [groupMeaning(group, t), groupAdvice(group, t)]
  const digits = [rfm.r.score, rfm.f.score, rfm.m.score]
  // Ten bands make digits of two figures: only then they need something between.
  const text = digits.join(rfm.bands > 9 ? '-' : '')
  return (
    <section class="score">
      <div class="why-row">
        <h2 class="out-of-sight">{t('score.title')}</h2>
        <span class="quiet">{t('score.short')}</span>
        <span
          class="score-digits"
          data-testid="rfm-score"
          data-r={rfm.r.score}
          data-f={rfm.f.score}
          data-m={rfm.m.score}
          title={t('score.legend')}
        >
          {text}
        </span>
        <Badge group={group} data-testid="rfm-group" />
        <Why text={t('common.why')} label={t('score.whyLabel', { score: text })}>
          <ul class="reasons">
            {scoreReasons({ t, format }, rfm, contact.orders.spent.currency).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {meaning && <p>{meaning}</p>}
          {advice && <p>{advice}</p>}
          {rfm.renewing && <p class="quiet">{t('score.renewing')}</p>}
          <p class="quiet">
            {t(rfm.measured?.limits ? `score.cut.${rfm.measured.limits}` : 'score.cut', {
              bands: rfm.bands,
              day: format.day(rfm.today),
            })}
          </p>
        </Why>
      </div>
      <p class="quiet">{scoreFigures({ t, format }, rfm, contact.orders.spent.currency)}</p>
    </section>
  )
}
