import type { ContactRecord, Network } from '../contacts/contact.ts'
import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { loadErased } from '../law/erased.ts'
import { Base } from '../orders/base.ts'
import { externalKey } from '../orders/keys.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { KnownBy } from './team-file.ts'

/** Who somebody in a colleague's file is here. Several, where one number or mail is several people's. */
export type FoundHere = { found: Id[] } | { found: null; why: 'unknown' | 'erased' }

/** Finds people by exact match alone. The base is the one of this moment: make a new one when it has changed. */
export async function peopleFinder(
  db: RecencyDatabase,
): Promise<{ generation: number; find: (known: readonly KnownBy[]) => Promise<FoundHere> }> {
  const base = await Base.open(db)
  const [directory, erased, merged] = [new Directory(db, base), await loadErased(db), await mergedPeople(db)]

  async function bySource(value: string, known: readonly KnownBy[]): Promise<Id[]> {
    const line = value.indexOf('\n')
    const [source, externalId] = [value.slice(0, line), value.slice(line + 1)]
    const found: Id[] = []
    for (const ordinal of new Set(await base.lookup('external', externalKey(source, externalId)))) {
      const contact = (await base.person(ordinal))?.contact
      if (contact?.source === source && contact.externalId === externalId && !contradicts(contact, known))
        found.push(merged.headOf(contact.id))
    }
    return found
  }

  async function byOne([kind, value]: KnownBy, known: readonly KnownBy[]): Promise<Id[]> {
    if (kind === 'external') return bySource(value, known)
    if (kind === 'chat') {
      const contact = (await db.links.get(value))?.contact
      return contact && (await directory.byId(contact)) ? [merged.headOf(contact)] : []
    }
    const space = value.indexOf(' ')
    const handle = { network: value.slice(0, space) as Network, value: value.slice(space + 1) }
    const rows = await (kind === 'phone'
      ? directory.byPhone(value)
      : kind === 'mail'
        ? directory.byEmail(value)
        : directory.byHandle(handle))
    return rows.map(({ contact }) => merged.headOf(contact.id))
  }

  async function find(known: readonly KnownBy[]): Promise<FoundHere> {
    for (const [kind, value] of known)
      if (kind !== 'chat' && (await erased.is(kind, value))) return { found: null, why: 'erased' }
    const found = new Set<Id>()
    for (const one of known) for (const head of await byOne(one, known)) found.add(head)
    return found.size === 0 ? { found: null, why: 'unknown' } : { found: [...found].toSorted() }
  }

  return { generation: base.manifest.generation, find }
}

/** Two shops' files may both have a number 17: who has another number or mail than the colleague's 17 is somebody else. */
function contradicts({ phones, emails }: ContactRecord, known: readonly KnownBy[]): boolean {
  const said = (kind: KnownBy[0]): string[] => known.flatMap(([one, value]) => (one === kind ? [value] : []))
  const parts = [
    [said('phone'), phones],
    [said('mail'), emails.map((mail) => mail.toLowerCase())],
  ] as const
  const comparable = parts.filter(([theirs, own]) => theirs.length > 0 && own.length > 0)
  return comparable.length > 0 && !comparable.some(([theirs, own]) => theirs.some((value) => own.includes(value)))
}
