import type { ChatIdentity, SiteNetwork } from './identity.ts'

/**
 * A messenger as data. The vocabulary is closed: nothing here is code, nothing is evaluated, and a definition from outside
 * goes through `definitionSchema` in the background before a content script sees it.
 */
export const DEFINITION_VERSION = 1

/** One way to find an element, with the day it was last seen to work (ISO date). Alternatives stand in order, most robust first. */
export interface Alternative {
  sel: string
  seen: string
}

/** How a value is read off an element or the address. */
export type ValueSource = { text: true } | { attr: string } | { hash: true } | { path: true }

/** How a raw value becomes the thing meant. Small named strategies, never an expression from a definition. */
export type ValueForm = 'plain' | 'jid' | 'bare-jid' | 'jid-in-hash' | 'iso-instant' | 'number'

export interface ValueReader {
  /** Where to look; absent where the value is in the page's address. */
  at?: Alternative[]
  from: ValueSource
  form: ValueForm
}

/** The parts of a page that Recency needs; the sidebar names the ones that it can no longer read. */
export type Part = 'chat' | 'title' | 'identity' | 'messages' | 'composer'

export interface SiteDefinition {
  version: typeof DEFINITION_VERSION
  id: string
  name: string
  network: SiteNetwork
  /** Match patterns of the messenger's own addresses; empty where the user adds the address (self-hosted ones). */
  matches: string[]
  /** Which part of the address belongs to the app. Any of these present means that the app is up. */
  app: {
    ready: Alternative[]
    signedOut: Alternative[]
    loading: Alternative[]
    /** Elements that fill the window by themselves, and how each gives way to the sidebar. The page's own flow always gives way. */
    room?: (Alternative & { by: 'width' | 'right' })[]
  }
  chat: {
    /** The open chat's pane; absent from the page while no chat is open. Of several, the first that is visible. */
    pane: Alternative[]
    title: ValueReader
    /** The chat's own id. Absent where the page has none; chats are then told apart by their title, which never identifies a person. */
    identity?: { kind: string; reader: ValueReader }
    /** The same id found a second, independent way (usually off the messages); a disagreement is a chat in transition or a changed page. */
    witness?: ValueReader
    /** Present only in a group. */
    group: Alternative[]
    /** Present only with one person. Where it is given, a chat that shows neither mark is of unknown kind. */
    person?: Alternative[]
    /** Own account, where the page tells. */
    own?: ValueReader
  }
  message: {
    list: Alternative[]
    row: Alternative[]
    id: ValueReader
    /** Selectors that the row itself matches; neither means unknown, never "in". */
    out: Alternative[]
    in: Alternative[]
    text: Alternative[]
    /** Parts inside the text that are not the person's words. */
    notText: Alternative[]
    /** What else stands in the list: days, notices. Text of a list without rows that is none of these means that rows are lost. */
    notMessage?: Alternative[]
    time: ValueReader
    sender?: ValueReader
    status: { sent: Alternative[]; delivered: Alternative[]; read: Alternative[] }
  }
  composer: {
    box: Alternative[]
    /** Stands in for the box where the user may not write. */
    closed?: Alternative[]
    /** `auto` tries what the box is: a text area, a Lexical editor, a plain contenteditable. */
    way: 'auto' | 'textarea' | 'lexical' | 'lines' | 'paste'
  }
}

/** A number seen on the page, which proposes and never matches by itself. Digits with a leading `+` where the page had one. */
export interface SeenNumber {
  value: string
  from: 'title' | 'identity' | 'row' | 'composer' | 'profile'
}

/** What the content script reports of its page. */
export type PageReading =
  | { state: 'loading' | 'no-chat' | 'signed-out' }
  | {
      state: 'chat'
      site: string
      /** Tells one chat from another on this page. */
      key: string
      kind: 'person' | 'group' | 'unknown'
      title: string
      identities: ChatIdentity[]
      numbers: SeenNumber[]
      /** Parts that should be there and are not. */
      lost: Part[]
    }

/** What came of putting a text in. Only `inserted` leaves anything of ours in the composer. */
export type InsertResult =
  | { result: 'inserted' }
  /** Another chat is open now; nothing of ours is left in either. */
  | { result: 'moved-on' }
  /** The page has no composer that can be written to. */
  | { result: 'no-composer' }
  /** The page changed the text; it was taken out again (`left: false`), or the agent has typed on (`left: true`). */
  | { result: 'not-exact'; left: boolean }
