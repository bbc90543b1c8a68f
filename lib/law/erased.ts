import type { ErasedIdentity, RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { erasedIds, SALT_KEY } from './erased-ids.ts'
import { newSalt, quickHash, seedsOf, strongHash, type Identity, type IdentityKind } from './identity-hash.ts'
/** Hashes that are asked of the platform at once. */
const AT_ONCE = 1000

/** The identities of people who were erased, as far as their hashes tell. */
export interface ErasedList {
  readonly size: number
  /** Costs nanoseconds. No is sure; yes is wrong once in 2^53 / `size` times, which an import may take for never. */
  mayBe(kind: IdentityKind, value: string): boolean
  /** By the strong hash. */
  is(kind: IdentityKind, value: string): Promise<boolean>
}

/** Nobody was erased. */
export const NOBODY_ERASED: ErasedList = { size: 0, mayBe: () => false, is: () => Promise.resolve(false) }

/** The list as it is now, in memory: 32 to 64 bytes for each identity. */
export async function loadErased(db: RecencyDatabase): Promise<ErasedList> {
  const salt = await readSalt(db)
  const quick = salt === null ? [] : ((await db.erased.orderBy('quick').keys()) as number[])
  if (salt === null || quick.length === 0) return NOBODY_ERASED
  const seeds = seedsOf(salt)
  const table = quickTable(quick)
  const mask = table.length - 1
  const mayBe = (kind: IdentityKind, value: string): boolean => {
    const wanted = quickHash(seeds, kind, value)
    for (let i = place(wanted, mask); table[i] !== 0; i = (i + 1) & mask) if (table[i] === wanted) return true
    return false
  }
  return {
    size: quick.length,
    mayBe,
    is: async (kind, value) => mayBe(kind, value) && (await db.erased.get(await strongHash(salt, { kind, value }))) !== undefined,
  }
}

/** Open addressing, at most a quarter full; 0 is an empty place. */
function quickTable(quick: readonly number[]): Float64Array {
  const table = new Float64Array(2 ** Math.ceil(Math.log2(quick.length * 4)))
  for (const hash of quick) {
    let i = place(hash, table.length - 1)
    while (table[i] !== 0 && table[i] !== hash) i = (i + 1) & (table.length - 1)
    table[i] = hash
  }
  return table
}

function place(hash: number, mask: number): number {
  return ((hash % 0x100000000) & mask) >>> 0
}

/** What is kept of identities and of contacts' ids instead of them, and the salt to keep with it. `day`: days since 1970-01-01. */
export async function hashIdentities(
  db: RecencyDatabase,
  identities: readonly Identity[],
  day: number,
  ids: Iterable<Id> = [],
): Promise<{ records: ErasedIdentity[]; write: () => Promise<void> }> {
  const salt = (await readSalt(db)) ?? newSalt()
  const seeds = seedsOf(salt)
  const records: ErasedIdentity[] = []
  for (let at = 0; at < identities.length; at += AT_ONCE) {
    const some = identities.slice(at, at + AT_ONCE).map(async (identity) => ({
      hash: await strongHash(salt, identity),
      quick: quickHash(seeds, identity.kind, identity.value),
      day,
    }))
    records.push(...(await Promise.all(some)))
  }
  /** To be called in a transaction on `keyed` and `erased`. */
  const write = async (): Promise<void> => {
    const kept = [...records, ...erasedIds(salt, ids, day)]
    if (kept.length === 0) return
    await db.keyed.put({ key: SALT_KEY, value: salt })
    await db.erased.bulkPut(kept)
  }
  return { records, write }
}

/** They are a customer again: these identities may come in from now on. */
export async function forgetErased(db: RecencyDatabase, identities: readonly Identity[]): Promise<void> {
  const salt = await readSalt(db)
  if (salt === null) return
  await db.erased.bulkDelete(await Promise.all(identities.map((identity) => strongHash(salt, identity))))
}

async function readSalt(db: RecencyDatabase): Promise<string | null> {
  const value = (await db.keyed.get(SALT_KEY))?.value
  return typeof value === 'string' ? value : null
}
