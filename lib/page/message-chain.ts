/** At most so many ids say which chat it is. */
const MOST_IDS = 60
/**
 * Of them, the newest; the rest are taken evenly out of those that the chat was first seen with, so that two fingerprints of one chat always
 * overlap, and a chat in which many messages have come that nobody has read is known by those above them.
 */
const NEWEST = 40
/** A person who scrolls through more messages than that is followed by those in sight and the newest. */
const MOST_KEPT = 5000

/** One list of messages, as it goes on while it is scrolled and grows. */
export interface Chain {
  /** Oldest first. */
  order: string[]
  known: Set<string>
  /** Out of those that it was first seen with, newest first. */
  first: string[]
  named: string
  /** What it was believed to be. */
  settled: { key: string; title: string; pane: unknown; row: unknown } | null
}

export function newChain(): Chain {
  return { order: [], known: new Set(), first: [], named: '', settled: null }
}

/** Puts what is new in its place beside what is known. */
export function take(chain: Chain, ids: readonly string[]): void {
  if (ids.every((id) => chain.known.has(id))) return
  if (chain.order.length === 0) {
    chain.order = [...new Set(ids)]
    chain.known = new Set(ids)
    chain.first = spread(chain.order.toReversed(), MOST_IDS - NEWEST)
    return
  }
  if (chain.order.length > MOST_KEPT) forgetFar(chain, ids)
  const before: string[] = []
  let at = -1
  for (const id of ids) {
    if (chain.known.has(id)) {
      const found = chain.order.indexOf(id)
      if (at < 0) chain.order.splice(found, 0, ...before)
      at = at < 0 ? found + before.length : found
    } else {
      chain.known.add(id)
      if (at < 0) before.push(id)
      else chain.order.splice(++at, 0, id)
    }
  }
  // A jump: nothing says where these stand, so they count as the newest, beside those that the chat was first seen with.
  if (at < 0) chain.order.push(...before)
}

/** Ids that say which chat this is, newest first. */
export function fingerprint({ order, first }: Chain): string[] {
  const newest = order.slice(-MOST_IDS).toReversed()
  return [...new Set([...newest.slice(0, NEWEST), ...first, ...newest])].slice(0, MOST_IDS)
}

/** Whether the messages name one chat, as far as they name any. */
export function isOfOne(one: Chain, other: Chain): boolean {
  return one.named === '' || other.named === '' || one.named === other.named
}

/** So many of a list, its ends among them. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  const step = (list.length - 1) / (count - 1)
  return list.filter((_, index) => Math.round(Math.round(index / step) * step) === index)
}

function forgetFar(chain: Chain, ids: readonly string[]): void {
  const kept = new Set([...ids, ...fingerprint(chain)])
  chain.order = chain.order.filter((id) => kept.has(id))
  chain.known = new Set(chain.order)
}
