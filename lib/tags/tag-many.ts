import { logTables, writeLog, type Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { ManyTagged } from '../db/log.ts'
import type { TaskContext, TaskOutcome, Tasks } from '../jobs/tasks.ts'
import { Base, currentGeneration } from '../orders/base.ts'
import { BaseMovedError } from '../orders/swap.ts'
import { mergedOrdinals, ordinalsOf } from '../same/merged-ordinals.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { setTagBits } from './tag-blocks.ts'
import { tagText } from './tag-text.ts'

/**
 * Gives a tag to many people at once, or takes it from them, in one transaction. Throws BaseMovedError where the ordinals are those of another
 * base than the present one. The outcome: `people` whom it changed.
 */
export async function tagMany(
  db: RecencyDatabase,
  { tag, give, ordinals, generation, typed = [] }: Tasks['tag'],
  { signal, progress }: TaskContext,
): Promise<TaskOutcome> {
  const value = tagText(tag)
  if (value === '') return { people: 0 }
  const [base, author] = await Promise.all([Base.open(db), settingsOrGuess(db)])
  if (base.manifest.generation !== generation) throw new BaseMovedError()
  const own = give ? new Map<Id, number>() : await ownBearers(base, value, ordinals)
  const hidden = give ? [] : await hiddenBehind(base, ordinals)
  signal.throwIfAborted()
  let people = 0
  await db.transaction('rw', [db.tagBlocks, ...logTables(db)], async () => {
    if ((await currentGeneration(db)) !== generation) throw new BaseMovedError()
    const changed = new Set<number>()
    await setTagBits(db, value, both(ordinals, hidden), give, (ordinal) => changed.add(ordinal))
    for (const [contact, ordinal] of own) {
      changed.add(ordinal)
      await writeLog(db, author, contact, { kind: 'untag', value })
    }
    people = changed.size + (await tagTyped(db, author, typed, value, give))
    if (people === 0) return
    const said: ManyTagged = { kind: give ? 'tag-many' : 'untag-many', value, people, generation }
    await db.log.add({ ...said, id: newId(), contact: '', at: Date.now(), agent: author.agent, device: author.device })
  })
  progress(1, people)
  return { people }
}

/** People among these who were given the tag one by one, with their ordinals. */
async function ownBearers(base: Base, tag: string, ordinals: Uint32Array): Promise<Map<Id, number>> {
  const tagged = await base.db.people.where('tags').equals(tag).primaryKeys()
  if (tagged.length === 0) return new Map()
  const heads = new Map((await mergedOrdinals(base)).flatMap(({ standing, hidden }) => hidden.map((one) => [one, standing])))
  const chosen = new Set(ordinals)
  return new Map([...(await ordinalsOf(base, tagged))].filter(([, ordinal]) => chosen.has(heads.get(ordinal) ?? ordinal)))
}

/** Whoever is merged into these has their tags too. */
async function hiddenBehind(base: Base, ordinals: Uint32Array): Promise<number[]> {
  const groups = await mergedOrdinals(base)
  if (groups.length === 0) return []
  const chosen = new Set(ordinals)
  return groups.flatMap(({ standing, hidden }) => (chosen.has(standing) ? hidden : []))
}

async function tagTyped(
  db: RecencyDatabase,
  author: Author,
  typed: readonly Id[],
  value: string,
  give: boolean,
): Promise<number> {
  let changed = 0
  for (const contact of typed) {
    const has = (await db.people.get(contact))?.tags.includes(value) ?? false
    if (has === give) continue
    await writeLog(db, author, contact, { kind: give ? 'tag' : 'untag', value })
    changed++
  }
  return changed
}

function* both(ordinals: Uint32Array, more: readonly number[]): Generator<number> {
  yield* ordinals
  yield* more
}
