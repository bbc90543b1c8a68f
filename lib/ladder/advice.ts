import type { Stage } from '../fields/stage.ts'
import type { AdviceKey, Translate } from '../language/say.ts'

/** What helps somebody on from a stage, in plain words, short enough for the sidebar. */
export interface StageAdvice {
  /** What they say, in their words. */
  hears: string
  /** What to say to them. */
  say: string
  /** What not to say yet. */
  avoid: string
}

/** Source: `facts/scores-and-stages.md` 4.1; the words of the advice are ours. */
export function stageAdvice(stage: Stage, t: Translate<AdviceKey>): StageAdvice {
  return { hears: t(`advice.${stage}.hears`), say: t(`advice.${stage}.say`), avoid: t(`advice.${stage}.avoid`) }
}
