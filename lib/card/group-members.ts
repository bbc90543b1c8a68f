import { behaviourOf } from '../behaviour/person-behaviour.ts'
import { consentCard } from '../consent/marketing.ts'
import { matchChat } from '../contacts/match-chat.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { currentScoring } from '../rfm/current.ts'
import { personState } from '../same/person-state.ts'
import { factsOf } from '../segments/facts-of.ts'
import { memberships } from '../segments/memberships.ts'
import { readVocabulary } from '../segments/vocabulary.ts'
import type { GroupMember } from '../sites/reading.ts'
import type { CardSources } from './build-card.ts'
import type { CardMember, CardMembers } from './card.ts'

interface Found {
  row: PersonRow
  by: CardMember['by']
  writesAs: string
}

/**
 * Who of those that wrote in a group is known: by a confirmed link, by a number that the network vouches for, or, marked as such, by a
 * number that is merely shown. A name never tells who somebody is. Whoever is not known for sure is counted and not named.
 */
export async function groupMembers(sources: CardSources, seen: readonly GroupMember[]): Promise<CardMembers | null> {
  if (seen.length === 0) return null
  const found = await Promise.all(seen.map((member) => whoIs(sources, member)))
  const known = new Map<string, Found>()
  for (const one of found) {
    if (!one) continue
    const before = known.get(one.row.contact.id)
    // One person under two identities stands once, by the stronger proof.
    if (!before || (before.by === 'number-shown' && one.by !== 'number-shown')) known.set(one.row.contact.id, one)
  }
  return { known: await described(sources, [...known.values()]), others: found.filter((one) => one === null).length }
}

async function whoIs({ db, directory, settings }: CardSources, member: GroupMember): Promise<Found | null> {
  const { name, identities, numbers } = member
  const match = await matchChat(db, directory, { title: '', identities, numbers }, settings)
  if (match.kind === 'matched') return { row: match.row, by: match.by === 'confirmed' ? 'confirmed' : 'number', writesAs: name }
  const [only, ...others] = match.proposals.filter(({ reason }) => reason === 'number')
  return only && others.length === 0 ? { row: only.row, by: 'number-shown', writesAs: name } : null
}

async function described({ db, directory, settings, now }: CardSources, found: readonly Found[]): Promise<CardMember[]> {
  if (found.length === 0) return []
  const [vocabulary, scoring] = await Promise.all([
    readVocabulary(db, settings),
    currentScoring(db, directory.base, settings, now),
  ])
  return Promise.all(
    found.map(async ({ row, by, writesAs }) => {
      const { contact } = row
      const [person, behaviour] = await Promise.all([personState(db, contact.id), behaviourOf(db, contact.id)])
      const { state } = consentCard(contact.consent, person.consent, null)
      const met = memberships(vocabulary.segments, factsOf(row, person, state, behaviour, settings, scoring, now), vocabulary)
      return { contact: contact.id, name: contact.name, writesAs, by, segments: met.map(({ id, name }) => ({ id, name })) }
    }),
  )
}
