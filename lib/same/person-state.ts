import { weightier } from '../consent/opt-state.ts'
import { joinOffered } from '../contacts/offered-state.ts'
import { blankPerson } from '../contacts/write-log.ts'
import type { PersonState, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { OwnValues } from '../fields/own-field.ts'
import { joinAsked } from '../questions/asked-state.ts'
import { withGivenTags } from '../tags/tags-of.ts'
import { mergedPeople, type MergedGroup, type MergedPeople } from './merged-people.ts'

/** What people wrote of somebody, joined over all contacts that are this person. Writing goes to the head, so an undone merge gives each back its own. */
export async function personState(db: RecencyDatabase, id: Id): Promise<PersonState> {
  const [state] = await personStates(db, [id])
  return state ?? blankPerson(id)
}

/** The same for many, in the order of `ids`. */
export async function personStates(db: RecencyDatabase, ids: readonly Id[]): Promise<PersonState[]> {
  const merged = await mergedPeople(db)
  const wanted = [...new Set(ids.flatMap((id) => merged.membersOf(id)))]
  const found = new Map((await db.people.bulkGet(wanted)).flatMap((state) => (state ? [[state.contact, state] as const] : [])))
  const states = ids.map((id) => stateOf(id, merged, found))
  return withGivenTags(db, states, (id) => merged.membersOf(id))
}

/** The same out of states that are in memory already. */
export function stateOf(id: Id, merged: MergedPeople, states: ReadonlyMap<Id, PersonState>): PersonState {
  const group = merged.groupOf(id)
  return group ? joinStates(group, states) : (states.get(id) ?? blankPerson(id))
}

/** The head's own word, written after a merge, covers what the others had: else nobody could take a tag or a note away from them. */
function joinStates({ head, members, since }: MergedGroup, states: ReadonlyMap<Id, PersonState>): PersonState {
  const own = states.get(head) ?? blankPerson(head)
  const others = members
    .filter((member) => member !== head)
    .flatMap((member) => {
      const state = states.get(member)
      return state ? [{ state, at: since.get(member) ?? 0 }] : []
    })
  const tags = others.flatMap(({ state, at }) => state.tags.filter((tag) => (own.untagged?.[tag] ?? 0) <= at))
  const notes = others.filter(({ at }) => (own.noteAt ?? 0) <= at).map(({ state }) => state.note)
  const said = others.filter(({ at }) => (own.consent?.at ?? 0) <= at).map(({ state }) => state.consent)
  const all = [own, ...others.map(({ state }) => state)]
  const consents = [own.consent, ...said].filter((consent) => consent !== null).toSorted((a, b) => b.at - a.at)
  return {
    ...own,
    tags: [...new Set([...own.tags, ...tags])],
    note: [...new Set([own.note, ...notes].map((note) => note.trim()).filter(Boolean))].join('\n'),
    consent: consents.find(({ given }) => !given) ?? consents[0] ?? null,
    ...newestOwn(all),
    ...newestStage(all),
    ...newestNotStage(all),
    ...joinAsked(all),
    ...joinOptHeard(own, others),
    ...joinOffered(all),
  }
}

/** A STOP that was heard of any of them holds for all, until it is decided: by the head's word once they are one. */
function joinOptHeard(
  own: PersonState,
  others: readonly { state: PersonState; at: number }[],
): Pick<PersonState, 'optHeard' | 'notOpt'> {
  const open = others.flatMap(({ state: { optHeard }, at }) => {
    const isDecided = optHeard && (own.consent?.at ?? -Infinity) >= Math.max(at, optHeard.at)
    return !optHeard || isDecided || own.notOpt?.message === optHeard.message ? [] : [optHeard]
  })
  const optHeard = open.reduce(weightier, own.optHeard as PersonState['optHeard'])
  const [notOpt] = [own, ...others.map(({ state }) => state)]
    .flatMap((state) => state.notOpt ?? [])
    .toSorted((a, b) => b.at - a.at)
  return { ...(optHeard && { optHeard }), ...(notOpt && { notOpt }) }
}

/** Of each own field the newest word of any of them stands, also where it takes a value away. */
function newestOwn(states: readonly PersonState[]): Pick<PersonState, 'own' | 'ownAt'> {
  const own: OwnValues = {}
  const ownAt: Record<Id, number> = {}
  for (const state of states)
    for (const [field, value] of Object.entries(state.own ?? {})) {
      const at = state.ownAt?.[field] ?? 0
      if (at <= (ownAt[field] ?? -Infinity)) continue
      own[field] = value
      ownAt[field] = at
    }
  return Object.keys(own).length === 0 ? {} : { own, ownAt }
}

function newestStage(states: readonly PersonState[]): Pick<PersonState, 'stage'> {
  const [newest] = states.flatMap(({ stage }) => stage ?? []).toSorted((a, b) => b.at - a.at)
  return newest ? { stage: newest } : {}
}

function newestNotStage(states: readonly PersonState[]): Pick<PersonState, 'notStage'> {
  const [newest] = states.flatMap(({ notStage }) => notStage ?? []).toSorted((a, b) => b.at - a.at)
  return newest ? { notStage: newest } : {}
}
