import type { BusinessKey, Translate } from '../language/say.ts'
import { isBuiltInGroup } from './built-in-groups.ts'
import type { RfmGroup } from './map.ts'
import type { RfmResult } from './rfm.ts'

/** What a group is called: in the user's own words, else in the user's language. */
export function groupName({ id, name }: RfmGroup, t: Translate<BusinessKey>): string {
  return name ?? (isBuiltInGroup(id) ? t(`group.${id}`) : id)
}

/** Who is in a group, in a sentence; '' for a group of the user's own. */
export function groupMeaning({ id, name, meant }: RfmGroup, t: Translate<BusinessKey>): string {
  if (name !== undefined || !isBuiltInGroup(id)) return ''
  return t(meant === undefined ? `group.${id}.meaning` : `group.${meant}.meaning`)
}

/** What to do for the people of a group; '' for a group of the user's own. */
export function groupAdvice({ id, name }: RfmGroup, t: Translate<BusinessKey>): string {
  return name === undefined && isBuiltInGroup(id) ? t(`group.${id}.advice`) : ''
}

/** The group that a person's score fell to, as it is shown. */
export function groupOfResult({ group, shownAs }: Extract<RfmResult, { kind: 'scored' }>): RfmGroup {
  return shownAs ?? { id: group, colour: isBuiltInGroup(group) ? (group as RfmGroup['colour']) : 'lost' }
}
