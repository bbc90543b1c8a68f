import type { Outcomes } from '../../../lib/results/report.ts'
import type { Speech } from '../../ui/language.tsx'

export type FunnelStep = 'prepared' | 'sent' | 'delivered' | 'read' | 'replied' | 'clicked' | 'bought'

/** One step of the way from a prepared message to a purchase. */
export interface FunnelRow {
  step: FunnelStep
  name: string
  /** Null: unknown of everybody, which is never shown as none. */
  people: number | null
  /** Of those to whom it was sent; of the bought, of those of whom it can be known. Null where there is nothing to take a share of. */
  share: number | null
  /** Of how many it is not known; null: of nobody could it be unknown. */
  unknown: number | null
}

/** The steps in their order. */
export function funnelRows(outcomes: Outcomes, days: number, { t, format }: Pick<Speech, 't' | 'format'>): FunnelRow[] {
  const { prepared, sent, clicked, bought } = outcomes
  const seen = (step: 'delivered' | 'read' | 'replied'): FunnelRow => {
    // Nobody of anybody was ever seen to: the page does not tell, or nobody looked. A reply is seen wherever messages are.
    const people = outcomes[step] === 0 && step !== 'replied' ? null : outcomes[step]
    const share = people === null ? null : shareOf(people, sent)
    return { step, name: t(`results.step.${step}`), people, share, unknown: sent - outcomes[step] }
  }
  return [
    { step: 'prepared', name: t('results.step.prepared'), people: prepared, share: null, unknown: null },
    { step: 'sent', name: t('results.step.sent'), people: sent, share: shareOf(sent, prepared), unknown: null },
    seen('delivered'),
    seen('read'),
    seen('replied'),
    {
      step: 'clicked',
      name: t('results.step.clicked'),
      people: clicked,
      share: clicked === null ? null : shareOf(clicked, sent),
      unknown: clicked === null ? sent : null,
    },
    {
      step: 'bought',
      name: t('results.step.bought', { days: format.days(days) }),
      people: bought.judged === 0 ? null : bought.bought,
      share: shareOf(bought.bought, bought.judged),
      unknown: bought.notYet + bought.unknown,
    },
  ]
}

function shareOf(people: number, whole: number): number | null {
  return whole === 0 ? null : people / whole
}
