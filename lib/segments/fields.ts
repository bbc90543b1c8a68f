import { BUILT_IN_GROUP_IDS } from '../rfm/built-in-groups.ts'
import { CHAT_FIELDS } from './fields/chat.ts'
import { CONTACT_FIELDS } from './fields/contact.ts'
import { EVENT_FIELDS } from './fields/events.ts'
import type { Field } from './fields/field.ts'
import { ORDER_FIELDS } from './fields/orders.ts'
import { ownRuleField } from './fields/own.ts'
import { SCORE_FIELDS } from './fields/scores.ts'
import type { Vocabulary } from './vocabulary.ts'

export { isWithin, type Field, type FieldType, type FieldValue, type Window } from './fields/field.ts'

/**
 * Every built-in field that a rule of language version 3 can name. New in 2: `chat.*`; in 3: company, gender, age, birthday, origin, since, gone
 * and networks of a contact, `stage`, `consent.*`, `opted-out`, `mail.subscribed`, `orders.interval`, `orders.items`, `events.*`, `segment`, and
 * the user's own fields, `own.<id>`. Adding one makes a new version of the language.
 */
export const FIELDS = {
  ...CONTACT_FIELDS,
  ...ORDER_FIELDS,
  ...SCORE_FIELDS,
  ...CHAT_FIELDS,
  ...EVENT_FIELDS,
  /** Whether somebody is in another segment: what its rule says, see `compileRule`. It has no value of its own to read. */
  segment: { type: 'segment', read: () => null },
} as const satisfies Record<string, Field>

export type FieldId = keyof typeof FIELDS
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[]

/** What the name of a field of the user's own begins with in a rule; the field's id follows. */
export const OWN = 'own.'

/** The field of a name in a rule; undefined where neither this version nor the vocabulary has one of that name. */
export function fieldOf(id: string, vocabulary: Vocabulary): Field | undefined {
  if (id === 'rfm.group' || id.startsWith(OWN)) return workspaceFields(vocabulary).get(id)
  return Object.hasOwn(FIELDS, id) ? FIELDS[id as FieldId] : undefined
}

const known = new WeakMap<Vocabulary, ReadonlyMap<string, Field>>()

/** Fields that differ from one workspace to the next, made once for each vocabulary. */
function workspaceFields(vocabulary: Vocabulary): ReadonlyMap<string, Field> {
  const made = known.get(vocabulary)
  if (made) return made
  const groups = new Set([...vocabulary.groups.map(({ id }) => id), ...BUILT_IN_GROUP_IDS])
  const fields = new Map<string, Field>([['rfm.group', { ...FIELDS['rfm.group'], choices: [...groups], former: true }]])
  for (const own of vocabulary.own) fields.set(OWN + own.id, ownRuleField(own))
  known.set(vocabulary, fields)
  return fields
}
