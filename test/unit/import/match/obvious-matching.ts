import type { ContactFacts, ContactRecord } from '../../../../lib/contacts/contact.ts'
import { NONE, type Fragments } from '../../../../lib/import/stage/fragments.ts'
import { identityTextOf, rankOf, RANKS, type Rank } from '../../../../lib/import/stage/identity.ts'

interface Person {
  /** Its strongest identity, null where that is an external id. */
  own: string | null
  hasId: boolean
  hasMail: boolean
}

/** The rules of `matchPeople`, said as plainly as they can be: everybody is looked at for everything. The reference of its test. */
export function obviousMatching(fragments: Fragments, known: readonly ContactRecord[]): { persons: number[]; people: number } {
  const { source } = fragments
  const facts = Array.from({ length: fragments.length }, (_, i) => fragments.facts(i))
  const persons = facts.map(() => NONE)
  const people: Person[] = known.map((contact) => {
    const rank = contact.externalId === '' ? rankOf(contact) : null
    return {
      own: rank === null ? null : `${rank} ${identityTextOf(contact, rank)}`,
      hasId: contact.externalId !== '' && contact.source === source,
      hasMail: contact.emails.length > 0,
    }
  })

  /** Whoever has something, people of the base first. */
  const holders = (has: (facts: Omit<ContactFacts, 'externalId'>) => boolean): number[] => {
    const found = new Set<number>()
    known.forEach((contact, ordinal) => has(contact) && found.add(ordinal))
    facts.forEach((own, i) => persons[i] !== NONE && has(own) && found.add(persons[i] as number))
    return [...found]
  }
  const withExternal = (externalId: string): number | undefined => {
    const staged = facts.findIndex((own, i) => persons[i] !== NONE && own.externalId === externalId)
    if (staged !== -1) return persons[staged]
    const ordinal = known.findIndex((contact) => contact.source === source && contact.externalId === externalId)
    return ordinal === -1 ? undefined : ordinal
  }
  const theOne = (found: readonly number[], own: string): number | null => {
    if (found.length <= 1) return found[0] ?? null
    const bare = found.filter((person) => people[person]?.own === own)
    return bare.length === 1 ? (bare[0] ?? null) : null
  }

  function propose(own: ContactFacts, rank: Rank): { person: number; exclusive: boolean } | null {
    const identity = `${rank} ${identityTextOf(own, rank)}`
    if (own.externalId !== '') {
      const person = withExternal(own.externalId)
      if (person !== undefined) return { person, exclusive: false }
      if (rank === 'derived') return null
    }
    for (const mail of own.emails) {
      const all = holders(({ emails }) => emails.includes(mail))
      const fitting = all.filter((person) => rank !== 'external' || !people[person]?.hasId)
      const person = theOne(fitting, identity)
      if (person !== null) return { person, exclusive: rank === 'external' }
      if (fitting.length > 0) return null
    }
    for (const phone of own.phones) {
      const bearers = holders(({ phones }) => phones.includes(phone))
      if (bearers.length === 0) continue
      const person = rank === 'phone' || bearers.length === 1 ? theOne(bearers, identity) : null
      if (person === null || (rank === 'external' && people[person]?.hasId)) return null
      if (own.emails.length > 0 && people[person]?.hasMail) return null
      return { person, exclusive: rank !== 'phone' }
    }
    if (rank !== 'handle') return null
    const fitting = own.handles.flatMap((handle) =>
      holders(({ handles }) => handles.some(({ network, value }) => network === handle.network && value === handle.value)),
    )
    const person = theOne([...new Set(fitting)], identity)
    return person === null ? null : { person, exclusive: false }
  }

  for (const worth of ['record', 'order'] as const)
    for (const rank of RANKS) {
      const phase = facts.flatMap((_, i) =>
        fragments.wanted(i) && fragments.worth(i) === worth && fragments.rank(i) === rank ? [i] : [],
      )
      const proposals = phase.map((i) => propose(facts[i] as ContactFacts, rank))
      const claims = (person: number): number => proposals.filter((own) => own?.exclusive && own.person === person).length
      phase.forEach((i, at) => {
        const own = facts[i] as ContactFacts
        const proposal = proposals[at] ?? null
        const taken = proposal !== null && (!proposal.exclusive || claims(proposal.person) === 1)
        const person = taken ? proposal.person : people.length
        if (!taken)
          people.push({
            own: own.externalId === '' ? `${rank} ${identityTextOf(own, rank)}` : null,
            hasId: false,
            hasMail: false,
          })
        const settled = people[person] as Person
        settled.hasId ||= own.externalId !== ''
        settled.hasMail ||= own.emails.length > 0
        persons[i] = person
      })
    }
  return { persons, people: people.length }
}
