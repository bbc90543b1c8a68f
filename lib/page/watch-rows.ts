/** Follows rows: what comes and goes among them, and the mark of the open chat's row in the chat list. */
export interface RowWatch {
  /** Watches these from now on; of `openRow` the attributes alone. */
  follow(containers: readonly Element[], openRow: Element | null): void
}

export function watchRows(changed: (isMark: boolean) => void, signal: AbortSignal): RowWatch {
  const rows = new MutationObserver(() => changed(false))
  const mark = new MutationObserver(() => changed(true))
  let watched: readonly (Element | null)[] = []
  signal.addEventListener('abort', () => {
    rows.disconnect()
    mark.disconnect()
  })
  return {
    follow(containers, openRow) {
      const next = [openRow, ...containers]
      if (signal.aborted || (next.length === watched.length && next.every((element, index) => element === watched[index]))) return
      watched = next
      rows.disconnect()
      mark.disconnect()
      for (const container of containers) rows.observe(container, { childList: true })
      if (openRow) mark.observe(openRow, { attributes: true })
    },
  }
}
