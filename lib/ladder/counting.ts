import type { Stage } from '../fields/stage.ts'
import type { BusinessKey, Translate } from '../language/say.ts'

/** How stages are counted where they are shown: as Hunt has them, 0 to 5, or 1 to 5 as many marketers do. */
export type LadderCounting = 'six' | 'five'

const AS_FIVE = [1, 2, 3, 4, 4, 5] as const

/** The number that a stage is shown by; what is kept is always 0 to 5. */
export function shownStage(stage: Stage, counting: LadderCounting = 'six'): number {
  return counting === 'five' ? AS_FIVE[stage] : stage
}

/** Whether another stage is shown by the same number, so that only its words tell it apart. */
export function sharesNumber(stage: Stage, counting: LadderCounting = 'six'): boolean {
  return counting === 'five' && (stage === 3 || stage === 4)
}

/** The number as it heads a column, where there is no room for the meaning: of two with one number the earlier is a, the later b. */
export function stageMark(stage: Stage, counting: LadderCounting = 'six'): string {
  return `${shownStage(stage, counting)}${sharesNumber(stage, counting) ? (stage === 3 ? 'a' : 'b') : ''}`
}

/** A stage with its meaning: "Stage 2: compares kinds of solution". */
export function stageWords(stage: Stage, t: Translate<BusinessKey>, counting: LadderCounting = 'six'): string {
  return t('stage.line', { stage: shownStage(stage, counting), meaning: t(`stage.${stage}`) })
}
