import { STAGES } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import type { SideName } from './group-words.ts'

/** What one side of a move on the ladder is called: a stage, that there was none, or that somebody was not there. */
export function useStageSideName(): SideName {
  const { t } = useLanguage()
  const { settings } = useSession()
  return (id, side) => {
    if (id === ABSENT) return t(`movement.absent.${side}`)
    const stage = STAGES.find((one) => String(one) === id)
    return stage === undefined ? t('movement.stage.none') : stageWords(stage, t, settings.ladder?.counting)
  }
}
