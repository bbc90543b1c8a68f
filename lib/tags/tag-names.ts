import { foldName } from '../contacts/fold.ts'
import type { RecencyDatabase } from '../db/database.ts'

/** Tags in use that are this text or begin with it, accents and case aside. `whole` is folded (`foldName`). */
export async function tagsLike(db: RecencyDatabase, whole: string): Promise<{ exact: string[]; longer: string[] }> {
  const tags = [...(await tagNames(db))].map((tag) => ({ tag, folded: foldName(tag) }))
  return {
    exact: tags.filter(({ folded }) => folded === whole).map(({ tag }) => tag),
    longer: tags.filter(({ folded }) => folded !== whole && folded.startsWith(whole)).map(({ tag }) => tag),
  }
}

/** All tags that the users themselves gave, to one person or to many. */
export async function tagNames(db: RecencyDatabase): Promise<Set<string>> {
  const [single, many] = await Promise.all([
    db.people.orderBy('tags').uniqueKeys(),
    db.tagBlocks.toCollection().primaryKeys() as unknown as Promise<[string, number][]>,
  ])
  return new Set([...single.map(String), ...many.map(([tag]) => tag)])
}
