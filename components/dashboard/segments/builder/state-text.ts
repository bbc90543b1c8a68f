import type { Id } from '../../../../lib/db/id.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import type { DraftCondition } from '../../../../lib/segments/edit/node.ts'
import { namesSegment } from '../../../../lib/segments/edit/names-segment.ts'
import type { ConditionState } from '../../../../lib/segments/edit/state.ts'
import { problemSentence } from '../../../../lib/segments/problem-sentence.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'

/** What stands below a condition: what it still lacks, or what is wrong with it. */
export interface StateText {
  kind: 'lacks' | 'wrong'
  text: string
}

/** Null for a condition with which all is well. `self`: the segment that it is in. */
export function stateText(
  state: ConditionState,
  { field, value }: DraftCondition,
  vocabulary: Vocabulary,
  self: Id | undefined,
  t: Translate,
): StateText | null {
  if (state.kind === 'incomplete') return { kind: 'lacks', text: t(`builder.lacks.${state.missing}`) }
  if (field === 'segment' && typeof value === 'string' && self !== undefined) {
    if (value === self || namesSegment(vocabulary, value, self)) return wrong(t('builder.segment.cycle.why'))
  }
  if (state.kind === 'complete') return null
  const { code } = state.problem
  if (code === 'field-gone') return wrong(t('builder.field-gone'))
  if (code === 'segment-gone') return wrong(t('builder.segment-gone'))
  return wrong(problemSentence({ path: '', ...state.problem }, t, vocabulary))
}

function wrong(text: string): StateText {
  return { kind: 'wrong', text }
}
