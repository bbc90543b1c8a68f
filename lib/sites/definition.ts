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
export type ValueForm = 'plain' | 'bare-jid' | 'jid-in-hash' | 'iso-instant' | 'number'

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
  }
  chat: {
    /** The open chat's pane; absent from the page while no chat is open. Of several, the first that is visible. */
    pane: Alternative[]
    title: ValueReader
    /** The chat's own id, from the place that shows the header. */
    identity: { kind: string; reader: ValueReader }
    /** The same id found a second, independent way (usually off the messages); a disagreement is a chat in transition or a changed page. */
    witness?: ValueReader
    /** Present only in a group. */
    group: Alternative[]
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
    time: ValueReader
    sender?: ValueReader
    status: { sent: Alternative[]; delivered: Alternative[]; read: Alternative[] }
  }
  composer: {
    box: Alternative[]
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
