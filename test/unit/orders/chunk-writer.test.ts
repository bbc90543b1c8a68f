import { expect, test } from 'vitest'
import type { ChunkRecord, RecencyDatabase } from '../../../lib/db/database.ts'
import { ChunkWriter } from '../../../lib/orders/chunk-writer.ts'

const MEGABYTE = 1_000_000

/** A database whose writes end when the test says so. */
function slowDatabase() {
  const writes: { chunks: ChunkRecord[]; end: () => void; fail: (error: Error) => void }[] = []
  const bulkAdd = (chunks: ChunkRecord[]): Promise<void> =>
    new Promise((resolve, reject) => {
      writes.push({ chunks, end: resolve, fail: reject })
    })
  return { writes, db: { chunks: { bulkAdd } } as unknown as RecencyDatabase }
}

test('chunks are written in the background, so many that memory stays bounded', async () => {
  const { writes, db } = slowDatabase()
  const writer = new ChunkWriter(db)
  let made = 0
  while (!writer.full && made < 100) {
    writer.put(new Uint8Array(MEGABYTE))
    made++
  }
  expect(made).toBeLessThan(30)
  let hasRoom = false
  const room = writer.room().then(() => {
    hasRoom = true
  })
  await Promise.resolve()
  expect(hasRoom).toBe(false)
  for (const { end } of writes) end()
  await room
  const finished = writer.finish()
  for (const { end } of writes) end()
  await finished
  expect(writes.reduce((sum, { chunks }) => sum + chunks.length, 0)).toBe(made)
  expect(writer.bytes).toBe(made * MEGABYTE)
})

test('a full disk is said as such, to whatever is asked next', async () => {
  const { writes, db } = slowDatabase()
  const writer = new ChunkWriter(db)
  for (let i = 0; i < 4; i++) writer.put(new Uint8Array(MEGABYTE))
  const full = new DOMException('no more room', 'QuotaExceededError')
  // Dexie tells of many adds with one error.
  writes[0]?.fail(Object.assign(new Error('bulkAdd(): 2 of 2 operations failed'), { failures: [full, full] }))
  writes[1]?.end()
  await writer.settle()
  expect(writer.full).toBe(true)
  await expect(writer.room()).rejects.toBe(full)
  await expect(writer.finish()).rejects.toBe(full)
})
