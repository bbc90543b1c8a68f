import { useEffect, useRef } from 'preact/hooks'

/** What is pressed may vanish with the press: gives the focus to the first element that fits the selector as soon as it is there. */
export function useFocusWhenThere(): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  // Whatever renders may bring it, so after every time.
  useEffect(() => {
    const found = wanted.current === null ? null : document.querySelector<HTMLElement>(wanted.current)
    if (!found) return
    wanted.current = null
    found.focus()
  })
  return (selector) => {
    wanted.current = selector
  }
}
