import type { CardContact } from '../../lib/card/card.ts'
import { StageValue } from '../ui/stage-value.tsx'
import { useSidebar } from './context.ts'

/** The rung of the ladder of awareness, where it is known; the fold of own fields sets it where it is not. */
export function Stage({ contact }: { contact: CardContact }) {
  if (contact.stage === null) return null
  return (
    <div class="line" data-testid="stage" data-stage={contact.stage}>
      <StageSetting contact={contact} />
    </div>
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
