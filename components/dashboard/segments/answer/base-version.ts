import { currentGeneration } from '../../../../lib/orders/base.ts'
import { writtenState } from '../../../../lib/segments/kept-memberships.ts'
import { useLive } from '../../live.ts'
import { useSession } from '../../session.ts'

/** A text that changes with whatever people, figures and settings a rule is met by. */
export function useBaseVersion(): string {
  const { db, settings } = useSession()
  const state = useLive(async () => `${await currentGeneration(db)} ${await writtenState(db)}`, [db])
  const { currency, rates = {}, timeZone, rfm } = settings
  return `${state ?? ''} ${JSON.stringify([currency, rates, timeZone, rfm.revision])}`
}
