import { useEffect } from 'preact/hooks'
import { useSidebar } from './context.ts'

/** Escape gives the focus back to the messenger's composer, where nothing in the sidebar has a use for the key. */
export function useLeaveByKey(): void {
  const { ask } = useSidebar()
  useEffect(() => {
    let isLeaving = false
    const press = (event: KeyboardEvent): void => {
      isLeaving = event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !hasUseFor(event.target)
      if (isLeaving) event.preventDefault()
    }
    // Only once the key is up: else the page would hear its end, which some of them take for their own.
    const release = ({ key }: KeyboardEvent): void => {
      if (isLeaving && key === 'Escape') void ask('composer.focus', {}).catch(() => undefined)
      isLeaving = false
    }
    addEventListener('keydown', press)
    addEventListener('keyup', release)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('keyup', release)
    }
  }, [ask])
}

/** The browser empties a search field by this key. */
function hasUseFor(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''
}
