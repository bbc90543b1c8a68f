import type { SiteDefinition } from '../sites/definition.ts'
import type { GroupMember } from '../sites/reading.ts'
import { find, findAll } from './find.ts'
import { ownDirections } from './read-direction.ts'
import { sideReader } from './read-side.ts'
import { plain, readValue } from './read-value.ts'
import { seenNumbers } from './seen-numbers.ts'

const MOST_ROWS = 60
const MOST_MEMBERS = 30

/** Who wrote the newest messages of a group, newest first, only as far as the rows show it. The chat's own side is left out. */
export function readMembers(
  { message, network }: SiteDefinition,
  pane: Element,
  location: Location | URL,
  own: string,
): GroupMember[] {
  const list = find(pane, message.list)
  if (!list || (!message.sender && !message.senderId)) return []
  const members = new Map<string, GroupMember>()
  for (const row of findAll(list, message.row).slice(-MOST_ROWS).toReversed()) {
    const name = message.sender ? plain(readValue(message.sender, row, location)).replace(/:$/, '') : ''
    const value = message.senderId ? readValue(message.senderId.reader, row, location) : ''
    const key = value || name
    if (key === '' || members.has(key) || isOwn(row, message, location)) continue
    members.set(key, {
      name,
      identities: value && message.senderId ? [{ network, own, kind: message.senderId.kind, value }] : [],
      numbers: seenNumbers([{ text: name, from: 'row', whole: true }]),
    })
    if (members.size === MOST_MEMBERS) break
  }
  return [...members.values()]
}

/**
 * Whom the page names as writers of the newest messages, beside the agent. Where no row calls the agent "you" in a word that is known, only those
 * count whose messages stand on the others' side of the list.
 */
export function sendersOf({ message }: SiteDefinition, pane: Element, location: Location | URL): string[] {
  const { list: lists, row, sender, direction } = message
  const list = find(pane, lists)
  if (!list || !sender) return []
  const newest = new Map<string, Element>()
  for (const element of findAll(list, row).slice(-MOST_ROWS)) {
    const name = plain(readValue(sender, element, location)).replace(/:$/, '')
    if (name !== '') newest.set(name, element)
  }
  const names = [...newest.keys()]
  const others = names.filter((name) => !isAgent(name, message))
  const bySide = direction.find((way) => way.by === 'side')
  if (others.length < 2 || others.length < names.length || !bySide) return others
  const side = sideReader(list, bySide.bubble)
  return others.filter((name) => side(newest.get(name) ?? list) === 'in')
}

/** Its marks say that the agent wrote it, or a label calls the writer "you". */
function isOwn(row: Element, { direction }: SiteDefinition['message'], location: Location | URL): boolean {
  return ownDirections(direction, row, { title: '', location }).includes('out')
}

/** Labels call the agent "you". */
function isAgent(name: string, { direction }: SiteDefinition['message']): boolean {
  return direction.some((way) => way.by === 'label' && way.you.includes(name.toLowerCase()))
}
