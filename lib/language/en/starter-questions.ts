/** What the first questions, their fields and their set are called for the agent; choices are parted by bars. */
export const starterQuestions = {
  'starter.question.for.name': 'Whom it is for',
  'starter.question.for.field': 'Buys for',
  'starter.question.for.choices': 'Themselves|As a gift|Work',
  'starter.question.matters.name': 'What matters most',
  'starter.question.matters.field': 'Matters most to them',
  'starter.question.matters.choices': 'Price|Quality|Sustainability|Speed',
  'starter.question.stand.name': 'Where they stand',
  'starter.question.set': 'First talk',
} as const
