import type { BusinessKey, Translate } from '../language/say.ts'
import { stageWords, type LadderCounting } from './counting.ts'
import type { StageShown } from './stage-shown.ts'

/** What a stage is by, and what a rule says otherwise, in the user's words; nothing of one that was set by hand and that no rule speaks against. */
export function stageReasons(
  { stageBy, stageByRule }: Pick<StageShown, 'stageBy' | 'stageByRule'>,
  t: Translate<BusinessKey>,
  counting: LadderCounting | undefined,
): string[] {
  const reasons: string[] = []
  if (stageBy?.by === 'rule') reasons.push(t('stage.by.rule', { segment: stageBy.segment }))
  if (stageBy?.by === 'chat') reasons.push(t('stage.by.chat', { words: stageBy.words }))
  if (stageByRule)
    reasons.push(t('stage.rule.other', { stage: stageWords(stageByRule.stage, t, counting), segment: stageByRule.segment }))
  return reasons
}
