import type { Page } from 'playwright-core'
import type { ImportRecord, JobRecord, LeftOut } from '../../../lib/import/job.ts'
import { crc32 } from '../../../lib/orders/crc.ts'
import type { Manifest } from '../../../lib/orders/manifest.ts'
import { decodeFigures, type FigureColumns } from '../../../lib/orders/figure-columns.ts'
import { decodePage } from '../../../lib/orders/page-codec.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { chunksOf } from '../../../lib/orders/swap.ts'
import type { Scoring } from '../../../lib/rfm/rfm.ts'

/** What the browser's database holds, as it stands on the disk. */
export interface StoredBase {
  generation: number
  people: PersonRow[]
  figures: FigureColumns | null
  scoring: Scoring | null
  imports: ImportRecord[]
  jobs: JobRecord[]
  leftOut: LeftOut[]
  /** Chunks in the table, and those of them that the present base is made of. */
  chunks: number
  ownChunks: number
  /** Chunks that any kept generation, or a small record, names. */
  keptChunks: number
}

interface Dump {
  keyed: { key: string; value: unknown }[]
  manifest: Manifest | null
  bytes: Record<string, { base64: string; crc: number }>
  chunks: number
  keptChunks: number
  imports: ImportRecord[]
  jobs: JobRecord[]
  leftOut: LeftOut[]
}

/** Reads the present base whole, from any page of the extension. Throws where a chunk of it is missing or not what was written. */
export async function storedBase(page: Page): Promise<StoredBase> {
  const dump = await page.evaluate(dumpDatabase)
  const bytesOf = (id: string): Uint8Array => {
    const chunk = dump.bytes[id]
    if (!chunk) throw new Error(`chunk ${id} is missing`)
    const bytes = new Uint8Array(Buffer.from(chunk.base64, 'base64'))
    if (crc32(bytes) !== chunk.crc) throw new Error(`chunk ${id} is damaged`)
    return bytes
  }
  const { manifest, chunks, keptChunks, imports, jobs, leftOut } = dump
  const own = manifest ? chunksOf(manifest) : []
  for (const id of own) bytesOf(id)
  const value = (key: string): unknown => dump.keyed.find((record) => record.key === key)?.value
  return {
    generation: manifest?.generation ?? 0,
    people: (manifest?.pages ?? []).flatMap((id) => decodePage(bytesOf(id))),
    figures: manifest?.figures ? decodeFigures(bytesOf(manifest.figures)) : null,
    scoring: (value('scoring') as Scoring | undefined) ?? null,
    imports,
    jobs,
    leftOut,
    chunks,
    ownChunks: own.length,
    keptChunks,
  }
}

/** Runs in the page, with nothing of the product's. */
async function dumpDatabase(): Promise<Dump> {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where nothing of this file is
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
    })
  const db = await done(indexedDB.open('recency-main'))
  try {
    const names = ['keyed', 'manifests', 'chunks', 'imports', 'jobs', 'leftOut']
    const stores = db.transaction(names)
    const all = <T>(name: string): Promise<T[]> => done(stores.objectStore(name).getAll() as IDBRequest<T[]>)
    const [keyed, manifests, chunks, imports, jobs, leftOut] = await Promise.all([
      all<{ key: string; value: unknown }>('keyed'),
      all<Manifest>('manifests'),
      all<{ id: string; bytes: Uint8Array; crc: number }>('chunks'),
      all<ImportRecord>('imports'),
      all<JobRecord>('jobs'),
      all<LeftOut>('leftOut'),
    ])
    const present = keyed.find(({ key }) => key === 'base')?.value as { generation: number } | undefined
    const manifest = manifests.find(({ generation }) => generation === present?.generation) ?? null
    const bytes: Dump['bytes'] = {}
    for (const chunk of chunks) {
      let text = ''
      for (let at = 0; at < chunk.bytes.length; at += 32_768)
        text += String.fromCharCode(...chunk.bytes.subarray(at, at + 32_768))
      bytes[chunk.id] = { base64: btoa(text), crc: chunk.crc }
    }
    // Whatever the layout of a manifest, or of a record that names chunks beside: their ids are random, nothing else looks like one.
    const named = JSON.stringify([manifests, keyed]).match(/[0-9a-f]{32}/g) ?? []
    const keptChunks = new Set(named.filter((id) => id in bytes)).size
    return { keyed, manifest, bytes, chunks: chunks.length, keptChunks, imports, jobs, leftOut }
  } finally {
    db.close()
  }
}

/** The jobs' records alone, which takes no time however large the base is. */
export function storedJobs(page: Page): Promise<JobRecord[]> {
  return page.evaluate(
    () =>
      new Promise<JobRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('recency-main')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')))
        opening.addEventListener('success', () => {
          const db = opening.result
          const asked = db.transaction('jobs').objectStore('jobs').getAll() as IDBRequest<JobRecord[]>
          asked.addEventListener('error', () => reject(asked.error ?? new Error('refused')))
          asked.addEventListener('success', () => {
            db.close()
            resolve(asked.result)
          })
        })
      }),
  )
}
