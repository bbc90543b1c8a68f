import { foldText } from '../segments/fold-text.ts'
import { OWN_TYPES, type OwnField, type OwnType } from './own-field.ts'

/** What is taken of own fields: longest names in UTF-16 units, choices of one field, fields of a workspace. */
export const FIELD_LIMITS = { name: 80, choice: 80, choices: 200, fields: 100 } as const

/** A field as a form gives it. Without `id` it is a new one. `was`: the choice's word before, null for a new choice. */
export interface FieldDraft {
  id?: string
  revision?: number
  name: string
  type: OwnType
  choices: readonly { was: string | null; word: string }[]
}

/** Why a field was not saved. The sentence is `fields.problem.<code>`. */
export interface FieldProblem {
  code:
    | 'name-empty'
    | 'name-too-long'
    | 'name-taken'
    | 'type-unknown'
    | 'type-changed'
    | 'no-choices'
    | 'choice-empty'
    | 'choice-too-long'
    | 'choice-twice'
    /** The word once was another choice's, whose values still mean that one. */
    | 'choice-was-renamed'
    | 'too-many-choices'
    | 'too-many-fields'
    | 'changed-meanwhile'
  values: { max: number; name: string }
}

/** Everything that is wrong with a draft beside the other fields there are. `stored`: the field as it is, where it is not new. */
export function checkField(draft: FieldDraft, others: readonly OwnField[], stored: OwnField | undefined): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (code: FieldProblem['code'], name = '', max = 0): void => {
    problems.push({ code, values: { max, name } })
  }
  const name = draft.name.trim()
  if (name === '') problem('name-empty')
  if (name.length > FIELD_LIMITS.name) problem('name-too-long', name.slice(0, 20), FIELD_LIMITS.name)
  if (others.some((other) => foldText(other.name) === foldText(name))) problem('name-taken', name)
  if (!OWN_TYPES.includes(draft.type)) problem('type-unknown')
  if (stored && stored.type !== draft.type) problem('type-changed')
  if (!stored && others.length >= FIELD_LIMITS.fields) problem('too-many-fields', '', FIELD_LIMITS.fields)
  if (draft.type === 'choice' || draft.type === 'choices') checkChoices(draft, stored, problem)
  return problems
}

function checkChoices(
  { choices }: FieldDraft,
  stored: OwnField | undefined,
  problem: (code: FieldProblem['code'], name?: string, max?: number) => void,
): void {
  if (choices.length === 0) problem('no-choices')
  if (choices.length > FIELD_LIMITS.choices) problem('too-many-choices', '', FIELD_LIMITS.choices)
  const former = new Map<string, string | null>(Object.entries(stored?.renamed ?? {}).map(([word, now]) => [foldText(word), now]))
  // Words that are given up in this very draft are former ones as well.
  for (const { was, word } of choices) if (was !== null && foldText(was) !== foldText(word)) former.set(foldText(was), was)
  const seen = new Set<string>()
  for (const { was, word: typed } of choices) {
    const word = typed.trim()
    const folded = foldText(word)
    if (folded === '') problem('choice-empty')
    else if (word.length > FIELD_LIMITS.choice) problem('choice-too-long', word.slice(0, 20), FIELD_LIMITS.choice)
    else if (seen.has(folded)) problem('choice-twice', word)
    // A choice may have its own former word back; another one's values would become this one's.
    else if (former.has(folded) && former.get(folded) !== was) problem('choice-was-renamed', word)
    else if (was !== null && stored?.choices.some((other) => other !== was && foldText(other) === folded))
      problem('choice-twice', word)
    seen.add(folded)
  }
}
