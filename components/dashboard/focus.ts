import { useEffect, useRef } from 'preact/hooks'

/**
 * When what a button opened is closed again, the focus goes back to that button, unless it is somewhere else by then. `opener`: the id of the
 * button while something is open, else null.
 */
export function useFocusBack(opener: string | null): void {
  const before = useRef(opener)
  useEffect(() => {
    const left = before.current
    before.current = opener
    if (left === null || opener !== null || document.activeElement !== document.body) return
    document.getElementById(left)?.focus()
  }, [opener])
}

/** Another page within a view begins at its top, with the keyboard there, as another view does. `page`: names it. */
export function useBeginAtTop(page: string): void {
  const before = useRef(page)
  useEffect(() => {
    if (before.current === page) return
    before.current = page
    document.querySelector('main')?.focus()
    scrollTo(0, 0)
  }, [page])
}

/** As the `ref` of a form that opens in answer to a button: the first field takes the focus, which `autofocus` does only in a page that loads. */
export function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus()
}
