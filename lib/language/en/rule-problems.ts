/** What is wrong with a rule or a segment; only the dashboard says it. */
export const ruleProblems = {
  'problem.rule.not-json': 'This is not a segment file: the text is not valid JSON.',
  'problem.rule.too-deep': 'The rule nests deeper than {max} groups.',
  'problem.rule.too-large': 'The rule has more than {max} parts.',
  'problem.rule.shape': 'This part does not have the shape of a rule.',
  'problem.rule.not-understood':
    '“{field} {operator}” belongs to a newer version of Recency. It is kept, and nobody meets it here.',
  'problem.rule.unknown-field': 'There is no field “{field}”.',
  'problem.rule.unknown-operator': 'There is no comparison “{operator}” (field “{field}”).',
  'problem.rule.operator-not-for-field': 'The field “{field}” cannot be compared with “{operator}”.',
  'problem.rule.value-missing': 'The condition on “{field}” has no value.',
  'problem.rule.value-not-wanted': '“{operator}” takes no value (field “{field}”).',
  'problem.rule.list-wanted': '“{operator}” needs a list of values (field “{field}”).',
  'problem.rule.text-wanted': 'The value for “{field}” must be text.',
  'problem.rule.number-wanted': 'The value for “{field}” must be a number.',
  'problem.rule.flag-wanted': 'The value for “{field}” must be yes or no.',
  'problem.rule.text-empty': 'The text for “{field}” is empty.',
  'problem.rule.not-a-choice': '“{value}” is not a value that “{field}” can have.',
  'problem.rule.pair-wanted': '“{operator}” needs two values, from and to (field “{field}”).',
  'problem.rule.pair-order': 'The first value of “{operator}” must not be larger than the second (field “{field}”).',
  'problem.rule.window-not-for-field': 'The field “{field}” cannot be narrowed to a number of days.',
  'problem.segment.name-empty': 'The segment needs a name.',
  'problem.segment.name-too-long': 'The name is longer than {max} characters.',
  'problem.segment.file-too-large': 'The file is larger than {max} kilobytes.',
  'problem.segment.changed-meanwhile': 'The segment was changed in another window. Look at it again before saving.',
  'problem.segment.used-by-offers': 'These offers are for this segment: {offers}. Change or remove them first.',
  'problem.rule.date-wanted': '“{operator}” needs a date (field “{field}”).',
  'problem.rule.days-wanted': '“{operator}” needs a whole number of days, 0 or more (field “{field}”).',
  'problem.rule.window-order':
    'The days of “{field}” must run from the longer ago to the nearer: the second number must not be larger than the first.',
  'problem.rule.field-gone': 'This field no longer exists. The condition is kept, and nobody meets it.',
  'problem.rule.segment-gone': 'The segment of this condition no longer exists. The condition is kept, and nobody meets it.',
  'problem.rule.segment-cycle': 'Segments cannot go round in a circle: {way}.',
  'problem.rule.segment-too-deep': 'Too many segments stand one within another.',
  'problem.rule.stage-cycle':
    'A rule of the ladder gives people a stage by this segment, so it cannot ask for the stage: that would go round in a circle. The way: {way}.',
  'problem.segment.used-by-stages':
    'A rule of the ladder gives people a stage by this segment. Change or remove that rule first.',
  'problem.stage.gone': 'The segment of this rule no longer exists. The rule gives nobody a stage.',
  'problem.stage.too-deep': 'Too many segments stand one within another in this segment. The rule gives nobody a stage.',
  'problem.stage.cycle': 'The segments of this rule go round in a circle: {way}. It gives nobody a stage.',
  'problem.stage.asks-stage':
    'This segment asks for the stage itself, so it cannot give one: that would go round in a circle. The way: {way}.',
  'problem.stage.not-understood':
    '“{segment}” holds a condition that this version does not understand or whose field is gone, so nobody can say for sure who is in it. The rule gives nobody a stage.',
  'problem.stage.named-twice': 'This segment has a rule already: {stage}. Only the first of two would ever count.',
  'problem.stage.no-stage': 'Choose a stage.',
  'problem.stage.changed-meanwhile': 'The rule was changed or removed in another window. Look at it again before you save.',
  'problem.segment.used-by-segments': 'These segments name this one: {segments}. Change or remove them first.',
  'problem.segment.field-missing':
    'The file needs a field of your own that is not here: “{name}” ({type}). Add it under Own fields, then try again.',
  'problem.segment.field-type': 'The field “{name}” is of another type here than in the file, which needs: {type}.',
} as const
