import type { PersonState, RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import { ordinalsOf } from '../../same/merged-ordinals.ts'
import { behaviourByContact, type PersonBehaviour } from '../../behaviour/person-behaviour.ts'
import { BLOCK } from '../../tags/tag-blocks.ts'
import { chatFacts, type ChatFacts } from '../chat-facts.ts'
import { foldText } from '../fold-text.ts'
import { addAll, noBits, setBit, type Bits } from './bits.ts'

/** What people wrote, and what was seen of chats: of few, so it lies over the columns of all. */
export interface Written {
  states: ReadonlyMap<Id, PersonState>
  behaviour: ReadonlyMap<Id, PersonBehaviour>
  /** Who has each tag that was given to many at once, by the tag as it was written. */
  givenToMany: ReadonlyMap<string, Bits>
}

/** `people`: ordinals of the base. */
export async function readWritten(db: RecencyDatabase, people: number): Promise<Written> {
  const [states, behaviour] = await Promise.all([db.people.toArray(), behaviourByContact(db)])
  const givenToMany = new Map<string, Bits>()
  await db.tagBlocks.each(({ tag, block, bits }) => {
    const into = givenToMany.get(tag) ?? noBits(people)
    givenToMany.set(tag, into)
    const start = (block * BLOCK) >>> 5
    for (let byte = 0; byte < bits.length; byte++) {
      const word = start + (byte >>> 2)
      if (word < into.length) into[word] = (into[word] as number) | ((bits[byte] as number) << ((byte & 3) * 8))
    }
  })
  return { states: new Map(states.map((state) => [state.contact, state])), behaviour, givenToMany }
}

/** Who of a base has each tag of the users' own, by its folded name: tags given one by one, and to many at once. */
export async function tagOverlay(base: Base, { states, givenToMany }: Written): Promise<Map<string, Bits>> {
  const size = base.manifest.contacts
  const held = new Map<string, Bits>()
  const ofTag = (tag: string): Bits => {
    const folded = foldText(tag)
    const bits = held.get(folded) ?? noBits(size)
    held.set(folded, bits)
    return bits
  }
  const tagged = [...states.values()].filter(({ tags }) => tags.length > 0)
  const ordinals = await ordinalsOf(
    base,
    tagged.map(({ contact }) => contact),
  )
  for (const { contact, tags } of tagged) {
    const ordinal = ordinals.get(contact)
    if (ordinal !== undefined) for (const tag of tags) setBit(ofTag(tag), ordinal, true)
  }
  for (const [tag, bits] of givenToMany) addAll(ofTag(tag), bits)
  return held
}

/** What agents recorded of consent. */
export async function consentOverlay(base: Base, { states }: Written): Promise<Map<number, 'yes' | 'no'>> {
  const said = [...states.values()].flatMap(({ contact, consent }) => (consent ? [[contact, consent.given] as const] : []))
  const ordinals = await ordinalsOf(
    base,
    said.map(([contact]) => contact),
  )
  return new Map(
    said.flatMap(([contact, given]) => {
      const ordinal = ordinals.get(contact)
      return ordinal === undefined ? [] : [[ordinal, given ? 'yes' : 'no'] as const]
    }),
  )
}

/** Of whom messages were counted. */
export async function chatOverlay(base: Base, { behaviour }: Written, timeZone: string): Promise<Map<number, ChatFacts>> {
  const ordinals = await ordinalsOf(base, [...behaviour.keys()])
  return new Map(
    [...behaviour].flatMap(([contact, seen]) => {
      const ordinal = ordinals.get(contact)
      return ordinal === undefined ? [] : [[ordinal, chatFacts(seen, timeZone)] as const]
    }),
  )
}
