/** What came of putting a text in. Only `inserted` leaves anything of ours in the composer. */
export type InsertResult =
  | { result: 'inserted' }
  /** Another chat is open now; nothing of ours is left in either. */
  | { result: 'moved-on' }
  /** The text was to stand alone, and the composer holds something else: it was left as it is. */
  | { result: 'not-empty' }
  /** The page has no composer that can be written to. */
  | { result: 'no-composer' }
  /** The page changed the text; it was taken out again (`left: false`), or the agent has typed on (`left: true`). */
  | { result: 'not-exact'; left: boolean }

/** By what a chat may be found: an identity's kind and value, or a number (`phone`, E.164). */
export interface OpenTarget {
  kind: string
  value: string
}

export type OpenResult =
  /** The chat with this identity is open now. */
  | { result: 'opened' }
  /** The page loads anew at the chat's address. */
  | { result: 'loading'; kind: string }
  /** Neither a row nor an address leads there. */
  | { result: 'not-found' }
  /** The row that the definition names is not one that may be pressed. */
  | { result: 'refused' }
  /** It was pressed, and the chat did not come. */
  | { result: 'not-arrived' }
