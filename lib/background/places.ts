import type { RecencyDatabase } from '../db/database.ts'
import { push } from '../db/announce-changes.ts'
import type { SidebarPlace } from '../messages.ts'
import { changeSettings } from '../workspace/settings-store.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { toContent } from './to-content.ts'

/**
 * The agent has moved, widened or folded the sidebar of one tab. Side and width hold for every tab at once; folded is each tab's own, and
 * what a new one begins with.
 */
export async function keepPlace(db: RecencyDatabase, inboxes: Inboxes, tabId: number, place: SidebarPlace): Promise<void> {
  await changeSettings(db, { sidebar: place })
  await movePlace(inboxes, tabId, place)
  await spreadPlace(inboxes, place, tabId)
}

/** Side and width for all tabs but one. */
export async function spreadPlace(inboxes: Inboxes, { side, width }: SidebarPlace, but?: number): Promise<void> {
  const others = (await inboxes.all()).filter(({ tabId }) => tabId !== but)
  await Promise.all(others.map(({ tabId, place }) => movePlace(inboxes, tabId, { ...place, side, width })))
}

async function movePlace(inboxes: Inboxes, tabId: number, place: SidebarPlace): Promise<void> {
  const moved = await inboxes.change(tabId, (inbox) => ({ ...inbox, place }))
  if (!moved) return
  // A tab that has gone meanwhile is no error.
  await toContent(tabId, 'page.place', place).catch(() => {})
  sayPlace(moved)
}

/** Tells the sidebar of this inbox where it stands. */
export function sayPlace({ tabId, place, covers }: Inbox): void {
  push({ push: 'place-changed', tabId, place, covers })
}
