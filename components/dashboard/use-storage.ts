import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../lib/browser.ts'
import { currentGeneration } from '../../lib/orders/base.ts'
import { storageState, type StorageState } from '../../lib/workspace/storage.ts'
import { useLive } from './live.ts'
import { useSession } from './session.ts'

/** With this permission browsers neither limit nor clear what an extension stores, whatever `persisted` says. */
function isExempt(): boolean {
  return (browser.runtime.getManifest().permissions ?? []).includes('unlimitedStorage')
}

/** The storage as it is now, asked again when the base changes; null where the browser does not say. */
export function useStorage(): StorageState | null {
  const { db } = useSession()
  const generation = useLive(() => currentGeneration(db), [db])
  const [state, setState] = useState<StorageState | null>(null)
  useEffect(() => {
    let isLate = false
    void storageState().then((next) => isLate || setState(next && { ...next, isKept: next.isKept || isExempt() }))
    return () => {
      isLate = true
    }
  }, [generation])
  return state
}
