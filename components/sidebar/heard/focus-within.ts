import { useEffect, useRef } from 'preact/hooks'

/**
 * Gives the focus to the strip where a button in it that the agent pressed has gone: to none of its other buttons, which the same key, held for
 * a moment too long, would press. Nothing is taken from anywhere else.
 */
export function useFocusWithin(strip: { current: HTMLElement | null }, of: unknown): void {
  const hadFocus = useRef(false)
  const element = strip.current
  // Read while rendering: the button still stands in the page.
  hadFocus.current ||= element !== null && element.contains(document.activeElement)
  useEffect(() => {
    const now = strip.current
    if (hadFocus.current && now && document.hasFocus() && document.activeElement === document.body) now.focus()
    hadFocus.current = now !== null && now.contains(document.activeElement)
  }, [of])
}
