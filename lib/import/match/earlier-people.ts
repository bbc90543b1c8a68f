import { noFacts, type ContactFacts } from '../../contacts/contact.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import { idKey } from '../../orders/keys.ts'
import type { Breath } from '../breath.ts'
import { NONE, type Fragments } from '../stage/fragments.ts'
import { undonePeople } from '../undone-people.ts'
import type { Matching } from './match-people.ts'

/** Somebody whom the workspace knew before the base did. */
export interface EarlierPerson {
  id: Id
  /** What was typed, which fills what the files leave unknown; null for the people of an import that was undone. */
  facts: ContactFacts | null
}

type Identity = Pick<ContactFacts, 'externalId' | 'emails' | 'phones' | 'handles'> & { source: string }
interface Candidate extends EarlierPerson {
  identity: Identity
}

/** How two are known to be one, strongest first. */
const TIES = ['external', 'mail', 'phone', 'handle'] as const
type Tie = (typeof TIES)[number]

/**
 * New people who were there earlier: a contact that somebody typed in by hand, or one of an import that was undone. One to one, by the
 * strongest tie. They take over its id, so that tags, notes and links stay theirs. What was typed stays where it is (the base's record
 * comes before it), so undoing the import brings it back.
 */
export async function matchEarlier(
  db: RecencyDatabase,
  base: Base,
  fragments: Fragments,
  { persons }: Matching,
  breath: Breath,
): Promise<Map<number, EarlierPerson>> {
  const candidates = await notInBase(await candidatesIn(db), base)
  const taken = new Map<number, EarlierPerson>()
  if (candidates.length === 0) return taken
  const byKey = new Map<string, Candidate[]>()
  for (const candidate of candidates)
    for (const tie of TIES)
      for (const key of keysOf(candidate.identity, tie)) byKey.set(key, [...(byKey.get(key) ?? []), candidate])

  const concerned = new Map<number, Identity>()
  const eachNew = async (visit: (person: number, identity: Identity) => void): Promise<void> => {
    for (let i = 0; i < fragments.length; i++) {
      if (breath.due()) await breath.take()
      const person = persons[i] as number
      if (person !== NONE && person >= base.manifest.contacts) visit(person, { ...fragments.facts(i), source: fragments.source })
    }
  }
  await eachNew((person, identity) => {
    if (TIES.some((tie) => keysOf(identity, tie).some((key) => byKey.has(key))))
      concerned.set(person, { ...noFacts(), source: fragments.source })
  })
  await eachNew((person, { externalId, emails, phones, handles }) => {
    const whole = concerned.get(person)
    if (!whole) return
    whole.externalId ||= externalId
    whole.emails = [...whole.emails, ...emails]
    whole.phones = [...whole.phones, ...phones]
    whole.handles = [...whole.handles, ...handles]
  })
  for (const tie of TIES) settle(tie, concerned, byKey, taken)
  return taken
}

/** Whoever finds exactly one by this tie, and is found by nobody else; those settled are out of the weaker ties. */
function settle(
  tie: Tie,
  concerned: Map<number, Identity>,
  byKey: ReadonlyMap<string, Candidate[]>,
  taken: Map<number, EarlierPerson>,
): void {
  const gone = new Set([...taken.values()].map(({ id }) => id))
  const found = new Map<number, Set<Candidate>>()
  const claims = new Map<Candidate, number>()
  for (const [person, identity] of concerned) {
    if (taken.has(person)) continue
    const all = keysOf(identity, tie).flatMap((key) => byKey.get(key) ?? [])
    const fitting = new Set(all.filter(({ id, identity: other }) => !gone.has(id) && agree(identity, other, tie)))
    for (const candidate of fitting) claims.set(candidate, (claims.get(candidate) ?? 0) + 1)
    found.set(person, fitting)
  }
  for (const [person, [candidate, ...others]] of found)
    if (candidate && others.length === 0 && claims.get(candidate) === 1) taken.set(person, candidate)
}

/** As in matching: two ids of one source, or two mails where only a number ties, are two people. */
function agree(a: Identity, b: Identity, tie: Tie): boolean {
  if (tie === 'external') return true
  if (a.externalId !== '' && b.externalId !== '' && a.source === b.source) return false
  return tie === 'mail' || a.emails.length === 0 || b.emails.length === 0
}

function keysOf({ source, externalId, emails, phones, handles }: Identity, tie: Tie): string[] {
  if (tie === 'external') return externalId === '' ? [] : [`external ${source}\n${externalId}`]
  if (tie === 'mail') return emails.map((mail) => `mail ${mail}`)
  if (tie === 'phone') return phones.map((phone) => `phone ${phone}`)
  return handles.map(({ network, value }) => `handle ${network} ${value}`)
}

async function candidatesIn(db: RecencyDatabase): Promise<Candidate[]> {
  const typed = (await db.contacts.toArray()).map(({ id, ...facts }) => ({ id, facts, identity: facts }))
  const undone = (await undonePeople(db)).map(({ id, ...identity }) => {
    // A made-up person's number may be a real one's; only the demo base itself brings them back.
    const { source, externalId } = identity
    const known = source === 'demo' ? { source, externalId, phones: [], emails: [], handles: [] } : identity
    return { id, facts: null, identity: known }
  })
  return [...typed, ...undone]
}

async function notInBase(candidates: Candidate[], base: Base): Promise<Candidate[]> {
  const free: Candidate[] = []
  for (const candidate of candidates) {
    let known = false
    for (const ordinal of await base.lookup('id', idKey(candidate.id)))
      known ||= (await base.person(ordinal))?.contact.id === candidate.id
    if (!known) free.push(candidate)
  }
  return free
}
