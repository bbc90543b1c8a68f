import { useLayoutEffect, useRef } from 'preact/hooks'
import type { LadderCounting } from '../../../lib/ladder/counting.ts'
import type { Sidebar } from '../store.ts'
import { useSidebar } from '../context.ts'
import type { HeardActs } from './acts.ts'
import { AnswerProposal } from './answer-proposal.tsx'
import { OptProposed } from './opt-proposal.tsx'
import type { Proposed } from './proposals.ts'
import { StageProposed } from './stage-proposal.tsx'
import { UnclearAnswer } from './unclear-answer.tsx'

/** How a proposal takes part in the key that confirms the one on top. */
export interface Confirming {
  /** Said at each rendering: how it is confirmed now. */
  by: (confirm: () => void, busy: boolean) => void
  /** The key's name, where it is known and this is the proposal on top. */
  hint: string | undefined
}

/** Part of it must be in sight for it to count as seen. */
const IN_SIGHT = 0.6

/** One proposal. The one on top is what the key confirms, once it has been in sight for long enough. */
export function Proposal({
  proposed,
  name,
  acts,
  counting,
  isTop,
  hint,
}: {
  proposed: Proposed
  name: string
  acts: HeardActs
  counting: LadderCounting | undefined
  isTop: boolean
  hint: string | undefined
}) {
  const { hearing } = useSidebar()
  const section = useRef<HTMLElement>(null)
  const confirm = useRef<(() => void) | null>(null)
  confirm.current = null
  useLayoutEffect(() => {
    if (isTop && section.current) return beOnTop(section.current, hearing, () => confirm.current?.())
  }, [isTop, hearing])
  const confirming: Confirming = {
    by: (act, busy) => {
      confirm.current = busy ? null : act
    },
    hint: isTop ? hint : undefined,
  }
  return (
    <section ref={section} class="heard" data-testid="proposal" data-kind={proposed.kind} data-key={proposed.key}>
      {proposed.kind === 'opt' ? (
        <OptProposed {...{ proposed, name, acts, confirming }} />
      ) : proposed.kind === 'answer' ? (
        <AnswerProposal {...{ proposed, acts, confirming }} />
      ) : proposed.kind === 'stage' ? (
        <StageProposed {...{ proposed, acts, counting, confirming }} />
      ) : (
        <UnclearAnswer {...{ proposed, acts }} />
      )}
    </section>
  )
}

function beOnTop(section: HTMLElement, hearing: Sidebar['hearing'], confirm: () => void): () => void {
  const top = { since: null as number | null, confirm }
  hearing.onTop.current = top
  const watch = new IntersectionObserver(
    (entries) => {
      const isSeen = (entries.at(-1)?.intersectionRatio ?? 0) >= IN_SIGHT
      top.since = isSeen ? (top.since ?? Date.now()) : null
    },
    { threshold: [0, IN_SIGHT] },
  )
  watch.observe(section)
  return () => {
    watch.disconnect()
    if (hearing.onTop.current === top) hearing.onTop.current = null
  }
}
