import { useMemo } from 'preact/hooks'
import type { Saying } from '../../../lib/law/sections.ts'
import { conditionInWords } from '../../ui/reasons/condition-words.ts'
import { scoreReasons } from '../../sidebar/score-reason.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** How everything about a person is said, on the page and in what is exported. */
export function useSaying(): Saying {
  const words = useLanguage()
  const { currency, agent } = useSession().settings
  return useMemo(
    () => ({
      ...words,
      currency,
      agent,
      scoreReasons: (rfm) => scoreReasons(words, rfm, currency),
      condition: (leaf, vocabulary) => conditionInWords({ ...words, currency, vocabulary }, leaf),
    }),
    [words, currency, agent],
  )
}
