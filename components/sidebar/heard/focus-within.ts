import { useEffect, useRef } from 'preact/hooks'

/**
 * Gives the focus to the strip where a button in it that the agent pressed has gone: to none of its other buttons, which the same key, held for
 * a moment too long, would press. Nothing is taken from anywhere else.
 */
export function useFocusWithin(strip: { current: HTMLElement | null }, of: unknown): void {
  const hadFocus = useRef(false)
  useEffect(() => {
    // Known from where the focus came to last: a button that cannot be pressed while it works has lost it long before it goes.
    const watch = ({ target }: Event): void => {
      hadFocus.current = target instanceof Node && strip.current?.contains(target) === true
    }
    document.addEventListener('focusin', watch)
    document.addEventListener('pointerdown', watch)
    return () => {
      document.removeEventListener('focusin', watch)
      document.removeEventListener('pointerdown', watch)
    }
  }, [strip])
  useEffect(() => {
    if (hadFocus.current && document.hasFocus() && document.activeElement === document.body) strip.current?.focus()
  }, [of])
}
