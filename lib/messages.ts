import type { Card, Proposal } from './card/card.ts'
import type { OwnProblem } from './fields/read-own-value.ts'
import type { OfferSaid } from './db/log.ts'
import type { Stage } from './fields/stage.ts'
import type { Heard } from './heard/heard.ts'
import type { AnswerHow } from './questions/question.ts'
import type { QueueCalls } from './queue/calls.ts'
import type { FoundReply } from './replies/reply.ts'
import type { ConditionReport } from './segments/explain.ts'
import type { Vocabulary } from './segments/vocabulary.ts'
import type { Language } from './language/languages.ts'
import type { InsertResult, OpenResult, OpenTarget } from './sites/acts.ts'
import type { SiteDefinition } from './sites/definition.ts'
import type { MessageTrace, PageReading, SeenMessage, SelfTest } from './sites/reading.ts'
import type { TeachContentCalls, TeachDashboardCalls, TeachPanelCalls } from './teach/calls.ts'
import type { Id } from './db/id.ts'

/**
 * Every message between the places. One map per direction: the key is the message's name, its value the call with its argument and answer.
 *
 * - A content script never gets customer data; a call from one that is not in `ContentCalls` is refused.
 * - Pushes from the background carry no customer data either: they say that something changed, and the sidebar asks.
 * - Every call carries `PROTOCOL`; a background of another version answers `{ error: 'protocol' }` and the caller asks for a reload.
 */
export const PROTOCOL = 1

export type { InsertResult, OpenResult }

/** How wide the sidebar may be drawn, in CSS pixels. */
export const SIDEBAR_WIDTHS = { narrowest: 280, usual: 340, widest: 520 } as const

/** Where the sidebar stands in the page. */
export interface SidebarPlace {
  side: 'left' | 'right'
  /** In CSS pixels, while it is not folded. */
  width: number
  /** To a rail at the page's edge. */
  folded: boolean
}

/** Content script -> background. */
export interface ContentCalls {
  /** First word of a content script in a document. `null`: not agreed yet, or not a permitted site: do nothing at all. */
  'content.hello': (arg: { href: string }) => {
    definition: SiteDefinition
    /** `whole`: reads the page and shows the sidebar; `around`: only shows it, `inside`: only reads, where the conversation stands in a frame. */
    part: 'whole' | 'around' | 'inside'
    /** What the browser calls this document: what is to be done in it names it. */
    documentId: string
    shown: boolean
    place: SidebarPlace
    language: Language
  } | null
  /** Announces the frame that this document is about to add; only a sidebar that shows this ticket is answered. */
  'content.frame': (arg: { ticket: string }) => void
  /** What is open now. `counter` grows with every report of this document. */
  'content.reading': (arg: { counter: number; reading: PageReading }) => void
  /** The agent folded the sidebar away or back with the control in the page. */
  'content.shown': (arg: { shown: boolean }) => void
  /** The agent dragged the edge over the page: where the sidebar stands from now on. */
  'content.place': (arg: SidebarPlace) => void
  /** The window is too narrow to make room in: the sidebar stands over the page (or no longer does). */
  'content.covers': (arg: { covers: boolean }) => void
  /** Messages of the chat `key` that were seen since the last report of them; no text goes along. */
  'content.messages': (arg: { counter: number; key: string; messages: MessageTrace[] }) => void
  /** The number of frames in this document has changed: the one that showed the conversation may be gone. */
  'content.frames': (arg: Record<string, never>) => void
}

/** Background -> content script of one tab. */
export interface BackgroundToContentCalls {
  /** Show or hide the sidebar (the toolbar's button, the key). A folded one is opened. */
  'page.toggle': (arg: Record<string, never>) => { shown: boolean; folded: boolean }
  /** Where the sidebar stands from now on. */
  'page.place': (arg: SidebarPlace) => void
  /** The agent begins or ends to drag the sidebar's edge. */
  'page.drag': (arg: { on: boolean }) => void
  /** The agent leaves the sidebar by its key: the composer of the open chat gets the focus. */
  'page.focus': (arg: Record<string, never>) => void
  /** Whether this document is attended; a script that the background has forgotten, or one that does nothing, does not answer. */
  'page.here': (arg: Record<string, never>) => true
  /** The sidebar of this document has said hello: its frame is alive. */
  'page.alive': (arg: Record<string, never>) => void
  /** This document's site was taken away, or its permission: nothing of ours may stay. */
  'page.leave': (arg: Record<string, never>) => void
  /** Open the chat that one of these stands for, strongest first. */
  'page.open': (arg: { targets: OpenTarget[] }) => OpenResult
  /** What is read of the page right now, with the messages' texts: for the self-test that the user opens, kept nowhere. */
  'page.read': (arg: Record<string, never>) => SelfTest
  /** Tell the open chat's messages again, as if none had been told: whose chat it is became known only now. */
  'page.retell': (arg: Record<string, never>) => void
  /** The newest messages of the chat `key` with their texts, oldest first, at most 60: only in this very document while that chat is open. Null: it is not. */
  'page.said': (arg: { documentId: string; counter: number; key: string }) => { messages: SeenMessage[] } | null
  /** How the page is built, with everything personal left out, for whoever mends the definition. */
  'page.report': (arg: Record<string, never>) => { report: string }
  /** Put a text in the composer of the chat `key`, only in this very document while that chat is open and has been since `counter`. */
  'page.insert': (arg: {
    documentId: string
    counter: number
    key: string
    text: string
    /** Only into an empty composer (or one that holds this very text). */ alone?: boolean
  }) => InsertResult
  /** Whether the open chat's composer holds nothing, exactly this text, or something else; null: there is none, or the chat is in doubt. */
  'page.holds': (arg: { text: string }) => { holds: 'nothing' | 'text' | 'other' | null }
}

/** Sidebar -> background. Answered only for a frame whose ticket the tab's content script announced. */
export interface SidebarCalls {
  'sidebar.hello': (arg: { ticket: string }) => {
    tabId: number
    language: Language
    country: string
    timeZone: string
    place: SidebarPlace
    covers: boolean
  } | null
  /** Moves, widens or folds the sidebar. `keep`: for other pages and tomorrow too, not only while its edge is being dragged. */
  'sidebar.place': (arg: SidebarPlace & { keep: boolean }) => void
  /** The agent begins or ends to drag the edge: what of it the frame does not hear, the page's script does. */
  'sidebar.drag': (arg: { on: boolean }) => void
  /** Gives the focus to the composer of the open chat: in answer to the agent's own key alone. */
  'composer.focus': (arg: Record<string, never>) => void
  'card.get': (arg: Record<string, never>) => Card
  'tag.add': (arg: { contact: Id; tag: string }) => { tags: string[] }
  'tag.remove': (arg: { contact: Id; tag: string }) => { tags: string[] }
  /** Tags that begin with `text`, most used first, at most 8. */
  'tag.suggest': (arg: { text: string }) => { tags: string[] }
  'note.set': (arg: { contact: Id; note: string }) => void
  'consent.set': (arg: { contact: Id; given: boolean }) => void
  /** A person's value of an own field as it was typed; '' takes it away. `gone`: the field is there no more. */
  'field.set': (arg: { contact: Id; field: Id; text: string }) => { problem: OwnProblem | 'gone' | null }
  /** Stage on the ladder of awareness; null takes it back. */
  'stage.set': (arg: { contact: Id; stage: Stage | null }) => void
  /** People by part of a name, number, mail or tag, at most 20. */
  'contact.search': (arg: { text: string }) => { people: Proposal[]; more: boolean }
  /** How many others in the base may be this person. */
  'same.likely': (arg: { contact: Id }) => { people: number }
  /** Remember that this chat is this person. `erased`: its number is of somebody who was erased; `again` says that they are a customer again. */
  'link.set': (arg: { counter: number; contact: Id; again?: boolean }) => { problem: 'erased' } | void
  /** Undo the link; this person is not proposed for this chat again. */
  'link.undo': (arg: { counter: number; contact: Id }) => void
  /** Make a contact out of the open chat and link it. `phone` may be ''. */
  'contact.create': (arg: {
    counter: number
    name: string
    phone: string
    /** They were erased, and are a customer again. */
    again?: boolean
  }) => { contact: Id } | { problem: 'bad-phone' | 'phone-without-country' | 'no-name' | 'erased' }
  /** For each segment, each condition with the person's own value, met or not. */
  'segments.explain': (arg: { contact: Id }) => {
    segments: { id: Id; name: string; met: boolean; report: ConditionReport }[]
    /** Only what these conditions name, and of segments only their names. */
    vocabulary: Vocabulary
  }
  /** Put the offer's text into the composer of the chat that the card stood beside, only while `contact` is still this chat's person. */
  'offer.insert': (arg: {
    counter: number
    contact: Id
    offer: Id
    revision?: number
    variant?: 'a' | 'b'
    text: string
  }) => InsertResult
  /** What the open chat's messages tell of the person, and what could be asked; null: the chat or its person is another. */
  'heard.get': (arg: { counter: number; contact: Id }) => Heard | null
  /** The agent confirms what a message speaks for (`message`, `words` as proposed), or says that it does not. */
  'stage.confirm': (arg: { contact: Id; stage: Stage; message: string; words: string }) => void
  'stage.decline': (arg: { contact: Id; stage: Stage; message: string }) => void
  /** Put a question into the composer, as an offer's text is; once seen among the messages it counts as asked. */
  'question.insert': (arg: { counter: number; contact: Id; question: Id; language: string; text: string }) => InsertResult
  /** Write an answer down: `values` of choices, or one text as typed. `message`: the key of what they wrote; `by-hand` where the agent picked it; `words`: what of it led to a stage. */
  'answer.confirm': (arg: {
    contact: Id
    question: Id
    values: string[]
    how: AnswerHow | 'by-hand'
    message?: string
    words?: string
  }) => { problem: OwnProblem | 'gone' | null }
  /** That message is no answer. */
  'answer.decline': (arg: { contact: Id; question: Id; message: string }) => void
  /** What the agent says became of an offer; `until` (UTC ms) with `later`. `put` takes back what was said: it was put, and no more is known. */
  'offer.say': (arg: { contact: Id; offer: Id; revision: number; state: OfferSaid; variant?: 'a' | 'b'; until?: number }) => void
  /** The agent confirms what a message asks (`given` as proposed), or says that it does not. */
  'opt.confirm': (arg: { contact: Id; given: boolean; message: string; words: string; link?: Id }) => void
  'opt.decline': (arg: { contact: Id; given: boolean; message: string }) => void
  /** Quick replies that fit a text, best first, at most 12, merged for this person ('': nobody who is known); all in their order where it is ''. */
  'reply.search': (arg: { contact: Id | ''; text: string; category?: string }) => { replies: FoundReply[]; categories: string[] }
  /** Put a reply in the composer, as an offer's text is. `contact` '': one that was merged for nobody, into whichever chat is open, but no group. */
  'reply.insert': (arg: { counter: number; contact: Id | ''; text: string }) => InsertResult
  /** Write again on that instant (UTC ms); null: no more. */
  'remind.set': (arg: { contact: Id; at: number | null; note: string }) => void
  /** Whom to write again, due ones first, at most 20; `due`: how many are due now; `next`: when the next one becomes due (UTC ms). */
  'remind.list': (arg: Record<string, never>) => {
    people: { contact: Id; name: string; at: number; note: string }[]
    due: number
    next: number | null
  }
  /** No longer wait for an answer. */
  'question.drop': (arg: { contact: Id; question: Id }) => void
  /** Open this person's chat, in whatever way works on this messenger. */
  'chat.open': (arg: { contact: Id }) => OpenResult | { result: 'no-way' }
  /** A censored report on the page, to copy. */
  'page.report': (arg: Record<string, never>) => { report: string }
  /** Open a view of the dashboard. */
  'dashboard.open': (arg: { view: string }) => void
}

/** Dashboard -> background. The dashboard reads and writes the database itself; only what needs the background goes here. */
export interface DashboardCalls {
  /** Make sure that the worker for heavy jobs is up; then talk to it as `lib/jobs/channel.ts` says. */
  'jobs.ensure': (arg: Record<string, never>) => void
  /** The open tabs of messengers, and what was read of each. Kept nowhere. */
  'sites.self-test': (arg: Record<string, never>) => { tabs: { tabId: number; test: SelfTest | null }[] }
  /** Registers content scripts for the stored sites that are permitted, and starts them in open tabs. */
  'sites.apply': (arg: Record<string, never>) => { registered: string[] }
  /** The place in the settings was changed: sidebars that stand already move there. */
  'place.apply': (arg: Record<string, never>) => void
}

/** Background -> extension pages, to whoever listens. Carries no customer data. */
export type Push =
  | { push: 'chat-changed'; tabId: number; counter: number }
  /** The sidebar of this tab stands elsewhere, or covers its page. */
  | { push: 'place-changed'; tabId: number; place: SidebarPlace; covers: boolean }
  /** The lesson in this tab has gone on. */
  | { push: 'lesson-changed'; tabId: number }
  /** Messages of the open chat have come or changed. */
  | { push: 'messages-changed'; tabId: number }
  /** The agent pressed the key that confirms the proposal on top. */
  | { push: 'confirm'; tabId: number }
  /** The queue has gone on, here or in another tab. */
  | { push: 'queue-changed'; tabId?: number }
  /** Something that a card may show has changed: base, tags, rules, settings, or the day. */
  | { push: 'data-changed'; /** Only for the sidebar of this tab. */ tabId?: number }

type Calls = ContentCalls & SidebarCalls & QueueCalls & DashboardCalls & TeachContentCalls & TeachPanelCalls & TeachDashboardCalls
export type CallName = keyof Calls
export type CallArgument<N extends CallName> = Parameters<Calls[N]>[0]
export type CallAnswer<N extends CallName> = ReturnType<Calls[N]>

/** On the wire. */
export interface Envelope<N extends CallName = CallName> {
  to: 'background'
  protocol: number
  call: N
  arg: CallArgument<N>
}

/** Answers travel as results, since errors do not survive the way. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; error: 'protocol' | 'refused' | 'moved-on' | 'failed'; detail?: string }

/** A call that was answered with an error. `moved-on`: the chat that it was made for is no longer open. */
export class CallError extends Error {
  constructor(
    readonly code: 'protocol' | 'refused' | 'moved-on' | 'failed' | 'gone',
    readonly detail = '',
  ) {
    super(`${code} ${detail}`.trim())
    this.name = 'CallError'
  }
}
