import type { Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { VerdictValue } from '../db/log.ts'
import { isVerdict, pairOf, verdictsOf, type VerdictEntry } from './verdicts.ts'

/** What is said of two contacts. Of two merged, `contact` is the one that is kept. */
export interface Verdict {
  kind: VerdictValue['kind']
  contact: Id
  other: Id
}

/** Appends what a person said of pairs of contacts, and brings `same` along, in one transaction. Nothing in the base is rewritten. */
export async function writeVerdicts(
  db: RecencyDatabase,
  author: Author,
  verdicts: readonly Verdict[],
  now = Date.now(),
): Promise<void> {
  const said = verdicts.filter(({ contact, other }) => contact !== other)
  if (said.length === 0) return
  await db.transaction('rw', [db.log, db.same], async () => {
    const before = await entriesOn(db, said)
    const latest = new Map<string, number>()
    for (const { contact, other, at } of before) {
      const key = keyOf(contact, other)
      latest.set(key, Math.max(at, latest.get(key) ?? 0))
    }
    const fresh = said.map(({ kind, contact, other }): VerdictEntry => {
      // Later than what was said before of these two, whatever the clock says: the last word must be the last in the log.
      const at = Math.max(now, (latest.get(keyOf(contact, other)) ?? 0) + 1)
      latest.set(keyOf(contact, other), at)
      return { kind, contact, other, id: newId(), at, agent: author.agent, device: author.device }
    })
    await db.log.bulkAdd(fresh)
    const pairs = new Map(said.map(({ contact, other }) => [keyOf(contact, other), pairOf(contact, other)]))
    await db.same.bulkDelete([...pairs.values()])
    await db.same.bulkPut(verdictsOf([...before, ...fresh].filter(({ contact, other }) => pairs.has(keyOf(contact, other)))))
  })
}

async function entriesOn(db: RecencyDatabase, said: readonly Verdict[]): Promise<VerdictEntry[]> {
  const ids = new Set(said.flatMap(({ contact, other }) => [contact, other]))
  const entries = await db.log
    .where('contact')
    .anyOf([...ids])
    .toArray()
  return entries.filter(isVerdict)
}

function keyOf(a: Id, b: Id): string {
  return pairOf(a, b).join(' ')
}
