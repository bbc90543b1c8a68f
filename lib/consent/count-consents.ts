import { Directory } from '../contacts/directory.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base } from '../orders/base.ts'
import { consentOf } from '../orders/page-fields.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { ordinalsIn } from '../segments/columns/bits.ts'
import { MemberReader } from '../take-along/members.ts'
import { consentCard } from './marketing.ts'
import { newestConsents, type ConsentEntry } from './newest-consents.ts'
import type { ConsentFrom } from './opt.ts'

/** Who said yes and no, and how that is known. Merged people are one. */
export interface ConsentCounts {
  yes: number
  no: number
  unknown: number
  /** Of the records of agents, the newest of each person, by whence it came. */
  by: Record<ConsentFrom['kind'], { yes: number; no: number }>
  /** How many came by each link, and agreed. */
  links: { link: Id; people: number }[]
  /** Who opted out last, the newest first. */
  out: { contact: Id; name: string; at: number; words: string }[]
}

const MOST_OUT = 20

/** Counted over columns: nobody's page is read but those of who opted out last. Throws the signal's reason when aborted. */
export async function countConsents(db: RecencyDatabase, signal?: AbortSignal): Promise<ConsentCounts> {
  const [merged, states] = [await mergedPeople(db), await countStates(db, signal)]
  const newest = await newestConsents(db, (id) => merged.headOf(id), signal)
  const by = { agent: none(), message: none(), link: none(), team: none() }
  const links = new Map<Id, number>()
  for (const { value, from } of newest.values()) {
    by[from?.kind ?? 'agent'][value ? 'yes' : 'no']++
    if (value && from?.kind === 'link') links.set(from.link, (links.get(from.link) ?? 0) + 1)
  }
  return { ...states, by, links: [...links].map(([link, people]) => ({ link, people })), out: await lastOut(db, newest) }
}

async function countStates(db: RecencyDatabase, signal?: AbortSignal): Promise<Pick<ConsentCounts, 'yes' | 'no' | 'unknown'>> {
  const reader = await MemberReader.open(db, Date.now(), signal)
  const { bits, typed } = await reader.peopleOf({ all: [] }, signal)
  const { columns, merged } = reader.counting
  const counts = { yes: 0, no: 0, unknown: 0 }
  for (const { consent } of typed) counts[consent]++
  if (!columns) return counts
  const said = await columns.consent()
  const crm = Array.from({ length: 256 }, (_, consent) => consentCard(consentOf(consent), null, null).state)
  for (const ordinal of ordinalsIn(bits))
    counts[
      merged.get(ordinal)?.consent ?? said.get(ordinal) ?? crm[columns.traits.consent[ordinal] ?? 0] ?? ('unknown' as const)
    ]++
  return counts
}

async function lastOut(db: RecencyDatabase, newest: ReadonlyMap<Id, ConsentEntry>): Promise<ConsentCounts['out']> {
  const last = [...newest].filter(([, { value }]) => !value).toSorted(([, a], [, b]) => b.at - a.at)
  const directory = new Directory(db, await Base.open(db))
  const out: ConsentCounts['out'] = []
  for (const [contact, { at, from }] of last.slice(0, MOST_OUT)) {
    const row = await directory.byId(contact)
    const own = from?.kind === 'team' ? from.of : from
    if (row) out.push({ contact, name: row.contact.name, at, words: own && 'words' in own ? own.words : '' })
  }
  return out
}

function none(): { yes: number; no: number } {
  return { yes: 0, no: 0 }
}
