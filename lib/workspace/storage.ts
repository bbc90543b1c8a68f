/** What of the browser's storage this extension has used and may still use. Bytes; null where the browser does not say. */
export interface StorageState {
  used: number
  free: number | null
  /** Whether the browser keeps the data until the user deletes it. */
  isKept: boolean | null
  /** Little is left: see `isLow`. */
  isLow: boolean
}

/** Below either of these little is left: a share of all that may be used, and bytes. */
const LOW_SHARE = 0.1
const LOW_BYTES = 500_000_000
/** An import keeps what it reads, and the base from before beside the new one until that is whole. */
const NEED = 2

/** Asks the browser; null where it has no such question. */
export async function storageState(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<StorageState | null> {
  try {
    const [{ usage, quota }, isKept] = await Promise.all([storage?.estimate() ?? {}, storage?.persisted() ?? null])
    if (usage === undefined) return null
    const free = quota === undefined ? null : Math.max(0, quota - usage)
    return { used: usage, free, isKept, isLow: free !== null && quota !== undefined && isLow(free, quota) }
  } catch {
    return null
  }
}

export function isLow(free: number, quota: number): boolean {
  return free < quota * LOW_SHARE || free < LOW_BYTES
}

/** Whether files of so many bytes may not find room; null where they will, or where nobody can say. */
export async function littleSpaceFor(
  bytes: number,
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<{ need: number; free: number } | null> {
  const state = await storageState(storage)
  const need = bytes * NEED
  return state && state.free !== null && state.free < need ? { need, free: state.free } : null
}
