import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import type { QuestionResults } from '../../../lib/questions/results.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** What became of each question and set; counted by the worker, and again when something was asked, answered or changed. Null until it is counted. */
export function useQuestionResults(): QuestionResults | null {
  const { db } = useSession()
  const state = useLive(async () => {
    const written = await Promise.all(
      (['asked', 'answer'] as const).map((kind) =>
        db.log.where('[kind+at]').between([kind, -Infinity], [kind, Infinity]).count(),
      ),
    )
    const questions = await db.questions.toArray()
    const sets = await db.questionSets.toArray()
    return [...written, await db.same.count(), ...[...questions, ...sets].map(({ id, revision }) => `${id} ${revision}`)].join(
      ' ',
    )
  }, [db])
  const [results, setResults] = useState<QuestionResults | null>(null)
  useEffect(() => {
    if (state === undefined) return
    let wanted = true
    query('questions.results', {}).then(
      (found) => wanted && setResults(found),
      // Without figures the list is as useful; a damaged base is told by the view of contacts.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [state])
  return results
}
