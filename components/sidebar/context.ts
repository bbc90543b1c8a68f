import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Sidebar } from './store.ts'

export const SidebarContext = createContext<Sidebar | null>(null)

/** The store, for every component under the root. */
export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext)
  if (!sidebar) throw new Error('No sidebar is provided here.')
  return sidebar
}

/** Runs something that may fail; `failed` stays until the next try, so that the panel can say so. */
export function useAction(): { busy: boolean; failed: boolean; run: (action: () => Promise<void>) => Promise<void> } {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    run: async (action) => {
      setState('busy')
      try {
        await action()
        setState('idle')
      } catch {
        setState('failed')
      }
    },
  }
}

/** Keeps what was typed under a name; undefined forgets it. */
export function setTyped(typed: Sidebar['typed'], name: string, text: string | undefined): void {
  const { [name]: _, ...others } = typed.peek()
  typed.value = text === undefined ? others : { ...others, [name]: text }
}
