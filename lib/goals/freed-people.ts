import type { RecencyDatabase } from '../db/database.ts'

/** Within the transaction that undoes an import: ordinals from `people` on are nobody's now, and may be somebody else's later. */
export async function dropFreedFromGoals(db: RecencyDatabase, people: number): Promise<void> {
  await db.goals.toCollection().modify((goal) => {
    if (!goal.people) return
    const bits = goal.people.bits.slice(0, (people + 7) >>> 3)
    const last = bits.length - 1
    if ((people & 7) !== 0 && bits.length === (people + 7) >>> 3) bits[last] = (bits[last] ?? 0) & ((1 << (people & 7)) - 1)
    goal.people = { ...goal.people, bits }
  })
}
