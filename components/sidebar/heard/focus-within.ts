import { useEffect, useRef } from 'preact/hooks'

/** Gives the focus to what stands now where the agent pressed a button that has gone; nothing is taken from anywhere else. */
export function useFocusWithin(strip: { current: HTMLElement | null }, of: unknown): void {
  const hadFocus = useRef(false)
  const element = strip.current
  // Read while rendering: the button still stands in the page.
  hadFocus.current ||= element !== null && element.contains(document.activeElement)
  useEffect(() => {
    const now = strip.current
    if (hadFocus.current && now && document.hasFocus() && document.activeElement === document.body)
      now.querySelector<HTMLElement>('button:not(:disabled), input')?.focus()
    hadFocus.current = now !== null && now.contains(document.activeElement)
  }, [of])
}
