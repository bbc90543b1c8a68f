import type { Translate } from '../../language/translator.ts'
import { isBuiltInMap, type BuiltInMapId } from './built-in.ts'

/** What a map is called: a built-in one's name, else that it is the user's own. */
export function mapName(id: string, t: Translate): string {
  return t(isBuiltInMap(id) ? `maps.name.${id}` : 'maps.name.own')
}

/** Where a built-in map's groups come from, and what was decided to make them whole. */
export function mapNote(id: BuiltInMapId, t: Translate): string {
  return t(`maps.note.${id}`)
}
