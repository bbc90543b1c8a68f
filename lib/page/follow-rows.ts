import type { ListedRow } from './read-rows.ts'

export interface RowsObserver {
  /**
   * Watches where rows come and go, and the attributes of those that wait for an id that lasts, until something happens there: then nothing
   * more until the next call, so that a thousand arrivals cost what one costs.
   */
  watch(list: Element, rows: readonly ListedRow[], pending: readonly Element[]): void
  stop(): void
}

export function rowsObserver(changed: () => void, signal: AbortSignal): RowsObserver {
  const observer = new MutationObserver(() => {
    observer.disconnect()
    changed()
  })
  const stop = (): void => observer.disconnect()
  signal.addEventListener('abort', stop)
  return {
    watch(list, rows, pending) {
      stop()
      if (signal.aborted) return
      for (const holder of holders(list, rows)) observer.observe(holder, { childList: true })
      for (const row of pending) observer.observe(row, { attributes: true })
    },
    stop,
  }
}

/** The list and what stands between it and its first and last row: there rows are added. */
function holders(list: Element, rows: readonly ListedRow[]): Set<Element> {
  const found = new Set([list])
  for (const end of [rows[0], rows.at(-1)]) {
    for (
      let element = end?.row.parentElement;
      element && element !== list && list.contains(element);
      element = element.parentElement
    )
      found.add(element)
  }
  return found
}
