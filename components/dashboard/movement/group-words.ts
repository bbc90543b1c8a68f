import { groupName } from '../../../lib/rfm/group-name.ts'
import type { RfmGroup } from '../../../lib/rfm/map.ts'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import { useLanguage } from '../../ui/language.tsx'

const REASONS = ['no-orders', 'outside-window', 'other-currency', 'pending'] as const

/** Says what one side of a move is called; `side`: before or after it. */
export type SideName = (id: string, side: 'from' | 'to') => string

/** What one side of a move is called: a group, why there was no score, or that somebody was not there (before: new; after: gone). */
export function useGroupSideName(groups: readonly RfmGroup[]): SideName {
  const { t } = useLanguage()
  return (id, side) => {
    if (id === ABSENT) return t(`movement.absent.${side}`)
    const reason = REASONS.find((one) => one === id)
    if (reason) return t(`movement.reason.${reason}`)
    const group = groups.find((one) => one.id === id)
    return group ? groupName(group, t) : id
  }
}
