import { STAGES } from '../../../lib/fields/stage.ts'
import { stageWords } from '../../../lib/ladder/counting.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** Exceptions as they are typed, one on each line. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** A stage as it is shown, by its number; a number that is none as it is. */
export function useStageWords(): (stage: number) => string {
  const { t } = useLanguage()
  const { settings } = useSession()
  return (stage) => {
    const known = STAGES.find((one) => one === stage)
    return known === undefined ? String(stage) : stageWords(known, t, settings.ladder?.counting)
  }
}
