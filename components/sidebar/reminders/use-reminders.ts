import { useEffect, useState } from 'preact/hooks'
import type { CallAnswer } from '../../../lib/messages.ts'
import { useSidebar } from '../context.ts'

/** At the latest: a computer that slept, or a clock that was set, is noticed. */
const LOOK_AGAIN = 5 * 60_000

/** Whom to write again: asked anew when the base changes and when the next one becomes due. Null until it is known. */
export function useReminders(): CallAnswer<'remind.list'> | null {
  const { ask, card, connection } = useSidebar()
  const [answer, setAnswer] = useState<CallAnswer<'remind.list'> | null>(null)
  const [turn, setTurn] = useState(0)
  const shown = card.value
  const isReady = connection.value === 'ready'
  const next = answer?.next ?? null
  useEffect(() => {
    let isOver = false
    // Without the list nothing else is lost: the next look tries again.
    if (isReady)
      ask('remind.list', {})
        .then((list) => !isOver && setAnswer(list))
        .catch(() => undefined)
    return () => {
      isOver = true
    }
  }, [ask, isReady, shown, turn])
  useEffect(() => {
    const wait = next === null ? LOOK_AGAIN : Math.min(LOOK_AGAIN, Math.max(1000, next - Date.now() + 50))
    const timer = setTimeout(() => setTurn((before) => before + 1), wait)
    return () => clearTimeout(timer)
  }, [next, turn])
  return answer
}
