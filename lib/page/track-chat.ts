import type { ChatLook, ChatTracker, Tracked } from './chat-look.ts'
import { age, begun, fingerprint, forgetRecent, isOfOne, newChain, take, takeMore, type Chain } from './message-chain.ts'

/** How long something must stand before it is believed, in milliseconds. */
export const STANDS = {
  /** Title and messages together: the two change at different moments of a switch. */
  together: 700,
  /** What may as well be a switch that is slow: a title that changed over the same messages, a list without any. */
  doubt: 1500,
}

/** A list under a title, and since when. */
interface Pair {
  chain: Chain
  key: string
  /** Null as long as none was sure. */
  title: string | null
  titleSince: number
  listSince: number
  /** How often the title changed over this list. */
  titleChanges: number
  pane: unknown
  list: unknown
  row: unknown
  /** The title did not change with the list: two of one name, or it is still to come. */
  isOldTitle: boolean
  /** The title that it came under. */
  firstTitle: string | null
  /** The row that was marked when it came. */
  firstRow: unknown
  /** What this may be a jump within: the same row of the same pane has been marked all the while, under the same title. */
  jumpedFrom: { chain: Chain; key: string } | null
  /** The mark has not followed yet: its first move belongs to this switch. */
  isMarkLate: boolean
}

/**
 * Tells open chats apart on a page that names none, by title and messages' ids, since an id belongs to one chat. Gives each a key of the
 * page's own, and says whether title and messages have stood together for long enough.
 *
 * - The same title and a common id: the same chat; ids are added up, so scrolling stays in it.
 * - Another title over the same list: a switch under way, or, once it has stood for long, a new name of the same chat.
 * - Another list: another chat, whatever the title (two may bear one name), unless the page has marked the same row of its chat list all the
 *   while, in the same pane: then it is a jump. Marks are believed only where they have moved with every switch.
 * - A list without ids: after a while, a chat without messages.
 *
 * @param prefix begins each key.
 */
export function chatTracker(prefix: string): ChatTracker {
  let count = 0
  let pair: Pair | null = null
  /** What was believed last: its list may come back. */
  let last: Chain | null = null
  /** How often the mark moved since the list came. */
  let rowMoves = 0
  let rowSince = -Infinity
  /** More marks than lists have come: which list is whose can be told only once they stand. */
  let isHurried = false
  let doMarksMove: boolean | null = null

  const newKey = (): string => `${prefix}${++count}`

  function begin(seen: ChatLook, now: number, chain: Chain): Pair {
    const isOldTitle = pair !== null && pair.titleChanges === 0 && pair.title === seen.title
    return {
      chain,
      key: chain.settled?.key ?? newKey(),
      title: seen.doubtful ? null : seen.title,
      titleSince: now,
      listSince: now,
      // A list that was believed under another title has not changed with it.
      titleChanges: chain.settled && !seen.doubtful && chain.settled.title !== seen.title ? 1 : 0,
      pane: seen.pane,
      list: seen.list,
      row: seen.row,
      isOldTitle,
      firstTitle: seen.doubtful ? null : seen.title,
      firstRow: seen.row,
      jumpedFrom: chain.settled ? null : jumpFrom(seen, now),
      isMarkLate: !chain.settled && !isOldTitle && seen.row !== null && last?.settled?.row === seen.row,
    }
  }

  function jumpFrom({ row, pane, title, doubtful }: ChatLook, now: number): Pair['jumpedFrom'] {
    if (row === null || !pair || doubtful || doMarksMove !== true || isHurried || rowMoves > 0) return null
    const isSamePlace = pair.row === row && pair.firstRow === row && pair.pane === pane && pair.title === title
    if (!isSamePlace || pair.isMarkLate || pair.titleChanges > 1) return null
    // Of a list that has not stood for long it is not known whether it belongs to the title.
    const hasStood = now - Math.max(pair.listSince, pair.titleSince) >= STANDS.together
    return pair.jumpedFrom ?? (hasStood ? { chain: pair.chain, key: pair.key } : null)
  }

  function followTitle(present: Pair, seen: ChatLook, now: number): void {
    const { settled } = present.chain
    if (seen.doubtful) {
      present.titleSince = now
      if (settled) present.titleChanges++
      return
    }
    if (present.title === seen.title) return
    const isFirst = present.title === null || present.title === ''
    present.title = seen.title
    present.titleSince = now
    if (isFirst && !settled) return
    present.titleChanges++
    if (settled) return
    present.key = newKey()
    if (!isHurried && rowMoves === 0) rowSince = -Infinity
  }

  function followRow(present: Pair, { row }: ChatLook, now: number): void {
    if (row !== null && present.row !== null && row !== present.row) {
      if (present.isMarkLate) present.isMarkLate = false
      else {
        rowMoves++
        rowSince = now
      }
    }
    present.row = row
  }

  function believe(present: Pair, title: string): void {
    const { chain } = present
    const before = last?.settled
    if (last !== chain && before && before.title !== title && before.row !== null && present.row !== null)
      doMarksMove = before.row !== present.row && doMarksMove !== false
    chain.settled = { key: present.key, title, pane: present.pane, row: present.row }
    last = chain
    present.isMarkLate = false
    rowMoves = 0
    rowSince = -Infinity
    isHurried = false
    present.titleChanges = 0
    present.listSince = -Infinity
    present.titleSince = -Infinity
  }

  function verdict(present: Pair, now: number, isDoubtful: boolean): Tracked {
    const { chain, title, titleChanges } = present
    const isEmpty = chain.order.length === 0 && chain.named === ''
    const { jumpedFrom } = present
    const isJumped = !chain.settled && jumpedFrom !== null && titleChanges === 0 && isOfOne(chain, jumpedFrom.chain)
    const isStale = titleChanges > 0 || (present.isOldTitle && !isJumped)
    const patience = isStale || isEmpty ? STANDS.doubt : STANDS.together
    const due = Math.max(present.titleSince + patience, present.listSince + patience, rowSince + STANDS.doubt)
    if (isDoubtful || title === null) return { key: null, ids: [], steady: false, again: null }
    if (now >= due) {
      if (isJumped) join(present, jumpedFrom)
      believe(present, title)
      return { key: present.key, ids: fingerprint(present.chain), steady: true, again: null }
    }
    const again = due - now
    // A list that was never believed may have come before its title; one that was, or that has seen more titles, says nothing yet.
    const isOpen = !isEmpty && now >= rowSince + STANDS.doubt && titleChanges <= (chain.settled ? 0 : 1)
    return isOpen
      ? { key: present.key, ids: fingerprint(chain), steady: false, again }
      : { key: null, ids: [], steady: false, again }
  }

  return {
    look(seen, now) {
      if (!seen) {
        pair = null
        last = null
        rowMoves = 0
        rowSince = -Infinity
        isHurried = false
        return { key: null, ids: [], steady: false, again: null }
      }
      if (pair?.chain.settled) {
        age(pair.chain, now, STANDS.doubt)
        if (!seen.doubtful && pair.title !== seen.title && pair.titleChanges === 0) forgetRecent(pair.chain)
      }
      if (pair && isSameList(pair.chain, seen, pair)) {
        followTitle(pair, seen, now)
        followRow(pair, seen, now)
        if (pair.row !== pair.firstRow || pair.pane !== seen.pane) pair.jumpedFrom = null
        pair.pane = seen.pane
        pair.list = seen.list
      } else {
        if (pair) followRow(pair, seen, now)
        // The first time that a mark moved with title and list.
        if (pair && rowMoves > 0 && !seen.doubtful && pair.firstTitle !== seen.title) doMarksMove ??= true
        pair = begin(seen, now, last && seen.ids.length > 0 && isSameList(last, seen) ? last : newChain())
        isHurried ||= rowMoves > 1
        // Of two with one title the old list may only have been scrolled.
        if (!isHurried && !pair.isOldTitle) rowSince = -Infinity
        rowMoves = 0
      }
      // Under another title what is new may be another chat's, faded in over the one that fades out: it joins once that is believed.
      // Until it is believed only what stands there now counts: it may have faded in over the list of a chat that was left at once.
      if (!pair.chain.settled) begun(pair.chain, seen.ids)
      else if (pair.titleChanges === 0) takeMore(pair.chain, seen.ids, now)
      pair.chain.named ||= seen.named
      return verdict(pair, now, seen.doubtful)
    },
    scrolled(ids) {
      if (!pair?.chain.settled || pair.listSince !== -Infinity || pair.titleChanges > 0) return false
      const { chain } = pair
      if (ids.length > 0 && !ids.some((id) => chain.known.has(id))) return false
      takeMore(chain, ids, null)
      return true
    },
  }
}

/** Without any id, only the very same places are the same list. */
function isSameList(chain: Chain, seen: ChatLook, at?: Pair): boolean {
  if (chain.named !== '' && seen.named !== '') return chain.named === seen.named
  if (seen.ids.length > 0) return seen.ids.some((id) => chain.known.has(id))
  if (chain.order.length > 0 || !at) return false
  const isOtherRow = seen.row !== null && at.row !== null && seen.row !== at.row
  return (
    at.pane === seen.pane &&
    at.list === seen.list &&
    !isOtherRow &&
    (seen.doubtful || at.title === null || at.title === seen.title)
  )
}

function join(pair: Pair, { chain, key }: { chain: Chain; key: string }): void {
  take(chain, pair.chain.order)
  pair.chain = chain
  pair.key = key
}
