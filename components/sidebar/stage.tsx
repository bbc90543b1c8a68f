import { useState } from 'preact/hooks'
import type { CardContact } from '../../lib/card/card.ts'
import { Why } from '../ui/why.tsx'
import { StageValue } from '../ui/stage-value.tsx'
import { useSidebar } from './context.ts'
import type { StageAdvice } from './heard/stage-advice.tsx'
import { useLanguage } from './language.ts'

/** The rung of the ladder of awareness, where it is known, with what to say there; the fold of own fields sets it where it is not. */
export function Stage({ contact }: { contact: CardContact }) {
  const { t } = useLanguage()
  const [Advice, setAdvice] = useState<typeof StageAdvice | null>(null)
  const load = () =>
    void import('./heard/stage-advice.tsx').then((module) => setAdvice(() => module.StageAdvice)).catch(() => undefined)
  if (contact.stage === null) return null
  return (
    <section class="why-row" data-testid="stage" data-stage={contact.stage}>
      <h2 class="out-of-sight">{t('stage.label')}</h2>
      <div class="stage-value">
        <StageSetting contact={contact} />
      </div>
      <Why text={t('stage.advice')} label={t('stage.adviceLabel')} onOpen={load}>
        {Advice && <Advice stage={contact.stage} />}
      </Why>
    </section>
  )
}

/** The stage, and the agent's way to set it or take it back. */
export function StageSetting({ contact }: { contact: CardContact }) {
  const { ask, patch, refresh } = useSidebar()
  const { id, stageBy, stageByRule, counting } = contact
  return (
    <StageValue
      shown={contact}
      counting={counting}
      onSave={async (to) => {
        await ask('stage.set', { contact: id, stage: to })
        // What it is by changes with it, and where a rule speaks for one only the card can tell what counts now.
        if (to === null || stageBy || stageByRule) refresh()
        else patch(id, { stage: to })
      }}
    />
  )
}
