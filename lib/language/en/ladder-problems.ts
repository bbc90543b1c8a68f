/** What is wrong with a signal; only the dashboard says it. `place` counts characters from 1. */
export const ladderProblems = {
  'problem.signal.phrase-empty': 'Write the words that customers use.',
  'problem.signal.phrase-too-long': 'A phrase has at most {max} characters.',
  'problem.signal.phrase-unclosed': 'Something is opened and not closed: ( ), [ ] or “ ”. See character {place}.',
  'problem.signal.phrase-unopened': '“{mark}” at character {place} closes what was never opened.',
  'problem.signal.phrase-gap-at-edge': '“...” stands between words, not at the beginning or end. See character {place}.',
  'problem.signal.phrase-empty-choice': 'A word is missing beside “|” or within brackets. See character {place}.',
  'problem.signal.phrase-star': '“*” stands at the end of a word alone. See character {place}.',
  'problem.signal.phrase-star-short': 'Before “*” there must be two letters at least. See character {place}.',
  'problem.signal.phrase-question-mark': '“?” stands at the end of the phrase alone. See character {place}.',
  'problem.signal.phrase-only-optional': 'One word at least must stand outside of [ ].',
  'problem.signal.bad-language': '“{language}” is not a language code.',
  'problem.signal.bad-stage': 'Choose a stage.',
  'problem.signal.too-many-unless': 'There are more than {max} exceptions.',
  'problem.signal.twice': 'The same phrase speaks already for: {stage}.',
  'problem.signal.shape': 'This part of the signal cannot be read: {part}.',
  'problem.signal.changed-meanwhile': 'The signal was changed in another window. Look at it again before saving.',
} as const
