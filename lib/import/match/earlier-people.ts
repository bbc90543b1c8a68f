import { noFacts, type ContactFacts } from '../../contacts/contact.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import { emailKey, externalKey, handleKey, idKey, phoneKey } from '../../orders/keys.ts'
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
  const isNew = (person: number): boolean => person !== NONE && person >= base.manifest.contacts
  const identityOf = (fragment: number): Identity => ({ ...fragments.facts(fragment), source: fragments.source })
  // Keys are hashes: whoever has one of a candidate is looked at, nobody else.
  for (const fragment of await withKeys(fragments, candidates, breath)) {
    const person = persons[fragment] as number
    const identity = identityOf(fragment)
    if (isNew(person) && TIES.some((tie) => keysOf(identity, tie).some((key) => byKey.has(key))))
      concerned.set(person, { ...noFacts(), source: fragments.source })
  }
  if (concerned.size === 0) return taken
  for (let i = 0; i < fragments.length; i++) {
    if (breath.due()) await breath.take()
    const whole = concerned.get(persons[i] as number)
    if (!whole) continue
    const { externalId, emails, phones, handles } = identityOf(i)
    whole.externalId ||= externalId
    whole.emails = [...whole.emails, ...emails]
    whole.phones = [...whole.phones, ...phones]
    whole.handles = [...whole.handles, ...handles]
  }
  for (const tie of TIES) settle(tie, concerned, byKey, taken)
  return taken
}

/** Fragments that have a key of any candidate, in ascending order. */
async function withKeys(fragments: Fragments, candidates: readonly Candidate[], breath: Breath): Promise<number[]> {
  const found = new Set<number>()
  const externals = new Set<number>()
  const mails = new Set<number>()
  const phones = new Set<number>()
  const handles = new Set<number>()
  for (const { identity } of candidates) {
    if (identity.externalId !== '') externals.add(externalKey(identity.source, identity.externalId))
    for (const mail of identity.emails) mails.add(emailKey(mail))
    for (const phone of identity.phones) phones.add(phoneKey(phone))
    for (const handle of identity.handles) handles.add(handleKey(handle))
  }
  if (externals.size > 0)
    for (let i = 0; i < fragments.length; i++) {
      if (breath.due()) await breath.take()
      const rank = fragments.rank(i)
      if ((rank === 'external' || rank === 'derived') && externals.has(fragments.key(i))) found.add(i)
    }
  for (const [pairs, keys] of [
    [fragments.mails, mails],
    [fragments.phones, phones],
    [fragments.handles, handles],
  ] as const)
    for (let i = 0; i < pairs.length; i++) {
      if (breath.due()) await breath.take()
      if (keys.has(pairs.key(i))) found.add(pairs.fragment(i))
    }
  return [...found].toSorted((a, b) => a - b)
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
