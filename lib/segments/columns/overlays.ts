import type { PersonState, RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Stage } from '../../fields/stage.ts'
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
export function consentOverlay(base: Base, { states }: Written): Promise<Map<number, 'yes' | 'no'>> {
  return placed(base, states, ({ consent }) => consent && (consent.given ? 'yes' : 'no'))
}

/** Stages on the ladder that people set and did not take back. */
export function stageOverlay(base: Base, { states }: Written): Promise<Map<number, Stage>> {
  return placed(base, states, ({ stage }) => stage?.stage ?? null)
}

/** Those among them that were confirmed from what the person wrote. */
export async function chatStages(base: Base, { states }: Written): Promise<Set<number>> {
  const confirmed = await placed(base, states, ({ stage }) => (stage && stage.stage !== null && stage.from ? true : null))
  return new Set(confirmed.keys())
}

/** What people gave as the value of one of the user's own fields. */
export function ownOverlay(base: Base, { states }: Written, field: Id): Promise<Map<number, string>> {
  return placed(base, states, ({ own }) => (own && Object.hasOwn(own, field) ? (own[field] ?? '') : null))
}

/** A value of each state that has it, by ordinal; null: it has none. */
async function placed<T>(base: Base, states: Written['states'], read: (state: PersonState) => T | null): Promise<Map<number, T>> {
  const said: (readonly [Id, T])[] = []
  for (const state of states.values()) {
    const value = read(state)
    if (value !== null) said.push([state.contact, value])
  }
  const ordinals = await ordinalsOf(
    base,
    said.map(([contact]) => contact),
  )
  return new Map(
    said.flatMap(([contact, value]) => {
      const ordinal = ordinals.get(contact)
      return ordinal === undefined ? [] : [[ordinal, value] as const]
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
