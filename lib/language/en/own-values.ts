/** What own fields' values are called and why one is not taken; the sidebar says it too. */
export const ownValues = {
  'own.title': 'Own fields',
  'own.former': '{choice} (no longer a choice)',
  'own.unknown': 'not known',
  'own.given': 'given here',
  'own.imported': 'from the import',
  'own.save': 'Save',
  'own.takeAway': 'Take away {field}',
  'own.edit': 'Change {field}: {value}',
  'own.add': 'Add a value of an own field',
  'own.add.pick': 'Field…',
  'own.failed': 'That could not be saved. Try again.',
  'own.gone': 'This field is there no more. It was taken away in the view Own fields.',
  'own.problem.not-a-number': '“{said}” is not a plain number. Write it like {example}, without a sign of money or per cent.',
  'own.problem.too-many-digits':
    '“{said}” has more than 15 digits, which no number keeps exactly. A field of type text keeps it.',
  'own.problem.not-a-date': '“{said}” is not a date. Write day, month and year like {example}.',
  'own.problem.no-such-date': 'There is no such day: “{said}”.',
  'own.problem.not-a-choice': '“{said}” is none of the choices of this field.',
  'own.problem.too-long': 'The text is too long: “{said}…”. At most 1,000 characters are kept.',
  'stage.label': 'Stage on the ladder',
  'stage.none': 'not set',
} as const
