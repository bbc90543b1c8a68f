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
  /** There may be more: what was not seen is not known. */
  atLeast: boolean
}

/** The steps in their order. `whole`: of a part, what came of all: what was seen of some is not unknown of the others' part. */
export function funnelRows(
  outcomes: Outcomes,
  days: number,
  { t, format }: Pick<Speech, 't' | 'format'>,
  whole: Outcomes = outcomes,
): FunnelRow[] {
  const { prepared, sent, clicked, bought } = outcomes
  const seen = (step: 'delivered' | 'read' | 'replied'): FunnelRow => {
    // Seen of nobody: the page does not tell, or nobody looked. That is no share of 0 %.
    const people = whole[step] === 0 && sent > 0 ? null : outcomes[step]
    const share = people === null ? null : shareOf(people, sent)
    const unknown = sent - outcomes[step]
    return { step, name: t(`results.step.${step}`), people, share, unknown, atLeast: unknown > 0 }
  }
  return [
    { step: 'prepared', name: t('results.step.prepared'), people: prepared, share: null, unknown: null, atLeast: false },
    { step: 'sent', name: t('results.step.sent'), people: sent, share: shareOf(sent, prepared), unknown: null, atLeast: false },
    seen('delivered'),
    seen('read'),
    seen('replied'),
    {
      step: 'clicked',
      name: t('results.step.clicked'),
      people: clicked,
      share: clicked === null ? null : shareOf(clicked, sent),
      unknown: clicked === null ? sent : null,
      atLeast: false,
    },
    {
      step: 'bought',
      name: t('results.step.bought', { days: format.days(days) }),
      people: bought.judged === 0 ? null : bought.bought,
      share: shareOf(bought.bought, bought.judged),
      unknown: bought.notYet + bought.unknown,
      atLeast: false,
    },
  ]
}

function shareOf(people: number, whole: number): number | null {
  return whole === 0 ? null : people / whole
}

/** "62.5%"; "≥ 62.5%" where there may be more. Null where there is no share. */
export function shareText({ share, atLeast }: Pick<FunnelRow, 'share' | 'atLeast'>, format: Speech['format']): string | null {
  if (share === null) return null
  return atLeast ? `≥ ${format.percent(share, 1)}` : format.percent(share, 1)
}
