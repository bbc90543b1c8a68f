import { push } from '../db/announce-changes.ts'
import { CallError, type ContentCalls } from '../messages.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import { toContent } from './to-content.ts'
import { siteOf } from './which-site.ts'
import type { Workspace } from './workspace.ts'

type ContentHandlers = Handlers<ContentCalls, 'content'>
/** All but what only concerns frames. */
export type TopHandlers = Omit<ContentHandlers, 'content.frames'>
type Content = Extract<Caller, { place: 'content' }>

/**
 * Lets a conversation stand in a frame: the top document then only holds the sidebar, and the frame reads and writes. Calls out of frames are
 * answered for such sites alone, from frames whose address is the one that the site's definition names; all others are refused.
 */
export function withFrames(top: TopHandlers, workspace: Workspace, inboxes: Inboxes): ContentHandlers {
  /** The inbox whose conversation this frame shows, as the top document's script left it. */
  async function around(caller: Content): Promise<Inbox> {
    const inbox = await inboxes.get(caller.tabId)
    if (!inbox) throw new CallError('refused')
    const frame = (await siteOf(workspace.db, inbox.address))?.definition.app.frame
    if (frame === undefined || !isFrame(frame, caller, inbox)) throw new CallError('refused')
    return inbox
  }

  /** This frame shows an open chat: it is the one that is read from now on, and counts on from where another left off. */
  async function claim(caller: Content): Promise<Inbox | null> {
    const { tabId, frameId, documentId } = caller
    return inboxes.change(tabId, (inbox) =>
      inbox.reader?.documentId === documentId ? inbox : { ...inbox, reader: { frameId, documentId, offset: inbox.counter } },
    )
  }

  return {
    ...top,
    async 'content.hello'(arg, caller) {
      if (caller.frameId === 0) {
        const hello = await top['content.hello'](arg, caller)
        if (!hello || hello.definition.app.frame === undefined) return hello
        // Nothing is open until a frame says so.
        await inboxes.change(caller.tabId, (inbox) => ({ ...inbox, reading: { state: 'no-chat' } }))
        return { ...hello, part: 'around' }
      }
      const inbox = await inboxes.get(caller.tabId)
      // The frame may be there before what stands around it: it asks again.
      if (!inbox) throw new CallError('refused')
      const site = await siteOf(workspace.db, inbox.address)
      const frame = site?.definition.app.frame
      if (!site || frame === undefined || !isFrame(frame, caller, inbox)) return null
      // A script that begins anew in the same document counts from the start.
      await inboxes.change(caller.tabId, (present) =>
        present.reader?.documentId === caller.documentId
          ? { ...present, reader: { ...present.reader, offset: present.counter } }
          : null,
      )
      const { language } = await workspace.settings()
      const { shown, place } = inbox
      return { definition: site.definition, part: 'inside', documentId: caller.documentId, shown, place, language }
    },

    async 'content.reading'(arg, caller) {
      if (caller.frameId === 0) return top['content.reading'](arg, caller)
      const before = await around(caller)
      const isReader = before.reader?.documentId === caller.documentId
      // Frames that show no chat are not heard, but for the one that showed it last.
      if (!isReader && arg.reading?.state !== 'chat') return
      const inbox = isReader ? before : await claim(caller)
      if (!inbox) throw new CallError('refused')
      await top['content.reading']({ ...arg, counter: arg.counter + (inbox.reader?.offset ?? 0) }, asTop(inbox, caller))
    },

    async 'content.messages'(arg, caller) {
      if (caller.frameId === 0) return top['content.messages'](arg, caller)
      const inbox = await around(caller)
      if (inbox.reader?.documentId !== caller.documentId) return
      await top['content.messages']({ ...arg, counter: arg.counter + inbox.reader.offset }, asTop(inbox, caller))
    },

    async 'content.frames'(_arg, caller) {
      const inbox = await inboxes.get(caller.tabId)
      if (caller.frameId !== 0 || !inbox?.reader || inbox.documentId !== caller.documentId) return
      const { frameId, documentId } = inbox.reader
      if (await toContent(caller.tabId, 'page.here', {}, frameId).catch(() => false)) return
      await inboxes.change(caller.tabId, (present) => {
        if (present.reader?.documentId !== documentId) return null
        const counter = present.counter + 1
        push({ push: 'chat-changed', tabId: caller.tabId, counter })
        return { ...present, reader: null, counter, opened: counter, chosen: null, reading: { state: 'no-chat' } }
      })
    },

    'content.frame': onlyTop(top['content.frame']),
    'content.shown': onlyTop(top['content.shown']),
    'content.covers': onlyTop(top['content.covers']),
  }
}

function onlyTop<Arg>(handler: (arg: Arg, caller: Content) => Promise<void>): (arg: Arg, caller: Content) => Promise<void> {
  return async (arg, caller) => {
    if (caller.frameId !== 0) throw new CallError('refused')
    return handler(arg, caller)
  }
}

/** What is kept of a tab is kept for its top document. */
function asTop({ documentId }: Inbox, caller: Content): Content {
  return { ...caller, documentId, frameId: 0 }
}

/** A frame without an address of its own belongs to the page around it, where the browser says so. */
function isFrame(frame: string, { href, origin }: Content, { address }: Inbox): boolean {
  if (!href.startsWith(frame)) return false
  return !frame.startsWith('about:') || origin === undefined || origin === new URL(address).origin
}
