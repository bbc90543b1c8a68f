import { useEffect, useRef, useState } from 'preact/hooks'
import type { CardChat, CardContact } from '../../../lib/card/card.ts'
import { Fold } from '../fold.tsx'
import { useSidebar } from '../context.ts'
import { useLanguage } from '../language.ts'
import { useParts } from './use-parts.ts'

const NAME = 'replies'

/** The fold of quick replies. `/` opens it from anywhere in the sidebar where nothing is being typed. `contact` null: nobody is known. */
export function RepliesHost(props: { chat: CardChat; contact: CardContact | null; composer: boolean }) {
  const { t } = useLanguage()
  const { folds, placing } = useSidebar()
  const [asked, setAsked] = useState(0)
  // Taken once: in another chat the focus stays where it is.
  const wanted = useRef(false)
  const open = folds.value[NAME] ?? false
  const parts = useParts(open)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || event.isComposing || isTyping(event.target)) return
      if (event.ctrlKey || event.metaKey || event.altKey || placing.place.peek().folded) return
      event.preventDefault()
      folds.value = { ...folds.peek(), [NAME]: true }
      wanted.current = true
      setAsked((before) => before + 1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [folds, placing])
  return (
    <Fold name={NAME} title={t('replies.title')} aside={<kbd>/</kbd>}>
      {open && parts && (
        <parts.Replies key={`${props.chat.key} ${props.contact?.id ?? ''}`} {...props} asked={asked} wanted={wanted} />
      )}
    </Fold>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
