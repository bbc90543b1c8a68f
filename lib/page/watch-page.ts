import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { observePage, type Observation } from './read-page.ts'
import { settler } from './settle.ts'
import { watchPlaces } from './watch-places.ts'

/** The shortest time between two readings while the page changes all the time, in milliseconds. */
const PACE = 16
/** A pane that is being built is looked at after each of its first changes: in one of them it says who it is. */
const FIRST_CHANGES = 30
/** Between two looks where no observer saw anything, in milliseconds; more where a look at a long page takes long: then 200 times as long as that. */
const POLL = { shortest: 500, longest: 3000, restForEach: 200 }

/**
 * Watches a page and reports what is open, each time that it changes, until `signal` ends it.
 *
 * A chat is reported in the same turn in which the two ways to find it agree. The first sign of a switch reports `loading`. Ways that stay in
 * disagreement are reported as a lost identity; a part counts as lost once it has been missing for a while (`settle`).
 *
 * Observers see the few elements that are read and the children of their parents, so messages that arrive cost nothing; only while a pane
 * is being built, all that happens in it.
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
  const settle = settler()
  let reported = ''
  let pane: Element | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let lastLook = -Infinity
  let cost = 0
  let unpaced = 0

  const observe = (): Observation => observePage(definition, document, location, pane)
  const places = watchPlaces(definition, document, () => soon(), signal)

  function look(): void {
    clearTimeout(waiting)
    waiting = undefined
    if (signal.aborted) return
    lastLook = performance.now()
    const observation = observe()
    const isOtherPane = pane !== observation.pane
    if (isOtherPane) unpaced = FIRST_CHANGES
    pane = observation.pane
    const { reading, again } = settle(observation, lastLook)
    // Two chats may bear one title: where nothing else tells them apart, another pane is another chat.
    if (isOtherPane && reading.state === 'chat' && reading.identities.length === 0) tell({ state: 'loading' })
    if (again === null) unpaced = 0
    places.follow(pane, again !== null)
    tell(reading)
    if (again !== null) waiting = setTimeout(look, again)
    cost = performance.now() - lastLook
  }

  function tell(reading: PageReading): void {
    const text = JSON.stringify(reading)
    if (text === reported) return
    reported = text
    report(reading)
  }

  function soon(): void {
    const rest = lastLook + PACE - performance.now()
    if (rest <= 0 || unpaced-- > 0) look()
    else {
      clearTimeout(waiting)
      waiting = setTimeout(look, rest)
    }
  }

  const poll = setInterval(() => {
    const rest = Math.min(POLL.longest, cost * POLL.restForEach)
    if (!document.hidden && performance.now() - lastLook >= rest) soon()
  }, POLL.shortest)
  signal.addEventListener('abort', () => {
    clearInterval(poll)
    clearTimeout(waiting)
  })
  look()
  return observe
}
