/** At most so many ids say which chat it is. */
const MOST_IDS = 60
/**
 * Of them, the newest; the rest are out of those that the chat was first seen with: its oldest, since many may have come that nobody has read,
 * and some of all. So two fingerprints of one chat always overlap.
 */
const NEWEST = 40
const OLDEST = 10
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
  /** Those that came a moment ago, with the instant (null: since the last look). They may be another chat's, faded in before its title came. */
  recent: Map<string, number | null>
  /** What it was believed to be. */
  settled: { key: string; title: string; pane: unknown; row: unknown } | null
}

export function newChain(): Chain {
  return { order: [], known: new Set(), first: [], named: '', recent: new Map(), settled: null }
}

/** Puts what is new in its place beside what is known. */
export function take(chain: Chain, ids: readonly string[]): void {
  if (ids.every((id) => chain.known.has(id))) return
  if (chain.order.length === 0) {
    chain.order = [...new Set(ids)]
    chain.known = new Set(ids)
    const some = spread(chain.order.slice(OLDEST), MOST_IDS - NEWEST - OLDEST)
    chain.first = [...chain.order.slice(0, OLDEST), ...some].toReversed()
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

/** Makes these the whole of a list. */
export function begun(chain: Chain, ids: readonly string[]): void {
  chain.order = [...new Set(ids)]
  chain.known = new Set(ids)
  chain.first = spread(chain.order.toReversed(), MOST_IDS - NEWEST)
}

/** The same for a list that is there already: what is new counts as recent. */
export function takeMore(chain: Chain, ids: readonly string[], now: number | null): void {
  for (const id of ids) if (!chain.known.has(id)) chain.recent.set(id, now)
  take(chain, ids)
}

/** Lets those that have stood for `patience` ms be the chat's for good. */
export function age(chain: Chain, now: number, patience: number): void {
  for (const [id, at] of chain.recent) {
    if (at === null) chain.recent.set(id, now)
    else if (now - at >= patience) chain.recent.delete(id)
  }
}

/** The title has changed: what came just before may belong to the new one. */
export function forgetRecent(chain: Chain): void {
  if (chain.recent.size === 0) return
  chain.order = chain.order.filter((id) => !chain.recent.has(id))
  chain.first = chain.first.filter((id) => !chain.recent.has(id))
  chain.known = new Set(chain.order)
  chain.recent.clear()
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
