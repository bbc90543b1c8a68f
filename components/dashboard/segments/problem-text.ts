import type { Translate } from '../../../lib/language/translator.ts'
import type { RuleProblem } from '../../../lib/segments/check.ts'
import { problemSentence } from '../../../lib/segments/problem-sentence.ts'
import type { SegmentProblem } from '../../../lib/segments/store.ts'

/** Why a segment was not taken, with the place in the rule where there is one. */
export function segmentProblemText(problem: SegmentProblem, t: Translate): string {
  return problem.of === 'rule' ? ruleProblemText(problem.problem, t) : t(`problem.segment.${problem.code}`, problem.values)
}

/** A problem of a rule; its place as a JSON pointer goes before the sentence. */
export function ruleProblemText(problem: RuleProblem, t: Translate): string {
  const sentence = problemSentence(problem, t)
  return problem.path === '' ? sentence : `${problem.path}: ${sentence}`
}
