import type { ChatIdentity, SiteNetwork } from './identity.ts'
import type { Direction, MessageKind, MessageStatus, Part, SeenNumber } from './definition.ts'

/** Ids of the messages that a chat shows, for a messenger whose page names its chats in no other way. */
export interface Fingerprint {
  network: SiteNetwork
  /** The own account, '' where the page does not tell. */
  own: string
  /** Newest first, at most 60. */
  ids: string[]
  /**
   * Title and messages have stood together for long enough that this is no switch under way. Before that only an id that is known under
   * this very title says who it is.
   */
  steady: boolean
}

/** Who wrote in a group, as far as the page shows it. */
export interface GroupMember {
  /** As the page writes it. */
  name: string
  identities: ChatIdentity[]
  numbers: SeenNumber[]
}

/** What the content script reports of its page. */
export type PageReading =
  /** `elsewhere`: the address shows something else than the messenger; the sidebar steps aside. */
  | { state: 'loading' | 'no-chat' | 'signed-out' | 'elsewhere' }
  | {
      state: 'chat'
      site: string
      /** Tells one chat from another on this page. */
      key: string
      kind: 'person' | 'group' | 'unknown'
      title: string
      identities: ChatIdentity[]
      numbers: SeenNumber[]
      fingerprint?: Fingerprint
      /** Of a group, those whose messages are to be seen, at most 30. */
      members?: GroupMember[]
      /** Parts that should be there and are not. */
      lost: Part[]
    }

/** The network that a chat is on, null where nothing on its page says so. */
export function networkOf({ identities, fingerprint }: Extract<PageReading, { state: 'chat' }>): SiteNetwork | null {
  return identities[0]?.network ?? fingerprint?.network ?? null
}

/** One message as the page shows it. Its text stays in the page, but for the self-test that the user opens. */
export interface SeenMessage {
  /** The page's own id, '' where it gives none. */
  id: string
  /** Never guessed. */
  direction: Direction
  text: string
  /** UTC milliseconds, null where the page does not tell. */
  at: number | null
  /** How exactly `at` is known: to the second, to the minute, or only the day's clock with the day guessed from nothing (then `at` is null). */
  exact: 'second' | 'minute' | 'none'
  sender: string
  status: MessageStatus
  kind: MessageKind
}

/** What of a message is told to the background: no text, no name. */
export interface MessageTrace {
  id: string
  direction: Direction
  at: number | null
  /** It came while the page was being watched: where `at` is null, now is when it was sent. */
  live: boolean
  /** Where `at` is null: when the nearest message above it was sent, so that it is known not to be older. */
  since?: number
}

/** What the self-test shows of an open messenger tab. */
export interface SelfTest {
  site: string
  reading: PageReading
  /** What each way to find the chat says, in the definition's order. */
  ways: { of: 'identity' | 'title'; value: string; agrees: boolean | null }[]
  /** The newest messages, oldest first. */
  messages: SeenMessage[]
  /** Rows of the list that are not loaded, and notices of the messenger's. */
  unloaded: number
  notices: number
  composer: { found: boolean; writable: boolean; way: string; holds: number }
}
