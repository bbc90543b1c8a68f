import type { Id } from '../db/id.ts'
import { pairOf } from './verdicts.ts'
import type { Verdict } from './write-verdict.ts'

/**
 * Merges of many pairs at once, none of them twice: who is one with another already needs no more words. A pair that would bring together two of
 * whom it was said that they are not one is left out. @param refused pairs as `lib/same/verdicts.ts` orders them.
 */
export function planMerges(
  pairs: readonly { kept: Id; other: Id }[],
  refused: readonly (readonly [Id, Id])[],
): { verdicts: Verdict[]; leftOut: number } {
  const said = new Set(refused.map(([a, b]) => pairOf(a, b).join(' ')))
  const groups = new Map<Id, { head: Id; members: Id[] }>()
  const groupOf = (id: Id): { head: Id; members: Id[] } => groups.get(id) ?? { head: id, members: [id] }
  const verdicts: Verdict[] = []
  let leftOut = 0
  for (const { kept, other } of pairs) {
    const [mine, theirs] = [groupOf(kept), groupOf(other)]
    if (mine.members.includes(other)) continue
    if (mine.members.some((a) => theirs.members.some((b) => said.has(pairOf(a, b).join(' '))))) {
      leftOut++
      continue
    }
    verdicts.push({ kind: 'merge', contact: mine.head, other: theirs.head })
    const joined = { head: mine.head, members: [...mine.members, ...theirs.members] }
    for (const member of joined.members) groups.set(member, joined)
  }
  return { verdicts, leftOut }
}
