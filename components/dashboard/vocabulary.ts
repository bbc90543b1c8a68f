import { readVocabulary, type Vocabulary } from '../../lib/segments/vocabulary.ts'
import { useLive } from './live.ts'
import { useSession } from './session.ts'

/** What rules may name in this workspace, kept up to date; undefined until it is read. */
export function useVocabulary(): Vocabulary | undefined {
  const { db } = useSession()
  return useLive(() => readVocabulary(db), [db])
}
