import type { RecencyDatabase } from '../db/database.ts'
import { countBits } from '../tags/tag-blocks.ts'
import { foldName } from './fold.ts'

const MOST = 8

/** Tags in use that begin with a text (accents and case aside), most used first, at most eight. */
export async function suggestTags(db: RecencyDatabase, text: string): Promise<string[]> {
  const wanted = foldName(text)
  const uses = new Map<string, number>()
  await db.people.orderBy('tags').eachKey((tag) => {
    uses.set(String(tag), (uses.get(String(tag)) ?? 0) + 1)
  })
  for (const { tag, bits } of await db.tagBlocks.toArray()) uses.set(tag, (uses.get(tag) ?? 0) + countBits(bits))
  return [...uses]
    .filter(([tag]) => foldName(tag).startsWith(wanted))
    .toSorted(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b))
    .slice(0, MOST)
    .map(([tag]) => tag)
}
