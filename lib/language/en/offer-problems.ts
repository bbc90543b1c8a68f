/** What is wrong with an offer; only the dashboard says it. */
export const offerProblems = {
  'problem.offer.name-empty': 'The offer needs a name.',
  'problem.offer.name-too-long': 'The name is longer than {max} characters.',
  'problem.offer.text-empty': 'The offer needs a text.',
  'problem.offer.text-too-long': 'The text is longer than {max} characters.',
  'problem.offer.unknown-field': 'There is no merge field “{field}”. There are: {known}.',
  'problem.offer.bad-language': '“{language}” is not a language code.',
  'problem.offer.bad-date': '“{date}” is not a date.',
  'problem.offer.dates-order': 'The last day is before the first.',
  'problem.offer.unknown-segment': 'The segment of this offer no longer exists.',
  'problem.offer.bad-priority': 'The priority must be a whole number from {min} to {max}.',
  'problem.offer.shape': 'This part of the offer cannot be read: {part}.',
  'problem.offer.changed-meanwhile': 'The offer was changed in another window. Look at it again before saving.',
} as const
