import { newId, type Id } from '../../../db/id.ts'
import { currentGeneration, DamagedBaseError, type Base } from '../../../orders/base.ts'
import { ColumnReader } from '../../../orders/byte-columns.ts'
import { crc32 } from '../../../orders/crc.ts'
import { NO_DAY } from '../../../orders/figure-columns.ts'
import { SINCE, SUBSCRIBED } from './names.ts'
import { decodeOccurrences, type Occurrences } from './occurrences.ts'
import { decodeTexts, noTexts, type PeopleTexts } from './people-texts.ts'
import { walkPages } from './walk-pages.ts'

/** Record `pageColumns` of the `keyed` table: columns that were made from a base's pages, a chunk each. */
interface KeptRecord {
  /** Which pages they were made of, see `nameOf`. */
  of: string
  names: string[]
  /** In the order of `names`. */
  chunks: Id[]
}

type Made = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Where the bytes of a column come from; undefined: no page has anything of it. */
type ReadBytes = (name: string) => Promise<Uint8Array | undefined>

/** Columns of everybody that are made from the pages of a base: each decoded when it is first asked for, and held while the base is. */
export class KeptColumns {
  readonly #decoded = new Map<string, Promise<unknown>>()

  constructor(
    readonly people: number,
    readonly read: ReadBytes,
  ) {}

  /** A text of contacts, or of a field of the user's own (`ownName`). */
  texts(name: string): Promise<PeopleTexts> {
    return this.#column(name, (bytes) => (bytes ? decodeTexts(bytes) : noTexts(this.people)))
  }

  occurrences(name: string): Promise<Occurrences> {
    return this.#column(name, (bytes) => {
      if (!bytes) throw new Error(`no column ${name}`)
      return decodeOccurrences(bytes)
    })
  }

  /** Days on which sources made the records; NO_DAY where it is not known. */
  since(): Promise<Int32Array> {
    return this.#column(SINCE, (bytes) => (bytes ? new ColumnReader(bytes).ints().i32(NO_DAY) : new Int32Array(0)))
  }

  /** 0 unknown, 1 yes, 2 no. */
  subscribed(): Promise<Uint8Array> {
    return this.#column(SUBSCRIBED, (bytes) => (bytes ? new ColumnReader(bytes).ints().u8() : new Uint8Array(0)))
  }

  #column<T>(name: string, decode: (bytes: Uint8Array | undefined) => T): Promise<T> {
    const known = this.#decoded.get(name)
    if (known) return known as Promise<T>
    const made = this.read(name).then(decode)
    this.#decoded.set(name, made)
    made.catch(() => this.#decoded.delete(name))
    return made
  }
}

const present = new WeakMap<Base, Promise<KeptColumns>>()

/**
 * The columns of a base that are made from its pages: as they are kept beside it, or made, which takes some seconds at a million people, and kept
 * then. Whoever asks meanwhile waits for the same. Not stopped by who asked first: what it finds is kept.
 */
export function keptColumns(base: Base): Promise<KeptColumns> {
  const known = present.get(base)
  if (known) return known
  const columns = readOrMake(base)
  present.set(base, columns)
  columns.catch(() => present.delete(base))
  return columns
}

async function readOrMake(base: Base): Promise<KeptColumns> {
  const { db, manifest } = base
  const record = (await db.keyed.get('pageColumns'))?.value as KeptRecord | undefined
  let made: Promise<Made> | null = null
  const make = (): Promise<Made> => (made ??= makeAndKeep(base))
  if (record?.of !== nameOf(base)) await make()
  return new KeptColumns(manifest.contacts, async (name) => {
    if (made) return (await made).get(name)
    const chunk = record?.chunks[record.names.indexOf(name)]
    if (chunk === undefined) return undefined
    try {
      return await base.bytes(chunk)
    } catch (error) {
      // Gone, e.g. since somebody else was erased: all of them can be made again.
      if (error instanceof DamagedBaseError) return (await make()).get(name)
      throw error
    }
  })
}

async function makeAndKeep(base: Base): Promise<Made> {
  const made = await walkPages(base)
  // Kept to be quicker the next time: a full disk must not keep anybody from counting.
  await keep(base, made).catch(() => {})
  return made
}

/** Not where the base has moved on meanwhile: what is kept would hold people who are gone. */
async function keep(base: Base, made: Made): Promise<void> {
  const { db, manifest } = base
  const chunks = [...made.values()].map((bytes) => ({ id: newId(), bytes, crc: crc32(bytes) }))
  const record: KeptRecord = { of: nameOf(base), names: [...made.keys()], chunks: chunks.map(({ id }) => id) }
  await db.transaction('rw', [db.keyed, db.chunks, db.manifests], async () => {
    const now = await db.manifests.get(await currentGeneration(db))
    if (!now || nameOf({ manifest: now }) !== nameOf({ manifest })) return
    const before = (await db.keyed.get('pageColumns'))?.value as KeptRecord | undefined
    await db.chunks.bulkAdd(chunks)
    await db.keyed.put({ key: 'pageColumns', value: record })
    if (before) await db.chunks.bulkDelete(before.chunks)
  })
}

/** Chunks of pages never change: the same ones, the same people. */
function nameOf({ manifest }: Pick<Base, 'manifest'>): string {
  return `${manifest.contacts} ${crc32(new TextEncoder().encode(manifest.pages.join()))}`
}
