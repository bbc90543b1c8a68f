import type { PageReading, Part, SiteDefinition } from '../sites/definition.ts'
import { observePage, type Observation } from './read-page.ts'
import { watchPlaces } from './watch-places.ts'

/** How long a page may take, in milliseconds. */
export const PATIENCE = {
  /** Between two readings while the page changes all the time. */
  pace: 16,
  /** Without a chat, before that is believed: a switch takes the old pane away first. */
  empty: 200,
  /** Two ways in disagreement, or a part not there yet, before it is reported as lost. */
  lost: 1500,
  /** Between two looks where no observer saw anything. */
  poll: 500,
}

/** Without these it is not known who the chat is with. */
const WHO: Part[] = ['identity', 'chat']

/** What is known of the page between two readings. */
interface State {
  reported: string
  key: string
  since: Map<string, number>
}

/**
 * Watches a page and reports what is open, each time that it changes, until `signal` ends it.
 *
 * A chat is reported in the same turn in which the two ways to find it agree. The first sign of a switch reports `loading`. Ways that stay in
 * disagreement are reported as a lost identity; a part counts as lost once it has been missing for `PATIENCE.lost`.
 *
 * Observers see children only, of the parents of what is read: messages that arrive cost nothing but the list's own children.
 *
 * @returns a function that tells what is open right now, read anew.
 */
export function watchPage(
  definition: SiteDefinition,
  report: (reading: PageReading) => void,
  signal: AbortSignal,
  page: { document: Document; location: Location } = globalThis,
): () => Observation {
  const { document, location } = page
  const state: State = { reported: '', key: '', since: new Map() }
  let pane: Element | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lastLook = -Infinity

  const observe = (): Observation => observePage(definition, document, location, pane)
  const places = watchPlaces(definition, document, () => soon(), signal)

  function look(): void {
    clearTimeout(waiting)
    waiting = undefined
    if (signal.aborted) return
    lastLook = performance.now()
    const observation = observe()
    pane = observation.pane
    places.follow(pane)
    const { reading, again } = settle(observation, state, lastLook)
    const text = JSON.stringify(reading)
    if (text !== state.reported) {
      state.reported = text
      report(reading)
    }
    if (again !== null) waiting = setTimeout(look, again)
  }

  function soon(): void {
    const rest = lastLook + PATIENCE.pace - performance.now()
    if (rest <= 0) look()
    else {
      clearTimeout(waiting)
      waiting = setTimeout(look, rest)
    }
  }

  const poll = setInterval(() => document.hidden || soon(), PATIENCE.poll)
  signal.addEventListener('abort', () => {
    clearInterval(poll)
    clearTimeout(waiting)
  })
  look()
  return observe
}

/** What may be said of an observation now, and in how many milliseconds it must be looked at again (null: when something happens). */
function settle(observation: Observation, state: State, now: number): { reading: PageReading; again: number | null } {
  const { reading } = observation
  const age = (doubt: string): number => {
    const since = state.since.get(doubt) ?? now
    state.since.set(doubt, since)
    return now - since
  }
  const forgetAllBut = (doubts: string[]): void => {
    for (const doubt of state.since.keys()) if (!doubts.includes(doubt)) state.since.delete(doubt)
  }
  if (reading.state !== 'chat') {
    state.key = ''
    if (reading.state !== 'no-chat') {
      forgetAllBut([])
      return { reading, again: null }
    }
    forgetAllBut(['empty'])
    const rest = PATIENCE.empty - age('empty')
    return rest > 0 ? { reading: { state: 'loading' }, again: rest } : { reading, again: null }
  }
  if (state.key !== reading.key) state.since.clear()
  state.key = reading.key
  forgetAllBut(reading.lost)
  const rests = new Map(reading.lost.map((part) => [part, PATIENCE.lost - age(part)]))
  const lost = reading.lost.filter((part) => (rests.get(part) ?? 0) <= 0)
  const waits = [...rests.values()].filter((rest) => rest > 0)
  const again = waits.length > 0 ? Math.min(...waits) : null
  // A chat that nothing identifies yet is not shown with an empty card: it may be about to say who it is.
  const isWhoPending = WHO.some((part) => reading.lost.includes(part) && !lost.includes(part))
  return { reading: isWhoPending ? { state: 'loading' } : { ...reading, lost }, again }
}
