import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { withHeardWords } from '../../../lib/language/with-heard-words.ts'
import { LanguageContext } from '../../ui/language.tsx'
import { useLanguage } from '../language.ts'

/** Lends the words that came with these panels. */
export function HeardWords({ children }: { children: ComponentChildren }) {
  const before = useLanguage()
  const words = useMemo(() => ({ t: withHeardWords(before.t), format: before.format }), [before])
  return <LanguageContext.Provider value={words}>{children}</LanguageContext.Provider>
}
