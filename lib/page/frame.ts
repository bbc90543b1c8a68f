import type { SidebarPlace } from '../messages.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import { dragEdge } from './drag-edge.ts'
import { find } from './find.ts'
import { frameControls } from './frame-controls.ts'
import { frameStyle, hostStyle, write, zoomOf } from './frame-style.ts'
import { guardKeys } from './guard-keys.ts'
import { newFrame, newTicket } from './new-frame.ts'
import { pageTheme } from './page-theme.ts'
import { roomFor, roomIn } from './room.ts'
import { standOnTop } from './stand-on-top.ts'
import { stayInPage } from './stay-in-page.ts'
import { watchStepAside } from './step-aside.ts'

/** How long the sidebar may take to say hello, in milliseconds, before the page says that it could not be shown. */
const HELLO_WITHIN = 4000
/** How long a page may take to show its colours, in milliseconds. */
const THEME_SETTLES = 5000
/** After a change that others will follow, in milliseconds. */
const SOON = 120

/** The words that stand in the page itself. They tell nothing of any customer. */
export interface FrameWords {
  title: string
  show: string
  hide: string
  failed: string
}

export interface FrameOptions {
  document: Document
  /** Address of the sidebar's page, without a fragment. */
  address: string
  words: FrameWords
  shown: boolean
  place: SidebarPlace
  app: Pick<SiteDefinition['app'], 'room' | 'ready'>
  /** Tells the background which ticket the next frame shows; the frame is added once it knows. */
  announce: (ticket: string) => Promise<void>
  /** The agent pressed the handle. */
  onShown: (shown: boolean) => void
  /** The agent has dragged the edge over the page. */
  onPlace?: (place: SidebarPlace) => void
  /** The sidebar stands over the page, since the window is too narrow for both (or no longer). */
  onCovers: (covers: boolean) => void
  isAlive: () => boolean
  /** This version of the extension is gone, or a newer script of it is here. */
  replaced: () => void
  /** The page wrote itself anew: whatever attends it has to begin anew. */
  reborn: () => void
  signal: AbortSignal
}

export interface Frame {
  isShown(): boolean
  setShown(shown: boolean): void
  place(): SidebarPlace
  setPlace(place: SidebarPlace): void
  /** The agent begins or ends to drag the sidebar's edge. */
  drag(on: boolean): void
  /** The sidebar has said hello. */
  alive(): void
  /** The page shows something else than the messenger: nothing of ours stands there until it comes back. True at first. */
  setAway(away: boolean): void
  /** The page may have changed: what fills its window, what stands above us, and whether it looks dark. */
  follow(): void
}

/**
 * Adds the sidebar to a page: a frame of the extension's own origin in a closed shadow root, directly under `<html>`. The page may see that
 * something stands there; what it shows and what is typed into it stays in the frame.
 */
export function mountFrame(options: FrameOptions): Frame {
  const { document, words, app, signal } = options
  const window = document.defaultView
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const room = roomIn(document, app.room, host)
  let { shown, place } = options
  let isAway = true
  let isAside = false
  let covered = false
  let theme = pageTheme(document)
  let themedAt = performance.now()
  let frame: HTMLIFrameElement | null = null
  let dragging: { stop(): void } | null = null
  let newest = ''
  let helloTimer: ReturnType<typeof setTimeout> | undefined
  let soonTimer: ReturnType<typeof setTimeout> | undefined

  const stay = stayInPage({
    ...options,
    host,
    homes: [
      () => document.documentElement,
      () => document.body,
      () => find(document, app.ready) ?? document.body?.firstElementChild,
    ],
    back: open,
    givenUp: () => room.take(place.side, 0),
    touched: draw,
    stirred: soon,
  })
  const top = standOnTop(host, stay.home)
  const controls = frameControls(document, words, {
    pressed: () => {
      setShown(!shown)
      options.onShown(shown)
    },
    redraw: draw,
  })

  function isSeen(): boolean {
    return shown && !isAway && !isAside
  }

  function draw(): void {
    const { taken, covers } = roomFor(place, window?.innerWidth ?? 0)
    const seen = isSeen()
    write(
      host,
      hostStyle({ side: place.side, taken: seen ? taken : 0, gone: isAway || isAside, zoom: zoomOf(host.parentElement) }),
    )
    for (const name of ['inert', 'hidden', 'aria-hidden', 'class']) host.removeAttribute(name)
    controls.draw(place.side, shown)
    if (frame) write(frame, frameStyle(shown))
    if (covered !== (seen && covers)) options.onCovers((covered = seen && covers))
    fit(taken, covers)
  }

  /** Removing the host moves the focus, which draws: after the end that must not take room again. */
  function fit(taken: number, covers: boolean): void {
    const takes = isSeen() && !covers && !signal.aborted && host.isConnected
    if (room.take(place.side, takes ? taken : 0)) soon()
  }

  /**
   * A frame with another theme is another frame, since its address is the extension's secret way and loads anew. So the page is followed
   * only while it is being built or the system changes, not when a picture is opened over it.
   */
  function follow(): void {
    if (signal.aborted || isAway) return
    stay.look()
    draw()
    top.raise()
    if (performance.now() - themedAt > THEME_SETTLES || !frame || pageTheme(document) === theme) return
    open()
  }

  function soon(): void {
    soonTimer ??= setTimeout(() => {
      soonTimer = undefined
      follow()
    }, SOON)
  }

  function open(): void {
    if (isAway) return
    addFrame().catch(() => controls.say(words.failed))
  }

  async function addFrame(): Promise<void> {
    const ticket = newTicket()
    newest = ticket
    clearTimeout(helloTimer)
    frame?.remove()
    frame = null
    await options.announce(ticket)
    if (signal.aborted || newest !== ticket) return
    theme = pageTheme(document)
    const next = newFrame(document, { title: words.title, address: options.address, ticket, theme })
    frame = next
    let loads = 0
    // A frame that the page moved loads again, and its ticket is used up.
    next.addEventListener('load', () => ++loads > 1 && next === frame && open(), { signal })
    helloTimer = setTimeout(() => controls.say(words.failed), HELLO_WITHIN)
    draw()
    root.append(next)
    top.raise()
  }

  function setShown(next: boolean): void {
    shown = next
    if (shown) stay.insist()
    draw()
    top.raise()
  }

  function setPlace(next: SidebarPlace): void {
    place = next
    draw()
  }

  function dragged(next: SidebarPlace, done: boolean): void {
    if (done) options.onPlace?.(next)
    else setPlace(next)
  }

  root.append(...controls.elements)
  guardKeys(host, signal)
  window?.addEventListener('resize', draw, { signal })
  // A dialog or popover that the page opens or closes stands above us, or takes us along. Neither event bubbles.
  for (const event of ['beforetoggle', 'toggle', 'close']) {
    document.addEventListener(event, ({ target }) => target !== host && follow(), { signal, capture: true })
  }
  watchStepAside(
    document,
    (aside) => {
      isAside = aside
      draw()
      follow()
      // The browser puts a page on the whole screen a moment after it has said so.
      soon()
    },
    signal,
  )
  const system = window?.matchMedia('(prefers-color-scheme: dark)')
  system?.addEventListener('change', () => (themedAt = performance.now()), { signal })
  signal.addEventListener('abort', () => {
    clearTimeout(helloTimer)
    clearTimeout(soonTimer)
    dragging?.stop()
    room.take(place.side, 0)
  })
  draw()

  return {
    isShown: () => shown,
    setShown,
    place: () => place,
    setPlace,
    drag(on) {
      dragging?.stop()
      dragging = on ? dragEdge(root, () => place, dragged) : null
    },
    alive() {
      clearTimeout(helloTimer)
      controls.say('')
    },
    setAway(away) {
      if (away === isAway) return
      isAway = away
      if (!away && !frame) {
        stay.begin()
        themedAt = performance.now()
        open()
      }
      draw()
      top.raise()
    },
    follow,
  }
}
