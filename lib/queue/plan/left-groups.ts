import type { Id } from '../../db/id.ts'
import type { LeftWhy } from '../queue.ts'
import type { LeftGroup } from './wish.ts'

/** Reasons in the order in which they are asked: the first that is true is theirs. */
const ASKED: readonly LeftWhy[] = [
  'gone',
  'opt-heard',
  'opted-out',
  'no-consent',
  'written-lately',
  'offer-rests',
  'window-closed',
  'no-chat',
  'other-queue',
  'other-agent',
  'no-text',
  'beyond-most',
  'holdout',
]
const MOST_EXAMPLES = 5

/** Counts who is left out, with some of each. */
export class LeftGroups {
  readonly #groups = new Map<LeftWhy, LeftGroup>()

  add(why: LeftWhy, { id, name }: { id: Id; name: string }): void {
    const group = this.#of(why)
    group.count++
    if (group.examples.length < MOST_EXAMPLES) group.examples.push({ id, name })
  }

  addMany(why: LeftWhy, count: number, examples: readonly { id: Id; name: string }[]): void {
    if (count === 0) return
    const group = this.#of(why)
    group.count += count
    group.examples.push(...examples)
  }

  inOrder(): LeftGroup[] {
    return ASKED.flatMap((why) => this.#groups.get(why) ?? [])
  }

  #of(why: LeftWhy): LeftGroup {
    const group = this.#groups.get(why) ?? { why, count: 0, examples: [] }
    this.#groups.set(why, group)
    return group
  }
}
