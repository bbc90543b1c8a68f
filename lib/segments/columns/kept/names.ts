/** Texts of contacts that are made from pages as columns of their own; traits have country, language and source already. */
export const TEXTS = ['name', 'company', 'gender', 'birthday', 'city', 'origin'] as const
export type TextName = (typeof TEXTS)[number]

/** Of which a person has none or more. */
export const SETS = ['crmTags', 'networks', 'items', 'events'] as const
export type SetName = (typeof SETS)[number]

/** Whether the newest word on mail was to subscribe: 0 unknown, 1 yes, 2 no. */
export const SUBSCRIBED = 'subscribed'
/** Day on which the source made the record. */
export const SINCE = 'since'

/** Name of the column of a field of the user's own, by its id. */
export function ownName(field: string): string {
  return `own.${field}`
}
