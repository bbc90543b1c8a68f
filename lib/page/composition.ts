/**
 * Knows where an input method is composing: a text put in there in the middle of a word would be mixed with it.
 *
 * @returns a function that waits until `box` is free, and tells whether it is: false when it was still composing after `patience` ms.
 */
export function watchComposition(document: Document, signal: AbortSignal): (box: Element, patience: number) => Promise<boolean> {
  let composing: EventTarget | null = null
  let release: (() => void) | null = null
  const end = (): void => {
    composing = null
    release?.()
  }
  document.addEventListener('compositionstart', ({ target }) => (composing = target), { signal, capture: true })
  document.addEventListener('compositionend', end, { signal, capture: true })
  return async (box, patience) => {
    const isBusy = (): boolean => composing instanceof Node && box.contains(composing)
    if (!isBusy()) return true
    await new Promise<void>((resolve) => {
      release = resolve
      setTimeout(resolve, patience)
    })
    return !isBusy()
  }
}
