import { useState } from 'preact/hooks'
import type { PresentCut } from '../../../../lib/rfm/cut-query.ts'
import { FEW_BUYERS, type ProposedCut } from '../../../../lib/rfm/propose-cut.ts'
import { changeCutRemembering } from '../../../../lib/workspace/cut-before.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Why } from '../../../ui/why.tsx'
import { failureText } from '../../failure.ts'
import { useSession } from '../../session.ts'
import { axisName } from '../axis-name.ts'
import { CutEffect } from './cut-effect.tsx'
import { useTrial } from './use-trial.ts'

/** With few buyers: why equal shares say little then, and settings that suit, taken with one press. Nothing where there is nothing to propose. */
export function FewBuyers({ cut }: { cut: PresentCut }) {
  return cut.proposal && <Proposal cut={cut} proposal={cut.proposal} />
}

function Proposal({ cut, proposal }: { cut: PresentCut; proposal: ProposedCut }) {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState('')
  const trial = useTrial(proposal.settings, isOpen)
  const { recency, frequency, monetary } = proposal
  const money = (minor: number): string => format.shortMoney({ minor, currency: cut.scoring.currency })
  const [few, some] = [frequency.some - 1, frequency.many - 1]
  const take = (): Promise<void> =>
    changeCutRemembering(db, proposal.settings).then(
      () => setFailure(''),
      (error: unknown) => setFailure(failureText(error, t)),
    )
  return (
    <Notice kind="doubt" data-testid="few-buyers">
      <div class="stack-small">
        <p>{t('cut.few.why', { n: proposal.buyers, few: FEW_BUYERS })}</p>
        <p>{t('cut.few.proposal')}</p>
        <ul class="points">
          <li>
            {axisName('recency', cut.scoring, t)}: {t('rfm.bands.atMost', { to: recency.recent - 1 })} ·{' '}
            {t('rfm.bands.range', { from: recency.recent, to: recency.late - 1 })} ·{' '}
            {t('rfm.bands.atLeast', { from: recency.late })}
          </li>
          <li>
            {axisName('frequency', cut.scoring, t)}: {few > 1 ? t('rfm.bands.atMost', { to: few }) : format.number(few)} ·{' '}
            {some > frequency.some ? t('rfm.bands.range', { from: frequency.some, to: some }) : format.number(some)} ·{' '}
            {t('rfm.bands.atLeast', { from: frequency.many })}
          </li>
          <li>
            {axisName('monetary', cut.scoring, t)}: {t('rfm.bands.under', { to: money(monetary.some) })} ·{' '}
            {t('rfm.bands.below', { from: money(monetary.some), to: money(monetary.much) })} ·{' '}
            {t('rfm.bands.atLeast', { from: money(monetary.much) })}
          </li>
        </ul>
        <Why text={t('cut.effect.title')} label={t('cut.effect.title')} onOpen={() => setOpen(true)}>
          <CutEffect present={cut} trial={trial} />
        </Why>
        {failure && <p role="alert">{failure}</p>}
        <div class="row">
          <Button onClick={take}>{t('cut.few.use')}</Button>
        </div>
      </div>
    </Notice>
  )
}
