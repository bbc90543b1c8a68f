import type { Id } from '../db/id.ts'
import type { OpenResult } from '../messages.ts'
import { expectArrival } from './arrivals.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { openTargets } from './open-targets.ts'
import { toReader } from './to-content.ts'
import { siteOf } from './which-site.ts'
import type { Workspace } from './workspace.ts'

/** Opens a person's chat in a tab, in whatever way works on its messenger. An address that loads the page anew makes the first chat that comes theirs. */
export async function openChatOf(
  workspace: Workspace,
  inboxes: Inboxes,
  inbox: Inbox,
  contact: Id,
): Promise<OpenResult | { result: 'no-way' }> {
  const { tabId, documentId } = inbox
  const site = await siteOf(workspace.db, inbox.address)
  const row = await (await workspace.directory()).byId(contact)
  const targets = site && row ? await openTargets(workspace.db, row.contact, site.definition) : []
  if (targets.length === 0) return { result: 'no-way' }
  // Said before: the page may be gone before it has answered.
  const expected = expectArrival(contact, documentId, Date.now())
  await inboxes.change(tabId, (now) => ({ ...now, expected }))
  const opened = await toReader(inbox, 'page.open', { targets })
  if (opened.result !== 'loading') await inboxes.change(tabId, (now) => ({ ...now, expected: null }))
  return opened
}
