import type { Part, SeenNumber, SiteDefinition, ValueReader, Witness } from '../sites/definition.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { identitiesOf, isGroupIdentity } from '../sites/split-identity.ts'
import { blockText } from './block-text.ts'
import { find, has, isOneOf } from './find.ts'
import type { Observation } from './read-page.ts'
import { plain, readValue } from './read-value.ts'
import { readMembers, sendersOf } from './read-members.ts'
import { seenNumbers } from './seen-numbers.ts'

/** Longest title that is read, in UTF-16 units: nobody's name is longer, and it travels with every reading. */
const LONGEST_TITLE = 500

/** What one way to find the chat says: `agrees` is null while it is not there. */
export interface Way {
  of: Witness['of']
  value: string
  agrees: boolean | null
}

/** Reads the open chat off its pane, with every way to find it. */
export function readChat(definition: SiteDefinition, pane: Element, location: Location | URL): Observation {
  const { chat, network } = definition
  const title = readValue(chat.title, pane, location).slice(0, LONGEST_TITLE)
  const value = chat.identity ? readValue(chat.identity.reader, pane, location) : ''
  const ways = waysOf(definition, pane, location, { title, identity: value })
  const agreement = agreementOf(ways)
  const sure = value !== '' && agreement !== 'no'
  const own = chat.own ? readValue(chat.own, pane.ownerDocument, location) : ''
  const box = find(pane, definition.composer.box)
  const identities = sure && chat.identity ? identitiesOf({ network, own, kind: chat.identity.kind, value }) : []
  const isOfThis = ({ of }: { of?: ValueReader }): boolean => !of || ['', value].includes(readValue(of, pane, location))
  const also = agreement === 'no' ? [] : alsoKnown(definition, pane, location, { own, isOfThis })
  const many = chat.groupOfSenders === true && agreement !== 'no' && sendersOf(definition, pane, location).length > 1
  const kind = many ? 'group' : kindOf(definition, pane, identities)
  if (agreement !== 'no' && find(pane, chat.nobody ?? [])) return { pane, agreement: 'unsaid', reading: { state: 'no-chat' } }
  return {
    pane,
    agreement,
    tied: sure && isTied(definition, ways),
    many,
    reading: {
      state: 'chat',
      site: definition.id,
      key:
        agreement === 'no'
          ? `in doubt: ${ways.map((way) => way.value).join(' ')} ${value} ${title}`
          : sure
            ? value
            : `titled: ${title}`,
      kind,
      title,
      identities: [...identities, ...also],
      numbers: numbersOf(definition, pane, location, { title, identities, label: labelOf(box), isOfThis }),
      ...(kind === 'group' ? { members: readMembers(definition, pane, location, own) } : {}),
      lost: lostParts(definition, pane, { title, sure, box, agreement }),
    },
  }
}

/** What each way says beside the first: the witnesses in the definition's order. */
export function waysOf(
  { chat }: SiteDefinition,
  pane: Element,
  location: Location | URL,
  found: { title: string; identity: string },
): Way[] {
  return (chat.witnesses ?? []).map(({ of, how, reader }) => {
    const value = readValue(reader, pane, location)
    const sought = found[of]
    const agrees = value === '' || sought === '' ? null : how === 'same' ? value === sought : plain(value).includes(sought)
    return { of, value, agrees }
  })
}

function agreementOf(ways: Way[]): Observation['agreement'] {
  if (ways.some((way) => way.agrees === false)) return 'no'
  if (ways.some((way) => way.agrees)) return 'yes'
  return ways.length > 0 ? 'awaited' : 'unsaid'
}

function isInPane({ inPage, from }: ValueReader): boolean {
  return !inPage && ('text' in from || 'attr' in from)
}

/** Whether something in the pane itself bears the identity: else the address may speak of a chat that the pane does not show yet. */
function isTied({ chat }: SiteDefinition, ways: Way[]): boolean {
  if (chat.identity && isInPane(chat.identity.reader)) return true
  return (chat.witnesses ?? []).some(({ of, reader }, index) => of === 'identity' && isInPane(reader) && ways[index]?.agrees)
}

function alsoKnown(
  { chat, network }: SiteDefinition,
  pane: Element,
  location: Location | URL,
  { own, isOfThis }: { own: string; isOfThis: (place: { of?: ValueReader }) => boolean },
): ChatIdentity[] {
  return (chat.alsoKnown ?? []).filter(isOfThis).flatMap(({ kind, reader }) => {
    const value = readValue(reader, pane, location)
    return value === '' ? [] : [{ network, own, kind, value }]
  })
}

/** Numbers in the open, at the strongest place first. The digits of a `@lid`, a peer or a thread are nobody's number. */
function numbersOf(
  { chat }: SiteDefinition,
  pane: Element,
  location: Location | URL,
  {
    title,
    identities,
    label,
    isOfThis,
  }: { title: string; identities: ChatIdentity[]; label: string; isOfThis: (place: { of?: ValueReader }) => boolean },
): SeenNumber[] {
  const telling = identities.find(({ kind }) => kind === 'phone' || kind === 'jid')
  return seenNumbers([
    { text: telling?.value.split('@', 1)[0] ?? '', from: 'identity', whole: true },
    { text: title, from: 'title', whole: true },
    { text: label, from: 'composer', whole: false },
    ...(chat.numbers ?? [])
      .filter(isOfThis)
      .map(({ from, reader, whole }) => ({ text: readValue(reader, pane, location), from, whole })),
  ])
}

function kindOf(definition: SiteDefinition, pane: Element, identities: ChatIdentity[]): 'person' | 'group' | 'unknown' {
  const { chat } = definition
  if (identities.some((identity) => isGroupIdentity(identity, chat.groupIds)) || find(pane, chat.group)) return 'group'
  return !chat.person || find(pane, chat.person) ? 'person' : 'unknown'
}

function labelOf(box: Element | null): string {
  return box?.getAttribute('aria-label') ?? box?.getAttribute('aria-placeholder') ?? box?.getAttribute('placeholder') ?? ''
}

function lostParts(
  definition: SiteDefinition,
  pane: Element,
  { title, sure, box, agreement }: { title: string; sure: boolean; box: Element | null; agreement: Observation['agreement'] },
): Part[] {
  const { chat, composer } = definition
  const lost: Part[] = []
  if (title === '') lost.push('title')
  if (agreement === 'no' || (chat.identity && !chat.identity.optional && !sure)) lost.push('identity')
  if (areMessagesLost(definition, pane)) lost.push('messages')
  if (!box && !find(pane, composer.closed ?? [])) lost.push('composer')
  return lost
}

/** An empty list is an empty chat; a list that holds text but no row has changed, where the definition says what else may stand in it. */
function areMessagesLost({ message }: SiteDefinition, pane: Element): boolean {
  const list = find(pane, message.list)
  if (!list) return true
  const notMessage = message.notMessage
  if (!notMessage || has(list, message.row)) return false
  return blockText(list, (element) => isOneOf(element, notMessage)).trim() !== ''
}
