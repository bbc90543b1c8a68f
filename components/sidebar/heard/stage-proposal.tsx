import { stageWords, type LadderCounting } from '../../../lib/ladder/counting.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { useHeardLanguage } from './language.ts'
import type { Confirming } from './proposal.tsx'
import type { Proposed } from './proposals.ts'
import { Quote } from './quote.tsx'

/** A stage that the customer's own words speak for. */
export function StageProposed({
  proposed: { proposal, key },
  acts,
  counting,
  confirming,
}: {
  proposed: Extract<Proposed, { kind: 'stage' }>
  acts: HeardActs
  counting: LadderCounting | undefined
  confirming: Confirming
}) {
  const { t } = useHeardLanguage()
  const { busy, failed, run } = useAction()
  const stage = stageWords(proposal.stage, t, counting)
  const confirm = () => void run(() => acts.stage(proposal, key, t('heard.stage.kept', { stage })))
  confirming.by(confirm, busy)
  return (
    <>
      <h2 class="heard-title" data-testid="heard-stage" data-stage={proposal.stage}>
        {t('heard.stage', { stage })}
      </h2>
      <Quote message={proposal.message} spans={proposal.spans} />
      {confirming.hint && <p class="quiet">{confirming.hint}</p>}
      <div class="actions">
        <Button look="main" icon="check" data-testid="heard-confirm" disabled={busy} onClick={confirm}>
          {t('heard.confirm')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => void run(() => acts.notStage(proposal, key))}>
          {t('heard.stage.no')}
        </Button>
      </div>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </>
  )
}
