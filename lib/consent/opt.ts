import type { SaidMessage } from '../heard/heard.ts'
import type { Id, Origin } from '../db/id.ts'
import type { SiteNetwork } from '../sites/identity.ts'

/** Whence a record of consent came. */
export type ConsentFrom =
  /** The agent said so by hand. */
  | { kind: 'agent' }
  /** The customer's own message: its key and its words (a bare word, so the whole message). */
  | { kind: 'message'; message: string; words: string; network: SiteNetwork }
  /** They came by a link or picture of ours, with its word. */
  | { kind: 'link'; link: Id; name: string; message: string; words: string; network: SiteNetwork }
  /** A colleague's file says so. `of`: whence they had it; absent: by hand. */
  | { kind: 'team'; of?: Exclude<ConsentFrom, { kind: 'team' }> }

/** A message that asks to stop, or to be written to; proposed, never written silently. A stop holds every queue for them until it is decided. */
export interface OptProposal {
  given: boolean
  message: SaidMessage
  /** The link by whose word they came; null: a plain word. */
  link: { id: Id; name: string; tag: string } | null
}

/** A link (and its picture) by which somebody opens a chat with a prefilled word, and so agrees. */
export interface OptInLink {
  id: Id
  revision: number
  origin: Origin
  /** Where it is shown: "flyer in the shop". It becomes the consent's source. */
  name: string
  network: 'whatsapp' | 'telegram' | 'meta'
  /** Number (E.164), username or page that is written to. */
  address: string
  /** What stands in the composer of who follows it. */
  word: string
  /** Given to who comes by it; '' for none. */
  tag: string
  off: boolean
  changedAt: number
}

/** What a channel allows now, counted from the customer's last message. */
export interface ChannelWindow {
  /** `free`: the channel knows no window. `open`: offers are allowed until `until`. `human`: a person may answer until `until`, without offers. `unknown`: their last message is not known. */
  state: 'free' | 'open' | 'human' | 'closed' | 'unknown'
  /** UTC ms; null where nothing ends. */
  until: number | null
}
