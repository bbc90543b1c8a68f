import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { listSegments } from '../store.ts'

/** Moves a segment one place up or down the list, whose order is also that of the card. What it says stays, and so does its revision. */
export async function moveSegment(db: RecencyDatabase, id: Id, by: 1 | -1): Promise<void> {
  await db.transaction('rw', db.segments, async () => {
    const segments = await listSegments(db)
    const from = segments.findIndex((segment) => segment.id === id)
    const to = from + by
    const [moving] = segments.slice(from, from + 1)
    if (from === -1 || !moving || to < 0 || to >= segments.length) return
    const order = segments.toSpliced(from, 1).toSpliced(to, 0, moving)
    // Ranks of several may be the same: all get one that says their place.
    await Promise.all(
      order.map((segment, i) => (segment.rank === (i + 1) * 10 ? null : db.segments.update(segment.id, { rank: (i + 1) * 10 }))),
    )
  })
}
