import type { SiteDefinition, ValueReader, Witness } from '../sites/definition.ts'
import { placeKey, type Apart, type ChatTrace, type Learnt } from './lesson.ts'

/** What tells the chats apart, put into the definition: the id with a second way where there is one, or the ids of the messages. */
export interface ToldApart {
  definition: SiteDefinition
  apart: Apart
}

/**
 * Compares chats that the user said to be different ones. An id is what is there in each and the same in no two; the address before attributes.
 * What one address and one attribute both say is the id, and each vouches for the other.
 */
export function tellApart({ definition, places, echoes }: Learnt, traces: readonly ChatTrace[]): ToldApart {
  const { identity: _, witnesses: __, fingerprint: ___, ...chat } = definition.chat
  const plain = { ...definition, chat }
  if (traces.length < 2) return { definition: plain, apart: 'unsaid' }
  const good = places.filter((place) => isOwn(traces.map(({ values }) => values[placeKey(place)])))
  const address = good.filter((place) => isAddress(place))
  const attributes = good.filter((place) => !isAddress(place))
  const said = echoWitnesses(echoes, traces)
  const [pair] = pairsOf(address, attributes, traces)
  const id = pair?.id ?? address[0] ?? attributes[0]
  if (id) {
    const second = pair ? pair.witness : secondOf(id, attributes, traces)
    const witnesses: Witness[] = [...(second ? [second] : []), ...said]
    return {
      definition: {
        ...plain,
        chat: { ...chat, identity: { kind: kindOf(definition.id), reader: id }, ...(witnesses.length > 0 ? { witnesses } : {}) },
      },
      apart: isAddress(id) ? 'address' : 'attribute',
    }
  }
  const titled = { ...plain, chat: { ...chat, ...(said.length > 0 ? { witnesses: said } : {}) } }
  if (areMessagesOwn(traces)) return { definition: { ...titled, chat: { ...titled.chat, fingerprint: true } }, apart: 'messages' }
  // Ids that are the same in two chats are positions, not ids.
  const { id: rowId, ...message } = definition.message
  const shared =
    rowId &&
    traces.some(({ messageIds }, index) =>
      messageIds.some((one) => traces.slice(index + 1).some((other) => other.messageIds.includes(one))),
    )
  return { definition: shared ? { ...titled, message } : titled, apart: 'name' }
}

/** Several messengers of one host must not take each other's chats for theirs: see `freeId` in the background. */
function kindOf(id: string): string {
  const letter = /-([b-z])$/.exec(id)?.[1]
  return letter ? `chat-${letter}` : 'chat'
}

function isAddress({ from }: ValueReader): boolean {
  return 'path' in from || 'hash' in from || 'query' in from
}

/** There in every chat that was looked at with it, in two at least, and nowhere the same. */
function isOwn(values: readonly (string | undefined)[]): boolean {
  const known = values.filter((value) => value !== undefined)
  return known.length >= 2 && known.every((value) => value !== '') && new Set(known).size === known.length
}

/** An attribute whose value stands within the address as a part of it: the attribute is the id, the address the second way. */
function pairsOf(
  address: readonly ValueReader[],
  attributes: readonly ValueReader[],
  traces: readonly ChatTrace[],
): { id: ValueReader; witness: Witness }[] {
  return address.flatMap((place) =>
    attributes
      .filter((attribute) => traces.every(({ values }) => isPartOf(values[placeKey(attribute)], values[placeKey(place)])))
      .map((id) => ({ id, witness: { of: 'identity' as const, how: 'holds' as const, reader: place } })),
  )
}

function isPartOf(id: string | undefined, address: string | undefined): boolean {
  if (id === undefined || address === undefined || id.length < 3) return false
  return address === id || address.split(/[/?&=#]/).includes(id)
}

/** Another attribute that says the same as the id does, or more. */
function secondOf(id: ValueReader, attributes: readonly ValueReader[], traces: readonly ChatTrace[]): Witness | null {
  const key = placeKey(id)
  for (const reader of attributes) {
    if (placeKey(reader) === key || !standsElsewhere(reader, id)) continue
    const pairs = traces.map(({ values }) => [values[key] ?? '', values[placeKey(reader)] ?? ''] as const)
    if (pairs.every(([a, b]) => a === b)) return { of: 'identity', how: 'same', reader }
    if (pairs.every(([a, b]) => a.length >= 3 && b.includes(a))) return { of: 'identity', how: 'holds', reader }
  }
  return null
}

function standsElsewhere(a: ValueReader, b: ValueReader): boolean {
  return JSON.stringify(a.at ?? a.from) !== JSON.stringify(b.at ?? b.from)
}

/** What the composer says while it is empty, where it holds each chat's name. */
function echoWitnesses(echoes: readonly ValueReader[], traces: readonly ChatTrace[]): Witness[] {
  return echoes
    .filter((echo) => traces.every(({ title, echoes: said }) => title.length > 1 && (said[placeKey(echo)] ?? '').includes(title)))
    .slice(0, 1)
    .map((reader) => ({ of: 'title', how: 'holds', reader }))
}

function areMessagesOwn(traces: readonly ChatTrace[]): boolean {
  const all = traces.flatMap(({ messageIds }) => messageIds)
  return (
    traces.every(({ messageIds }) => messageIds.length > 0) &&
    new Set(all).size === all.length &&
    all.every((id) => id.length >= 8 && /\d/.test(id))
  )
}
