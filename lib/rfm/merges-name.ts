import type { RecencyDatabase } from '../db/database.ts'
import { mergedPeople } from '../same/merged-people.ts'

/** Which merges a cut was made with, as a short text that changes with every merge and every undoing of one; '' without any. */
export async function mergesName(db: RecencyDatabase): Promise<string> {
  const { groups } = await mergedPeople(db)
  if (groups.length === 0) return ''
  let sum = 0
  let newest = 0
  for (const { members, since } of groups) {
    sum += members.length
    for (const at of since.values()) newest = Math.max(newest, at)
  }
  return `${groups.length} ${sum} ${newest}`
}
