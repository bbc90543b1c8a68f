import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { INDEXES } from '../../../lib/orders/manifest.ts'
import { joinWordIndex } from '../../../lib/search/word-pages.ts'
import { phoneKey } from '../../../lib/orders/keys.ts'
import { tailKey } from '../../../lib/search/contact-words.ts'

/** Everything in a database as one run of bytes: texts as UTF-8, numbers as eight bytes, arrays of numbers as they are. */
export async function rawBytes(db: RecencyDatabase): Promise<Buffer> {
  const parts: Buffer[] = []
  const take = (value: unknown): void => {
    if (typeof value === 'string') parts.push(Buffer.from(`${value}\n`))
    else if (typeof value === 'number') parts.push(Buffer.from(new Float64Array([value]).buffer))
    else if (ArrayBuffer.isView(value)) parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    else if (Array.isArray(value)) for (const one of value) take(one)
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) {
        take(name)
        take(one)
      }
  }
  // What stands packed in chunks, unpacked too.
  for (const manifest of await db.manifests.toArray()) {
    const base = new Base(db, manifest)
    for (const page of manifest.pages.keys()) take(await base.page(page))
    for (const name of INDEXES) take((await base.index(name)).keys)
    take((await joinWordIndex(manifest.words, (chunk) => base.bytes(chunk))).words)
  }
  for (const table of db.tables) for (const record of await table.toArray()) take(record)
  return Buffer.concat(parts)
}

/** A number as it may stand in a database: its digits, and as a key of the indexes. */
export function phoneNeedles(phone: string): Buffer[] {
  const keys = [phoneKey(phone), tailKey(phone)].map((key) => Buffer.from(new Float64Array([key]).buffer))
  return [Buffer.from(phone.slice(1)), Buffer.from(phone.slice(-7)), ...keys]
}
