import type { OpenQuestion } from '../../../lib/questions/question.ts'
import { ownValueParts, type OwnSpeech } from '../../../lib/fields/own-words.ts'
import { labelOf } from './proposals.ts'

/** Values of an answer in the agent's language: choices by their labels, a number and a date as they are written there. */
export function valueWords(open: OpenQuestion, values: readonly string[], { t, format }: OwnSpeech): string {
  if (open.choices.length > 0 || open.type === 'stage') return format.list(values.map((value) => labelOf(open, value)))
  const [value = ''] = values
  if (open.type !== 'number' && open.type !== 'date') return value
  // Typed by hand it may be written otherwise than it is kept.
  const isKept = open.type === 'date' ? /^\d{4}-\d{2}-\d{2}$/.test(value) : /^-?\d+(?:\.\d+)?$/.test(value)
  const field = { id: '', revision: 1, origin: { kind: 'own' }, name: '', choices: [], rank: 0, changedAt: 0 } as const
  return isKept ? ownValueParts({ ...field, type: open.type, choices: [] }, value, { t, format }).join('') : value
}
