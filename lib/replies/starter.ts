import type { RecencyDatabase } from '../db/database.ts'
import { LANGUAGES, type Language } from '../language/languages.ts'
import { STARTER_ORIGIN } from '../segments/starter.ts'
import { saveReply } from './store.ts'
import { STARTER_REPLIES, STARTER_REPLY_TEXTS } from './starter-texts.ts'

/**
 * Writes a few quick replies to begin with, titled in the user's language, each with its text in all of ours; all or nothing. Only when the user takes
 * them. How many were written: none where they were taken before and one is still there. `now` in UTC ms.
 */
export async function takeStarterReplies(db: RecencyDatabase, language: Language, now: number): Promise<number> {
  return db.transaction('rw', db.replies, db.ownFields, async () => {
    if ((await db.replies.filter(({ origin }) => origin.kind === 'starter').count()) > 0) return 0
    for (const name of STARTER_REPLIES) {
      const { title, category } = STARTER_REPLY_TEXTS[language][name]
      const texts = Object.fromEntries(LANGUAGES.map((one) => [one, STARTER_REPLY_TEXTS[one][name].text]))
      const saved = await saveReply(db, { title, category, texts, off: false }, now, STARTER_ORIGIN)
      if (!saved.ok) throw new Error(`starter reply ${name}: ${saved.problems[0]?.code ?? ''}`)
    }
    return STARTER_REPLIES.length
  })
}
