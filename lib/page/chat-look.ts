/** What one look shows of the open chat. `pane`, `list` and `row` are compared by identity alone. */
export interface ChatLook {
  title: string
  /** Ids of the messages in the list that were sent, oldest first. */
  ids: readonly string[]
  /** The chat's own id as its messages name it, '' where they do not. */
  named: string
  /** The ways to find the chat disagree: its title is not known now. */
  doubtful: boolean
  pane: unknown
  list: unknown
  /** The row of the chat list that the page marks as open, null where none is to be seen. */
  row: unknown
}

/** Which chat it is. `key` null: not known, a switch may be under way. Look again in `again` milliseconds. */
export interface Tracked {
  key: string | null
  /** Newest first. */
  ids: string[]
  steady: boolean
  again: number | null
}

export interface ChatTracker {
  /** Takes what is to be seen now (null: no chat) at an instant of a clock that only goes forward. */
  look(seen: ChatLook | null, now: number): Tracked
  /**
   * Takes the list's ids alone, after it was scrolled or something arrived; none, where some of those that were there stand there still. False: that
   * is not the list it was, or there is more to be looked at.
   */
  scrolled(ids: readonly string[]): boolean
}
