import type { Id, Origin } from '../db/id.ts'

/** What a field of the user's own holds. `date` is a calendar date; `choice` is one of `choices`, `choices` any number of them. */
export const OWN_TYPES = ['text', 'number', 'date', 'choice', 'choices'] as const
export type OwnType = (typeof OWN_TYPES)[number]

/** A field that the user added: education, income, interests, values. Its type never changes; rules name it `own.<id>`. */
export interface OwnField {
  id: Id
  revision: number
  origin: Origin
  name: string
  type: OwnType
  /** In the order of lists; [] where the type has none. */
  choices: string[]
  /** Former words of choices with the present word of each: values that say the former one mean the present one. */
  renamed?: Record<string, string>
  /** Order in lists; lower first. */
  rank: number
  changedAt: number
}

/** What parts the values of a `choices` field. */
export const CHOICE_MARK = '\u001F'

/**
 * A person's values by the field's id, each as text: text as it is, a number as JavaScript writes it (`1234.5`), a date as `1984-03-12`, a choice
 * as its own words, several joined by CHOICE_MARK. What is absent or '' is unknown. Values of an import stand in `ContactRecord.own`; those that
 * people gave stand in `PersonState.own` and lie over them ('' there takes the import's value away).
 */
export type OwnValues = Record<Id, string>
