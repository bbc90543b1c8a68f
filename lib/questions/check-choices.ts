import { foldName } from '../contacts/fold.ts'
import { isLanguageCode } from '../language/text-for.ts'
import { problem, QUESTION_LIMITS, type QuestionDraft, type QuestionProblem } from './draft.ts'
import type { QuestionChoice } from './question.ts'
import { hasLabelIn, wordsOf } from './words-of.ts'

/** What is wrong with a question's choices in themselves, whatever field they are of. */
export function choiceProblems(draft: QuestionDraft): QuestionProblem[] {
  const { choices, target } = draft
  const problems: QuestionProblem[] = []
  if (choices.length > QUESTION_LIMITS.choices)
    problems.push(problem('choices', 'too-many-choices', { max: QUESTION_LIMITS.choices }))
  for (const [i, choice] of choices.entries()) {
    if (choices.findIndex(({ value }) => value === choice.value) < i)
      problems.push(problem(`choices.${i}`, 'choice-twice', { choice: choice.value }))
    problems.push(...labelProblems(draft, choice, `choices.${i}`, target.kind === 'stage'))
    problems.push(...wordProblems(choice, `choices.${i}`))
  }
  return [...problems, ...clashes(draft)]
}

/** A message in one language with choices in another would puzzle whoever reads it. */
function labelProblems({ texts }: QuestionDraft, choice: QuestionChoice, field: string, isStage: boolean): QuestionProblem[] {
  const bare = isStage && Object.values(choice.words).every(({ label }) => label === '')
  return Object.keys(texts).flatMap((language) =>
    bare || !hasLabelIn(choice, language) ? [problem(`${field}.${language}`, 'label-missing', { choice: choice.value })] : [],
  )
}

function wordProblems({ words }: QuestionChoice, field: string): QuestionProblem[] {
  return Object.entries(words).flatMap(([language, { label, synonyms }]) => {
    const at = `${field}.${language}`
    const problems: QuestionProblem[] = []
    if (language !== '' && !isLanguageCode(language)) problems.push(problem(at, 'bad-language', { language }))
    if ([label, ...synonyms].some((word) => word.length > QUESTION_LIMITS.label || word.includes('\n')))
      problems.push(problem(at, 'label-too-long', { max: QUESTION_LIMITS.label }))
    if (synonyms.length > QUESTION_LIMITS.synonyms)
      problems.push(problem(at, 'too-many-synonyms', { max: QUESTION_LIMITS.synonyms }))
    return problems
  })
}

/** A word of two choices answers neither; a number that stands before one choice cannot be another's word. */
function clashes({ choices, numbered }: QuestionDraft): QuestionProblem[] {
  const problems: QuestionProblem[] = []
  const owners = new Map<string, number>()
  for (const [i, choice] of choices.entries()) {
    const { labels, synonyms } = wordsOf(choice)
    for (const word of new Set([...labels, ...synonyms].map(foldName))) {
      if (word === '') continue
      const owner = owners.get(word) ?? i
      if (owner !== i) problems.push(problem(`choices.${i}`, 'word-twice', { word }))
      owners.set(word, owner)
      const number = /^\d{1,2}$/.test(word) ? Number(word) : 0
      if (numbered && number > 0 && number <= choices.length && number !== i + 1)
        problems.push(problem(`choices.${i}`, 'word-is-number', { word }))
    }
  }
  return problems
}
