import { CallError } from '../messages.ts'
import type { PageReading } from '../sites/reading.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import type { Caller } from './sender.ts'

/** The sidebar of a tab. */
export type SidebarCaller = Extract<Caller, { place: 'sidebar' }>
/** What is read of the open chat; `opened`: the counter of the reading since which it has been open, `counter`: that of the newest. */
export type OpenChat = Extract<PageReading, { state: 'chat' }> & { opened: number; counter: number }

/** What a call of a sidebar is about. Both throw CallError `refused` for a frame that is not the tab's own. */
export interface OwnFrame {
  own: (caller: SidebarCaller) => Promise<Inbox>
  /** The chat that an action was meant for, as it is now; `moved-on` once another one is open, or while that is not sure. */
  chatAt: (counter: number, caller: SidebarCaller) => Promise<OpenChat>
}

/** The checks that every call of a sidebar begins with. */
export function ownFrame(inboxes: Inboxes): OwnFrame {
  async function own({ tabId, documentId }: SidebarCaller): Promise<Inbox> {
    const inbox = await inboxes.get(tabId)
    if (!inbox || inbox.sidebar !== documentId) throw new CallError('refused')
    return inbox
  }

  return {
    own,
    async chatAt(counter, caller) {
      const { reading, counter: present, opened } = await own(caller)
      if (reading.state !== 'chat' || counter < opened || counter > present) throw new CallError('moved-on')
      return { ...reading, opened, counter: present }
    },
  }
}
