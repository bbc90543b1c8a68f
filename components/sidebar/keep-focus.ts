import { useEffect, useRef } from 'preact/hooks'
import type { Card } from '../../lib/card/card.ts'

interface Kept {
  name: string
  from: number | null
  to: number | null
}

/**
 * A card may go and come back with the same person, while the page settles. A field that carries `data-keep` (named after field and person)
 * then gets the focus and the caret back, if the focus is nowhere else: else the rest of a word would be typed into nothing.
 */
export function useKeptFocus(card: Card): void {
  const kept = useRef<Kept | null>(null)
  const before = useRef(card)
  if (before.current !== card) {
    before.current = card
    // Read while rendering: the old card still stands in the page, with the caret in it.
    if (card.state === 'loading') kept.current = focusedField()
  }
  useEffect(() => {
    const wanted = kept.current
    if (!wanted || card.state === 'loading') return
    kept.current = null
    if (document.activeElement !== document.body || !document.hasFocus()) return
    const field = document.querySelector<HTMLTextAreaElement>(`[data-keep="${CSS.escape(wanted.name)}"]`)
    field?.focus()
    field?.setSelectionRange(wanted.from, wanted.to)
  }, [card])
}

function focusedField(): Kept | null {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  const name = field.dataset['keep']
  return name ? { name, from: field.selectionStart, to: field.selectionEnd } : null
}
