/** Asks the one worker for heavy jobs to cut the present base and to keep what it finds. */
type AskForCut = () => Promise<unknown>

let ask: AskForCut | null = null
let asking: Promise<unknown> | null = null

/** Says that in this place a large base is not cut, but asked for: the background has sidebars to answer. Null takes it back. */
export function cutInWorker(askForCut: AskForCut | null): void {
  ask = askForCut
}

/** Asks for a new cut, once at a time. False where this place cuts for itself. */
export function cutElsewhere(): boolean {
  if (!ask) return false
  asking ??= ask()
    // A worker that cannot be had is asked again by the next card; what is shown meanwhile says that it is being renewed.
    .catch(() => {})
    .finally(() => (asking = null))
  return true
}
