import type { Part } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import type { Observation } from './read-page.ts'

/** How long a page may take, in milliseconds. */
export const PATIENCE = {
  /** Without a chat, or signed out, before that is believed: a switch takes the old pane away first, and a page signs in as it starts. */
  empty: 200,
  /** For the second way to find the chat to come after the first. Some chats never show it: then the first must do. */
  witness: 300,
  /** For a title to follow an identity that stands in the address alone, or the other way round: on a switch one of them comes first. */
  halfway: 700,
  /** Two ways in disagreement, or a part not there yet, before it is reported as lost. */
  lost: 1500,
}

/** Without these it is not known who the chat is with. */
const WHO: Part[] = ['identity', 'chat']

/** Doubts that are over as soon as the page has gone on. */
const WAITS = ['witness', 'halfway']

type Chat = Extract<PageReading, { state: 'chat' }>

/** Another identity in the pane of the chat before it, or the other way round: half of a switch, or two people of one name. */
function isHalfway(before: Chat | null, now: Chat): boolean {
  if (before === null || before.title === '' || now.title === '') return false
  const isSamePane = before.title === now.title && !areDifferent(namesIn(before), namesIn(now))
  return (before.key === now.key) !== isSamePane
}

/** Names of the open chat beside its id, e.g. a username in the header. */
function namesIn({ key, identities }: Chat): string[] {
  return identities.map(({ value }) => value).filter((value) => value !== key)
}

/** Names that are not there yet differ from nothing. */
function areDifferent(some: string[], others: string[]): boolean {
  return some.length > 0 && others.length > 0 && some.join(' ') !== others.join(' ')
}

/** What may be said now, and in how many milliseconds the page must be looked at again (null: when something happens). */
export interface Settled {
  reading: PageReading
  again: number | null
}

/**
 * Turns observations into what may be said of the page. A chat whose two ways agree is said at once; everything in doubt is `loading`
 * until it has been so for long enough.
 *
 * @returns a function to be given each observation with its time in milliseconds, of a clock that only goes forward.
 */
export function settler(): (observation: Observation, now: number) => Settled {
  const since = new Map<string, number>()
  const groups = new Set<string>()
  let key = ''
  let said: Chat | null = null

  /** How much longer each doubt may last; doubts that are gone start anew when they come back. */
  const rests = (doubts: Map<string, number>, now: number): Map<string, number> => {
    for (const doubt of since.keys()) if (!doubts.has(doubt)) since.delete(doubt)
    return new Map(
      [...doubts].map(([doubt, patience]) => {
        const start = since.get(doubt) ?? now
        since.set(doubt, start)
        return [doubt, patience - (now - start)]
      }),
    )
  }

  return ({ reading, agreement, tied, many }, now) => {
    if (reading.state !== 'chat') {
      key = ''
      // The address alone says `elsewhere`: nothing about that is in doubt.
      const isCertain = reading.state === 'loading' || reading.state === 'elsewhere'
      const doubts = new Map<string, number>(isCertain ? [] : [[reading.state, PATIENCE.empty]])
      const rest = rests(doubts, now).get(reading.state) ?? 0
      if (rest <= 0 && reading.state !== 'loading') said = null
      return rest > 0 ? { reading: { state: 'loading' }, again: rest } : { reading, again: null }
    }
    if (key !== reading.key) since.clear()
    key = reading.key
    const doubts = new Map<string, number>(reading.lost.map((part) => [part, PATIENCE.lost]))
    if (agreement === 'awaited') doubts.set('witness', PATIENCE.witness)
    const isIdentified = reading.identities.length > 0
    if (isIdentified && !tied && isHalfway(said, reading)) doubts.set('halfway', PATIENCE.halfway)
    const left = rests(doubts, now)
    const lost = reading.lost.filter((part) => (left.get(part) ?? 0) <= 0)
    const waits = [...left.values()].filter((rest) => rest > 0)
    const isWhoPending =
      WAITS.some((doubt) => (left.get(doubt) ?? 0) > 0) || WHO.some((part) => reading.lost.includes(part) && !lost.includes(part))
    if (!isWhoPending) said = reading
    if (isIdentified && !isWhoPending && many) groups.add(reading.key)
    const kind = groups.has(reading.key) ? 'group' : reading.kind
    return {
      // A chat that nothing identifies yet is not shown with an empty card: it may be about to say who it is.
      reading: isWhoPending ? { state: 'loading' } : { ...reading, kind, lost },
      again: waits.length > 0 ? Math.min(...waits) : null,
    }
  }
}
