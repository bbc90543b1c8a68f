/** What the keyboard does in this client, wherever it is used. */
export interface KeyTargets {
  box(): HTMLElement | null
  search: HTMLElement
  close(): void
}

/**
 * Measured: heard on the document in the capture phase. Whatever is typed outside of a field goes to the composer, Enter with it; Esc closes the
 * chat, Ctrl+K goes to the search, Tab to the composer.
 */
export function hearKeys({ box, search, close }: KeyTargets): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') return close()
      if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
        event.preventDefault()
        return search.focus()
      }
      const composer = box()
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]')
      if (!composer || isInField || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Tab') event.preventDefault()
      composer.focus()
      if (event.key !== 'Tab') composer.dispatchEvent(new KeyboardEvent(event.type, event))
    },
    true,
  )
}
