import type { Translate } from '../../../lib/language/translator.ts'
import type { RuleProblem } from '../../../lib/segments/check.ts'
import { problemSentence, segmentProblemSentence } from '../../../lib/segments/problem-sentence.ts'
import type { SegmentProblem } from '../../../lib/segments/store.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'

/** Why a segment was not taken, with the place in the rule where there is one. */
export function segmentProblemText(problem: SegmentProblem, t: Translate, vocabulary: Vocabulary): string {
  return problem.of === 'rule' ? ruleProblemText(problem.problem, t, vocabulary) : segmentProblemSentence(problem, t, vocabulary)
}

/** A problem of a rule; its place as a JSON pointer goes before the sentence. */
export function ruleProblemText(problem: RuleProblem, t: Translate, vocabulary: Vocabulary): string {
  const sentence = problemSentence(problem, t, vocabulary)
  return problem.path === '' ? sentence : `${problem.path}: ${sentence}`
}
