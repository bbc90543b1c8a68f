import { useEffect, useState } from 'preact/hooks'
import type { CardContact } from '../../../lib/card/card.ts'
import type { CallAnswer } from '../../../lib/messages.ts'
import { useSidebar } from '../context.ts'

interface Asked {
  answer: CallAnswer<'reply.search'> | null
  /** Whether the answer is that to what is asked now. */
  isNew: boolean
  failed: boolean
}

/** What fits what was typed; only the answer to the newest question is shown. Asked anew when the person's card changes: a name may have been mended. */
export function useReplies(contact: CardContact | null, text: string, category: string): Asked {
  const { ask, card } = useSidebar()
  const [state, setState] = useState<Omit<Asked, 'isNew'> & { of: string }>({ answer: null, failed: false, of: '' })
  const of = JSON.stringify([contact?.id ?? '', text, category])
  const shown = card.value
  useEffect(() => {
    let isOver = false
    ask('reply.search', { contact: contact?.id ?? '', text: text.slice(0, 200), ...(category !== '' && { category }) }).then(
      (answer) => !isOver && setState({ answer, failed: false, of }),
      () => !isOver && setState((before) => ({ ...before, failed: true })),
    )
    return () => {
      isOver = true
    }
  }, [ask, of, shown])
  return { ...state, isNew: state.of === of }
}
