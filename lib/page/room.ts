import type { SidebarPlace } from '../messages.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import { matching } from './find.ts'
import { inTheWay, measure, type InTheWay, type Sparsely, type Strip } from './in-the-way.ts'

/** Width of the folded sidebar in CSS pixels. */
const RAIL_WIDTH = 40
/** A page that would be narrower than this is covered instead: a messenger in what is left would be of no use. */
const NARROWEST_PAGE = 320
/** Elements that are made to give way in one task. Each makes the page lay itself out; the rest follows soon after. */
const MOST_AT_ONCE = 3
/**
 * While the room stays the same the page is not probed again for so many times what the last probing took: of a page that changes all the time it
 * may cost no part worth naming. In milliseconds at most.
 */
const REST_FOR_EACH = 300
const LONGEST_REST = 5000
/** Once nothing is in the way any more, only each so many-th line of the page is probed at a time, one after the other. */
const LINES = 4

/** How many pixels the sidebar takes, and whether it stands over the page because the window is too narrow for both. */
export function roomFor({ width, folded }: SidebarPlace, windowWidth: number): { taken: number; covers: boolean } {
  if (folded) return { taken: Math.min(RAIL_WIDTH, windowWidth), covers: false }
  return { taken: Math.min(width, windowWidth), covers: windowWidth - width < NARROWEST_PAGE }
}

type Style = Record<string, string>
/** How an element gives way to the sidebar; `wide` is that and the window's scroll bar, which `100vw` counts in. */
type Way = (pixels: number, wide: number) => Style

interface Changed {
  /** What stood there. */
  before: Style
  style: Way
  /** What was written for which room, as the browser spells it: a page may write over it. */
  written: Style
  at: string
}

export interface Room {
  /**
   * Makes the page narrower by `pixels` on one side, or gives it back (0). To be called again when the page has changed: elements of its own
   * may have come since.
   *
   * @returns whether there is more to do, soon: a page is not made to lay itself out too often in one task.
   */
  take(side: SidebarPlace['side'], pixels: number): boolean
}

/**
 * Makes room beside a page, so that nothing of it is covered: its flow, what its definition names, and then whatever still reaches under the
 * sidebar, since messengers change. Written as style properties, which no policy of a page's forbids.
 */
export function roomIn(document: Document, known: SiteDefinition['app']['room'], host: Element): Room {
  const changed = new Map<HTMLElement, Changed>()
  let taken: Strip & { window: number; wide: number } = { side: 'right', pixels: 0, window: 0, wide: 0 }
  let probed = ''
  let restUntil = 0
  let line = 0
  const roomNow = (): string => `${taken.pixels} ${taken.wide}`

  function giveBack(): void {
    for (const [element, { before }] of changed) {
      for (const [name, value] of Object.entries(before)) element.style.setProperty(name, value)
    }
    changed.clear()
  }

  function give(element: HTMLElement, style: Way): void {
    if (changed.has(element)) return
    const before: Style = {}
    for (const name of Object.keys(style(0, 0))) {
      // What is important already was left by a version of ours that is gone.
      before[name] = element.style.getPropertyPriority(name) ? '' : element.style.getPropertyValue(name)
    }
    changed.set(element, { before, style, written: write(element, style(taken.pixels, taken.wide)), at: roomNow() })
  }

  function giveWay({ element, isFree, offset, start }: InTheWay): void {
    give(element, isFree ? freely(taken.side, offset) : withIn(start))
  }

  /** Finds what is in the way by hit tests, for which the page must be laid out. Gives whether there may be more. */
  function probe(lines: Sparsely): boolean {
    for (let given = 0; given < MOST_AT_ONCE; given++) {
      const isOurs = (element: Element): boolean => element === host || (changed as Map<Element, unknown>).has(element)
      const next = inTheWay(document, taken, isOurs, lines)
      if (!next) return false
      giveWay(next)
    }
    return true
  }

  return {
    take(side, pixels) {
      const window = document.defaultView?.innerWidth ?? 0
      // On the other side or in a window of another size these may be in the way in another manner. A hit test would not find them
      // all: under a modal dialog it finds nothing.
      const again = side !== taken.side || window !== taken.window ? [...changed.keys()] : []
      if (pixels === 0 || again.length > 0) giveBack()
      taken = { side, pixels, window, wide: pixels + window - document.documentElement.clientWidth }
      if (pixels === 0) return false
      for (const [element, change] of changed) {
        if (!element.isConnected) changed.delete(element)
        else if (change.at !== roomNow() || !stands(element, change.written)) {
          change.written = write(element, change.style(pixels, taken.wide))
          change.at = roomNow()
        }
      }
      give(document.documentElement, (room) => ({ [`margin-${side}`]: `${room}px`, width: 'auto', 'min-width': '0px' }))
      for (const { sel, by } of known ?? []) {
        for (const element of matching(document, sel)) {
          if (element instanceof HTMLElement) give(element, by === 'width' ? narrower(element, side) : edgeIn(side, 0))
        }
      }
      for (const element of again) {
        const found = changed.has(element) ? null : measure(element, taken)
        if (found) giveWay(found)
      }
      const start = performance.now()
      const strip = `${side} ${roomNow()} ${window}`
      if (probed === strip && start < restUntil) return false
      const isAsBefore = probed === strip && restUntil > 0
      probed = strip
      line = (line + 1) % LINES
      const hasMore = probe(isAsBefore ? { each: LINES, first: line } : { each: 1, first: 0 })
      const end = performance.now()
      restUntil = hasMore ? 0 : end + Math.min(LONGEST_REST, (end - start) * REST_FOR_EACH)
      return hasMore
    },
  }
}

/** Writes a style and gives it as the browser spells it. */
function write(element: HTMLElement, style: Style): Style {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important')
  return Object.fromEntries(Object.keys(style).map((name) => [name, element.style.getPropertyValue(name)]))
}

function stands(element: HTMLElement, style: Style): boolean {
  return Object.entries(style).every(
    ([name, value]) => element.style.getPropertyValue(name) === value && element.style.getPropertyPriority(name) !== '',
  )
}

/** An element that is as wide as the window. One that stands free of the page's flow has to be moved as well. */
function narrower(element: HTMLElement, side: SidebarPlace['side']): Way {
  const { position } = getComputedStyle(element)
  const moved = side === 'left' && (position === 'fixed' || position === 'absolute')
  return (pixels, wide) => ({
    width: `calc(100vw - ${wide}px)`,
    'min-width': '0px',
    ...(moved ? { left: `${pixels}px` } : {}),
  })
}

function edgeIn(side: SidebarPlace['side'], offset: number): Way {
  return (pixels) => ({ [side]: `${pixels + offset}px` })
}

function freely(side: SidebarPlace['side'], offset: number): Way {
  return (pixels, wide) => ({ ...edgeIn(side, offset)(pixels, wide), 'max-width': `calc(100vw - ${wide}px)`, 'min-width': '0px' })
}

/** Begins at `start` and may go on only to the sidebar. */
function withIn(start: number): Way {
  return (_, wide) => ({ 'max-width': `calc(100vw - ${wide + start}px)`, 'min-width': '0px' })
}
