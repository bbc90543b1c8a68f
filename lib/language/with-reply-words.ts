import type { Entry } from './dictionary.ts'
import { reminders as enReminders } from './en/reminders.ts'
import { replies as enReplies } from './en/replies.ts'
import { reminders as itReminders } from './it/reminders.ts'
import { replies as itReplies } from './it/replies.ts'
import type { Language } from './languages.ts'
import { saying, type ReplyKey, type SidebarKey, type Translate } from './say.ts'
import { reminders as svReminders } from './sv/reminders.ts'
import { replies as svReplies } from './sv/replies.ts'

const DICTIONARIES: Record<Language, { readonly [K in ReplyKey]: Entry }> = {
  en: { ...enReplies, ...enReminders },
  it: { ...itReplies, ...itReminders },
  sv: { ...svReplies, ...svReminders },
}

/** The sidebar's translator, with the words of quick replies and of writing again besides: they come with `import()`. */
export function withReplyWords(t: Translate<SidebarKey>): Translate<ReplyKey | SidebarKey> {
  const { language, locale } = t
  const words = DICTIONARIES[language]
  const own = saying(language, locale, words) as unknown as Say
  const others = t as unknown as Say
  const say: Say = (key, values) => (key in words ? own : others)(key, values)
  return Object.assign(say as unknown as Translate<ReplyKey | SidebarKey>, { language, locale })
}

/** How a translator is called, once the compiler has checked the key and its values. */
type Say = (key: ReplyKey | SidebarKey, values?: Record<string, string | number>) => string
