import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ReplyKey, SidebarKey } from '../../../lib/language/say.ts'
import { withReplyWords } from '../../../lib/language/with-reply-words.ts'
import { LanguageContext, useSharedLanguage, type Speech } from '../../ui/language.tsx'
import { useLanguage } from '../language.ts'

/** Lends the words that came with these panels. */
export function ReplyWords({ children }: { children: ComponentChildren }) {
  const before = useLanguage()
  const words = useMemo(() => ({ t: withReplyWords(before.t), format: before.format }), [before])
  return <LanguageContext.Provider value={words}>{children}</LanguageContext.Provider>
}

/** The sidebar's words and those of quick replies and of writing again: `ReplyWords` provides them. */
export function useReplyLanguage(): Speech<ReplyKey | SidebarKey> {
  return useSharedLanguage() as Speech<ReplyKey | SidebarKey>
}
