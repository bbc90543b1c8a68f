import { useEffect } from 'preact/hooks'
import { useSidebar } from './context.ts'

/** Escape gives the focus back to the messenger's composer, where nothing in the sidebar has a use for the key. */
export function useLeaveByKey(): void {
  const { ask } = useSidebar()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || hasUseFor(event.target)) return
      event.preventDefault()
      void ask('composer.focus', {}).catch(() => undefined)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [ask])
}

/** The browser empties a search field by this key. */
function hasUseFor(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''
}
