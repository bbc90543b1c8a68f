import type { RecencyDatabase } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { checkLink, type LinkDraft, type LinkProblem } from './check-link.ts'
import type { OptInLink } from './opt.ts'

/** All links, the newest first. */
export async function listLinks(db: RecencyDatabase): Promise<OptInLink[]> {
  return (await db.optInLinks.toArray()).toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1))
}

/**
 * Checks and saves a new or changed link. One made from an older revision than the stored one is refused, so that two windows do not overwrite each
 * other. `now` in UTC ms.
 */
export async function saveLink(
  db: RecencyDatabase,
  draft: LinkDraft,
  country: string,
  now: number,
): Promise<{ ok: true; link: OptInLink } | { ok: false; problems: LinkProblem[] }> {
  return db.transaction('rw', db.optInLinks, async () => {
    const links = await db.optInLinks.toArray()
    const stored = links.find(({ id }) => id === draft.id)
    if (draft.id !== undefined && stored?.revision !== draft.revision) return { ok: false, problems: ['changed-meanwhile'] }
    const checked = checkLink(
      draft,
      links.filter(({ id }) => id !== draft.id),
      country,
    )
    if (!checked.ok) return checked
    const link: OptInLink = {
      ...checked.link,
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? { kind: 'own' },
      off: stored?.off ?? false,
      changedAt: now,
    }
    await db.optInLinks.put(link)
    return { ok: true, link }
  })
}
