import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { ConsentFrom } from './opt.ts'

/** A record of consent, as somebody made it. `source` absent: by hand. */
export interface ConsentRecord {
  given: boolean
  /** UTC ms. */
  at: number
  source?: ConsentFrom
}

/** Records of more than so many changes of mind are not shown. */
const MOST = 50

/** All that was recorded of one person's consent, of all records that are this person, the newest first. */
export async function consentHistory(db: RecencyDatabase, contact: Id): Promise<ConsentRecord[]> {
  const members = (await mergedPeople(db)).membersOf(contact)
  const entries = await db.log
    .where('contact')
    .anyOf([...members])
    .toArray()
  return entries
    .flatMap((entry): ConsentRecord[] => {
      if (entry.kind !== 'consent') return []
      const { value, at, from } = entry
      return [{ given: value, at, ...(from && { source: from }) }]
    })
    .toSorted((a, b) => b.at - a.at)
    .slice(0, MOST)
}
