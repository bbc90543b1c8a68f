/** How long a list must have stood before its rows are believed to be the open chat's, in milliseconds. */
export const STANDS = {
  /** Since the chat was opened: header and list change at different moments (in WhatsApp up to 700 ms apart, as others measured). */
  opened: 700,
  /** Since a chat was opened straight after one that was open for too short to tell which rows are its own. */
  hurried: 2000,
  /** Since all rows were exchanged while the chat stayed the same: a list that is ahead of its header, or a jump to another day. */
  exchanged: 2000,
  /** Where rows were in the list while yet another chat was open for too short to tell whose they are. */
  doubted: 5000,
}
/** Ids that are remembered; elements are for as long as the page keeps them. */
const MOST_REMEMBERED = 5000

/** What tells a row from all others: the message's id, else the element itself. */
export type RowName = string | Element

export interface Ownership {
  /** Another chat is open, or the same anew, or none (null). */
  open(chat: string | null, now: number): void
  /**
   * The rows that the list holds now. True when all are the open chat's beyond doubt; else in how many milliseconds to look again, or
   * null where waiting alone changes nothing.
   */
  see(rows: readonly RowName[], now: number): true | number | null
}

/**
 * Tells whose the rows of a list are. A row of the chat before is not the open one's, so a list that holds one tells nothing yet; a row that was
 * seen between two chats is nobody's until it has stood for long.
 *
 * @param now in all calls: milliseconds of a clock that only goes forward.
 */
export function rowOwners(): Ownership {
  let chat: string | null = null
  let since = 0
  let patience = STANDS.opened
  let isSettled = false
  /** A chat that was left before it was settled. */
  let passed: string | null = null
  /** The chat that was settled last, and all its rows. */
  let sure: { chat: string; rows: RowNotes<true> } | null = null
  /** Rows that stood in the list before it was known whose they are, with the chat that was open then. */
  let doubted = new Map<RowName, string>()
  let last: ReadonlySet<RowName> = new Set()
  let hadFormer = false

  const isFormer = (row: RowName): boolean => sure !== null && sure.chat !== chat && sure.rows.get(row) === true

  function wait(now: number, milliseconds: number): void {
    isSettled = false
    since = now
    patience = milliseconds
  }

  return {
    open(next, now) {
      if (chat !== null) {
        passed = isSettled ? null : chat
        if (!isSettled && next !== chat) for (const row of last) if (!sure?.rows.get(row)) doubted.set(row, chat)
      }
      chat = next
      hadFormer = false
      wait(now, passed === null || passed === next ? STANDS.opened : STANDS.hurried)
    },

    see(rows, now) {
      const present = new Set(rows)
      const isExchanged = present.size > 0 && !rows.some((row) => last.has(row))
      // What has left the list and comes again comes for another reason.
      doubted = new Map([...doubted].filter(([row]) => present.has(row)))
      if (present.size > 0) last = present
      if (chat === null) return null
      if (isExchanged) wait(now, isSettled ? STANDS.exchanged : patience)
      if (hadFormer) wait(now, STANDS.opened)
      hadFormer = rows.some(isFormer)
      if (hadFormer) return null
      const isDoubted = rows.some((row) => (doubted.get(row) ?? chat) !== chat)
      const rest = since + (isDoubted ? STANDS.doubted : patience) - now
      if (rest > 0) return rest
      isSettled = true
      if (sure?.chat !== chat) sure = { chat, rows: rowNotes() }
      for (const row of rows) sure.rows.set(row, true)
      return true
    },
  }
}

/** A note for each row. */
export interface RowNotes<T> {
  get(row: RowName): T | undefined
  set(row: RowName, note: T): void
}

export function rowNotes<T>(): RowNotes<T> {
  const named = new Map<string, T>()
  const elements = new WeakMap<Element, T>()
  return {
    get: (row) => (typeof row === 'string' ? named.get(row) : elements.get(row)),
    set(row, note) {
      if (typeof row !== 'string') return void elements.set(row, note)
      named.delete(row)
      named.set(row, note)
      const [oldest] = named.size > MOST_REMEMBERED ? named.keys() : []
      if (oldest !== undefined) named.delete(oldest)
    },
  }
}
