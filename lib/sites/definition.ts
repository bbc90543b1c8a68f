import type { SiteNetwork } from './identity.ts'

/**
 * A messenger as data. The vocabulary is closed: nothing here is code, nothing is evaluated, and a definition from outside
 * goes through `definitionSchema` in the background before a content script sees it.
 */
export const DEFINITION_VERSION = 2

/**
 * One way to find an element, with the day it was last seen to work (ISO date). Alternatives stand in order, most robust first. A selector may step
 * into an open shadow root: `chat-message >>> .text`.
 */
export interface Alternative {
  sel: string
  seen: string
}

/** How a value is read off an element or the address. `or`: another attribute, where the first gives nothing of the form. */
export type ValueSource = { text: true } | { attr: string; or?: string } | { hash: true } | { path: true } | { query: string }

/** How a raw value becomes the thing meant. Small named strategies, never an expression from a definition. See `lib/page/read-value.ts`. */
export const VALUE_FORMS = [
  'plain',
  'number',
  'iso-instant',
  /** Seconds since 1970 as digits. */
  'unix-seconds',
  'jid',
  'bare-jid',
  'jid-in-hash',
  /** The JID of WhatsApp's row ids as they were until 2026, `false_<jid>_<id>`; '' for the bare ids of today. */
  'whatsapp-jid',
  /** The message's own id out of either form, or out of `conv-msg-<id>`. */
  'whatsapp-message',
  /** A Telegram peer out of an id or a hash (`#-1001987654321_5`, `#5012345678_pinned`): people > 0, all else `-<raw id>`. '' for `#@name`. */
  'telegram-peer',
  /** A Telegram message id, a channel's without the 2^32 that Web K adds; '' for those that are not sent yet (fractional or negative). */
  'telegram-message',
  /** A thread out of a path or a link: `/messages/e2ee/t/7/` -> `e2ee:7`, `/direct/t/7/` and `/t/7` -> `7`. */
  'thread',
  /** The last part of a Messenger message id: `mid.$cAAB` -> `cAAB`, `<sender>@msgr.7` -> `7`. */
  'last-part',
  /** A name that a network knows somebody by, off text or a link: `@Anna.B`, `#@anna`, `instagram.com/anna/` -> lower case, no `@`. */
  'handle',
  /** A handle that is written with its `@`: `@Anna_B`, `#@anna_b`; '' for all else, so that it may be sought among other lines. */
  'at-handle',
  /** A phone number that is the whole text, as digits with a leading `+` where there was one. */
  'phone-number',
  /** The last word of a label, as a handle: "Open the profile page of anna.b". */
  'handle-at-end',
  /** Who wrote and when, off a row's label in any language: "At Tuesday 3:08 PM, Han: hello". See `lib/page/message-label.ts`. */
  'sender-in-label',
  'time-in-label',
] as const
export type ValueForm = (typeof VALUE_FORMS)[number]

export interface ValueReader {
  /** Where to look; absent where the value is in the page's address. */
  at?: Alternative[]
  /** Looked for in the whole page instead of the open chat's pane (or the row). */
  inPage?: true
  /** Looked for in the nearest of these around the row (the row itself where there is none): a run of messages shows its sender once. */
  around?: Alternative[]
  /** Of all that match and are on the screen, the first that reads as a value of this form: lines that only their content tells apart. */
  any?: true
  from: ValueSource
  form: ValueForm
}

/** The parts of a page that Recency needs; the sidebar names the ones that it can no longer read. */
export type Part = 'chat' | 'title' | 'identity' | 'messages' | 'composer'

/**
 * A second, independent way to find the open chat. One that is there and disagrees means a chat in transition or a changed page; while none is
 * there yet it is waited for.
 */
export interface Witness {
  of: 'identity' | 'title'
  /** Equal to it, or a text that holds it ("Type a message to Anna"). */
  how: 'same' | 'holds'
  reader: ValueReader
}

export type Direction = 'in' | 'out' | 'unknown'
/** `unknown` for received messages and wherever no mark is understood. */
export type MessageStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'
export type MessageKind = 'text' | 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'call' | 'unknown'

/** One way to tell a row's direction. All that say something must agree, else it is unknown; `side` is asked only where all others are silent. */
export type DirectionWay =
  /** The row itself matches. */
  | { by: 'self'; out: Alternative[]; in: Alternative[] }
  /** The row holds such an element. */
  | { by: 'inside'; out: Alternative[]; in: Alternative[] }
  /** A label that begins or ends with a word for "you" (out), or names the chat's title (in). `words` in lower case. */
  | { by: 'label'; reader: ValueReader; you: string[] }
  /** A row without a mark of a run's start goes on with the run of the row above it. */
  | { by: 'run'; start: Alternative[] }
  /** Left or right half of the list, after the page's writing direction. */
  | { by: 'side'; bubble: Alternative[] }

/** One way to tell when a message was sent; the first that says something counts. */
export type TimeWay =
  | { by: 'value'; reader: ValueReader }
  /** WhatsApp's `[15:52, 31.08.2026] Anna: `, whose order of day and month the page's other rows and language decide. */
  | { by: 'pre-plain'; reader: ValueReader }
  /** Hours and minutes in the row (`15:52`, `3:52 PM`), the day off the last separator above it ("Yesterday", "3 November") in the page's language. `bare`: a
   * separator that is a clock and nothing else stands above messages of today. */
  | { by: 'clock'; reader: ValueReader; day: Alternative[]; bare?: 'today' }

/** One way to read the delivery mark of an own message; the first that says something counts. */
export type StatusWay =
  /** The row holds, or itself is, such an element; looked for from `read` down. */
  | { by: 'marks'; marks: Partial<Record<Exclude<MessageStatus, 'unknown'>, Alternative[]>> }
  /** A label's words, in lower case, in as many languages as are known. */
  | { by: 'label'; reader: ValueReader; words: Partial<Record<Exclude<MessageStatus, 'unknown'>, string[]>> }
  /** A double tick is "read" where the element bears one class more than the page's plain ticks do. */
  | { by: 'colour'; tick: Alternative[] }

/** How the chat of a person may be opened, tried in this order. See `lib/page/open-chat.ts` for what is refused. */
export type OpenWay =
  /** A row of the chat list that bears the identity, pressed as a person would. Nothing in a form, beside the composer or of type submit. */
  | { way: 'row'; row: Alternative[]; kind: string; reader: ValueReader; press: 'click' | 'mousedown' }
  /**
   * An address of the messenger's own, `{value}` being the identity's value (a phone without its `+`). `loads`: the page loads anew. With
   * `prefix` only for values that begin so, which is then no part of the address (`e2ee:`).
   */
  | { way: 'address'; kind: 'phone' | string; prefix?: string; address: string; loads: boolean }

export interface SiteDefinition {
  version: typeof DEFINITION_VERSION
  id: string
  name: string
  network: SiteNetwork
  /** Match patterns of the messenger's own addresses; empty where the user adds the address (self-hosted ones). */
  matches: string[]
  app: {
    /**
     * Beginnings of the path that belong to the messenger, where the address shows other things as well (`/messages`). With a host before it
     * a path counts only there (`www.messenger.com/`).
     */
    paths?: string[]
    /** Where the conversation stands in a frame: the beginning of that frame's address. The page around it only holds the sidebar. */
    frame?: string
    /** Any of these present means that the app is up. */
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
    /**
     * The chat's own id. Absent where the page has none; chats are then told apart by their title, which never identifies a person, or by
     * their messages (`fingerprint`). With `optional` some forms of the page have none, which is no loss. `kind` `whatsapp` is split by what
     * the JID says.
     */
    identity?: { kind: string; reader: ValueReader; optional?: true }
    /**
     * Further names of the open chat, e.g. a username beside an id. `of`: whose they are, as the same place says it: of another than the open
     * chat's identity they are not taken.
     */
    alsoKnown?: { kind: string; reader: ValueReader; of?: ValueReader }[]
    witnesses?: Witness[]
    /** The chat is known by the ids of its messages, since an id belongs to one chat. */
    fingerprint?: true
    /** The row of the chat list that the page marks as open, looked for in the whole page. Only `fingerprint` makes use of it. */
    openRow?: Alternative[]
    /** Places beside the title where the person's number may be seen. `whole`: the text must be a number and nothing else. `of`: as above. */
    numbers?: { from: SeenNumber['from']; reader: ValueReader; whole: boolean; of?: ValueReader }[]
    /** Present only in a group. */
    group: Alternative[]
    /** Messages of more than one other person make a chat a group, where the page marks it in no other way. */
    groupOfSenders?: true
    /** Present only with one person. Where it is given, a chat that shows neither mark is of unknown kind. */
    person?: Alternative[]
    /** Identities of these forms are groups whatever the page shows, e.g. Telegram's negative ids. */
    groupIds?: 'negative' | 'whatsapp'
    /** Present where the chat is with nobody: a person's notes to themselves. Then no chat counts as open. */
    nobody?: Alternative[]
    /** Own account, where the page tells. */
    own?: ValueReader
  }
  message: {
    list: Alternative[]
    row: Alternative[]
    /** Absent where rows have none. */
    id?: ValueReader
    /** Rows that are there but not filled yet. */
    unloaded?: Alternative[]
    /** Rows that are notices of the messenger's: they match, or hold such an element. */
    notice?: Alternative[]
    direction: DirectionWay[]
    text: Alternative[]
    /** Parts inside the text that are not the person's words. */
    notText: Alternative[]
    /** What else stands in the list: days, notices. Text of a list without rows that is none of these means that rows are lost. */
    notMessage?: Alternative[]
    time: TimeWay[]
    /** Who wrote, as a group's rows show it. */
    sender?: ValueReader
    /** The identity of who wrote, e.g. a peer id at the picture beside the row. */
    senderId?: { kind: string; reader: ValueReader }
    status: StatusWay[]
    /** The first whose element the row holds; a row with text and none of these is `text`. */
    kinds?: { kind: MessageKind; at: Alternative[] }[]
  }
  composer: {
    box: Alternative[]
    /** Stands in for the box where the user may not write. */
    closed?: Alternative[]
    /** `auto` tries what the box is: a text area, a Lexical editor, a plain contenteditable. */
    way: 'auto' | 'textarea' | 'lexical' | 'lines' | 'paste'
    /** The messenger reads marks in what is sent (`**bold**`), so that some texts arrive otherwise than they stand. See `lib/page/markup.ts`. */
    markup?: 'telegram'
  }
  open?: OpenWay[]
}

/** A number seen on the page, which proposes and never matches by itself. Digits with a leading `+` where the page had one. */
export interface SeenNumber {
  value: string
  from: 'title' | 'identity' | 'row' | 'composer' | 'profile'
}
