import { STAGES } from '../../../lib/fields/stage.ts'
import { shownStage, stageMark } from '../../../lib/ladder/counting.ts'
import { ABSENT } from '../../../lib/segments/history/group-codes.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import type { SideName } from './group-words.ts'

/** How sides of a move on the ladder are called: a stage, that there was none, or that somebody was not there. */
export interface StageNames {
  /** In a sentence: "stage 2 (compares kinds of solution)". */
  name: SideName
  /** Before a row: "2: compares kinds of solution". */
  row: SideName
  /** Above a column: "2". */
  column: SideName
}

/** The names as stages are counted here. */
export function useStageNames(): StageNames {
  const { t } = useLanguage()
  const { settings } = useSession()
  const counting = settings.ladder?.counting
  const named =
    (say: (mark: string, number: number, meaning: string) => string): SideName =>
    (id, side) => {
      if (id === ABSENT) return t(`movement.absent.${side}`)
      const stage = STAGES.find((one) => String(one) === id)
      if (stage === undefined) return t('movement.stage.none')
      return say(stageMark(stage, counting), shownStage(stage, counting), t(`stage.${stage}`))
    }
  return {
    name: named((_, stage, meaning) => t('movement.stage.said', { stage, meaning })),
    row: named((mark, _, meaning) => `${mark}: ${meaning}`),
    column: named((mark) => mark),
  }
}
