import { useMemo } from 'preact/hooks'
import type { Saying } from '../../../lib/law/sections.ts'
import { teamNames } from '../../../lib/team/kept.ts'
import { conditionInWords } from '../../ui/reasons/condition-words.ts'
import { scoreReasons } from '../../sidebar/score-reason.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

const NOBODY: Record<string, string> = {}

/** How everything about a person is said, on the page and in what is exported. */
export function useSaying(): Saying {
  const words = useLanguage()
  const { db, settings } = useSession()
  const { currency, agent } = settings
  const names = useLive(() => teamNames(db), [db]) ?? NOBODY
  return useMemo(
    () => ({
      ...words,
      currency,
      agent,
      names,
      scoreReasons: (rfm) => scoreReasons(words, rfm, currency),
      condition: (leaf, vocabulary) => conditionInWords({ ...words, currency, vocabulary }, leaf),
    }),
    [words, currency, agent, names],
  )
}
