import { derivePeople, logTables } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import { erasedAmong } from '../law/erased-ids.ts'
import { currentGeneration } from '../orders/base.ts'
import { BaseMovedError } from '../orders/swap.ts'
import { keepNames, keepTaken } from './kept.ts'
import type { TakingPlan } from './plan-taking.ts'

/**
 * Does what was planned, in one transaction; gives how many entries came in. Who they are of is derived anew from the log, in the order in which
 * words were said, so a file taken before or after another leaves the same. Throws BaseMovedError where people were looked for in another base than the present one.
 */
export async function takePlanned(db: RecencyDatabase, plan: TakingPlan, now: number): Promise<number> {
  return db.transaction('rw', [...logTables(db), db.sent], async () => {
    if ((await currentGeneration(db)) !== plan.generation) throw new BaseMovedError()
    const known = await db.log.bulkGet(plan.entries.map(({ id }) => id))
    const byPerson = new Map<Id, LogEntry[]>()
    for (const [i, entry] of plan.entries.entries())
      if (!known[i]) byPerson.set(entry.contact, [...(byPerson.get(entry.contact) ?? []), entry])
    for (const erased of await erasedAmong(db, [...byPerson.keys()])) byPerson.delete(erased)
    const contacts = [...byPerson.keys()]
    const entries = [...byPerson.values()].flat()
    await db.log.bulkAdd(entries)
    await derivePeople(db, contacts)
    await db.sent.bulkPut(entries.flatMap(sentRow))
    await keepNames(db, { ...plan.head.names, [plan.head.agent]: plan.head.name })
    const { agent, name, made } = plan.head
    const { found: people, unknown, fresh } = plan
    await keepTaken(db, { at: now, agent, name, made, people, unknown, ...fresh })
    return entries.length
  })
}

/** What was seen of it since, only its own agent's page could tell. */
function sentRow(entry: LogEntry) {
  if (entry.kind !== 'sent') return []
  const { id, contact, at, agent, value } = entry
  return [{ ...value, id, contact, at, agent, delivered: null, read: null, replied: null }]
}
