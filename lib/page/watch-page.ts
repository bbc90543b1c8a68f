import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { followChat } from './follow-chat.ts'
import { listMemory } from './list-memory.ts'
import { observePage, type Observation } from './read-page.ts'
import { settler } from './settle.ts'
import { watchPlaces } from './watch-places.ts'
import { watchRows } from './watch-rows.ts'

/** The shortest time between two readings while the page changes all the time, in milliseconds. */
const PACE = 16
/** A pane that is being built is looked at after each of its first changes: in one of them it says who it is. */
const FIRST_CHANGES = 30
/** Between two looks where no observer saw anything, in milliseconds; more where a look at a long page takes long: then 400 times as long as that. */
const POLL = { shortest: 500, longest: 3000, restForEach: 400 }
/** The shortest time between two reports of one chat that differ in its messages' ids alone, in milliseconds. */
const NEW_IDS = 3000

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

  let told = -Infinity

  const follower = definition.chat.fingerprint ? followChat(definition, document, location) : null
  const rows = follower && watchRows((isMark) => (isMark ? soon() : scrolled()), signal)
  const places = watchPlaces(definition, document, () => soon(), signal)
  const lists = listMemory(definition, location)
  const withList = (seen: Observation): Observation => ({
    ...seen,
    isListInDoubt: lists.isInDoubt(seen.pane, seen.reading, performance.now()),
  })

  /** In how many milliseconds a chat that is known by its messages may say more. */
  let unsettled: number | null = null
  function observe(): Observation {
    if (!follower || !rows) return withList(observePage(definition, document, location, pane))
    const { observation, again, containers, openRow } = follower.observe(pane)
    rows.follow(containers, openRow)
    unsettled = again
    return observation
  }

  /** Scrolling and new messages of the same chat cost no whole look. */
  function scrolled(): void {
    if (pane?.isConnected && follower?.isSameList(pane)) waiting ??= setTimeout(look, NEW_IDS)
    else soon()
  }

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
    const isNameless = !follower && reading.state === 'chat' && reading.identities.length === 0
    if (isOtherPane && isNameless) tell({ state: 'loading' })
    if (again === null) unpaced = 0
    places.follow(pane, again !== null)
    const later = [again, unsettled, tell(reading), lists.again(lastLook)].filter((rest) => rest !== null)
    if (later.length > 0) waiting = setTimeout(look, Math.min(...later))
    cost = performance.now() - lastLook
  }

  /** Reports what is new; gives in how many milliseconds there will be something to report. */
  function tell(reading: PageReading): number | null {
    const text = JSON.stringify(reading)
    if (text === reported) return null
    const rest = told + NEW_IDS - performance.now()
    if (rest > 0 && withoutIds(text) === withoutIds(reported)) return rest
    reported = text
    told = performance.now()
    report(reading)
    return null
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

/** A steady chat's reading but for its messages' ids; all others whole. */
function withoutIds(text: string): string {
  return text.replace(/"ids":\[[^\]]*\],"steady":true/, '')
}
