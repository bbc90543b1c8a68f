import type { SiteDefinition } from '../sites/definition.ts'
import { frameStyle, handleStyle, hostStyle, noticeStyle } from './frame-style.ts'
import { guardKeys } from './guard-keys.ts'
import { pageTheme } from './page-theme.ts'
import { makeRoom } from './room.ts'

const HOST_MARK = 'data-recency'
/** How long the sidebar may take to say hello, in milliseconds, before the page says that it could not be shown. */
const HELLO_WITHIN = 4000
/** How often a frame that the page took away is put back within a minute. A page that goes on taking it away gets its will. */
const MOST_RETURNS = 5

/** How long a page may take to show its colours, in milliseconds. */
const THEME_SETTLES = 5000

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
  room: SiteDefinition['app']['room']
  /** Tells the background which ticket the next frame shows; the frame is added once it knows. */
  announce: (ticket: string) => Promise<void>
  /** The agent pressed the handle. */
  onShown: (shown: boolean) => void
  signal: AbortSignal
}

export interface Frame {
  isShown(): boolean
  setShown(shown: boolean): void
  /** The sidebar has said hello. */
  alive(): void
  /** The page may have changed: what fills its window, and whether it looks dark. */
  follow(): void
}

/**
 * Adds the sidebar to a page: a frame of the extension's own origin in a closed shadow root, directly under `<html>`. The page may see that
 * something stands there; what it shows and what is typed into it stays in the frame.
 */
export function mountFrame(options: FrameOptions): Frame {
  const { document, words, signal } = options
  for (const stale of document.querySelectorAll(`[${HOST_MARK}]`)) stale.remove()

  const host = document.createElement('div')
  host.setAttribute(HOST_MARK, '')
  const root = host.attachShadow({ mode: 'closed' })
  const handle = document.createElement('button')
  const notice = document.createElement('div')
  const changed = new Map<HTMLElement, Record<string, string>>()
  let shown = options.shown
  let isFocused = false
  let theme = pageTheme(document)
  let themedAt = performance.now()
  let frame: HTMLIFrameElement | null = null
  let newest = ''
  let helloTimer: ReturnType<typeof setTimeout> | undefined
  const returns: number[] = []

  function draw(): void {
    host.style.cssText = hostStyle(shown)
    handle.style.cssText = handleStyle(shown, isFocused)
    notice.style.cssText = noticeStyle(shown && notice.textContent !== '')
    if (frame) frame.style.cssText = frameStyle(shown)
    const label = shown ? words.hide : words.show
    handle.textContent = shown ? '\u203A' : '\u2039'
    handle.setAttribute('aria-label', label)
    handle.title = label
    handle.setAttribute('aria-expanded', String(shown))
    fit()
  }

  /**
   * A frame with another theme is another frame, since its address is the extension's secret way and loads anew. So the page is followed
   * only while it is being built or the system changes, not when a picture is opened over it.
   */
  function follow(): void {
    fit()
    if (performance.now() - themedAt > THEME_SETTLES || !frame || pageTheme(document) === theme) return
    open()
  }

  /** Removing the host moves the focus, which draws: after the end that must not take room again. */
  function fit(): void {
    makeRoom(document, options.room, shown && !signal.aborted, changed)
  }

  function open(): void {
    addFrame().catch(() => say(words.failed))
  }

  async function addFrame(): Promise<void> {
    const ticket = newTicket()
    newest = ticket
    clearTimeout(helloTimer)
    frame?.remove()
    frame = null
    await options.announce(ticket)
    if (signal.aborted || newest !== ticket) return
    const next = document.createElement('iframe')
    frame = next
    next.title = words.title
    next.allow = 'clipboard-write *'
    // Loads under a page's COEP too; without one it makes no difference, since the sidebar keeps nothing of its own.
    ;(next as { credentialless?: boolean }).credentialless = true
    theme = pageTheme(document)
    next.src = `${options.address}#${ticket}&theme=${theme}`
    let loads = 0
    // A frame that the page moved loads again, and its ticket is used up.
    next.addEventListener('load', () => ++loads > 1 && next === frame && comeBack(), { signal })
    helloTimer = setTimeout(() => say(words.failed), HELLO_WITHIN)
    draw()
    root.append(next)
  }

  function comeBack(): void {
    const now = performance.now()
    while (returns[0] !== undefined && now - returns[0] > 60_000) returns.shift()
    if (signal.aborted || returns.length >= MOST_RETURNS) return
    returns.push(now)
    say('')
    if (!host.isConnected) document.documentElement.append(host)
    open()
  }

  function say(text: string): void {
    notice.textContent = text
    draw()
  }

  function setShown(next: boolean): void {
    shown = next
    draw()
  }

  handle.type = 'button'
  handle.addEventListener('click', (event) => {
    if (!event.isTrusted) return
    setShown(!shown)
    options.onShown(shown)
  })
  for (const event of ['focus', 'blur']) {
    handle.addEventListener(event, () => {
      isFocused = event === 'focus' && handle.matches(':focus-visible')
      draw()
    })
  }
  notice.setAttribute('role', 'status')
  root.append(handle, notice)
  guardKeys(host, signal)
  // The document as well: a page that writes itself anew gets another root.
  const observer = new MutationObserver(() => host.isConnected || comeBack())
  observer.observe(document, { childList: true })
  observer.observe(document.documentElement, { childList: true })
  document.defaultView?.addEventListener('resize', fit, { signal })
  const system = document.defaultView?.matchMedia('(prefers-color-scheme: dark)')
  system?.addEventListener('change', () => (themedAt = performance.now()), { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(helloTimer)
    host.remove()
    fit()
  })
  draw()
  document.documentElement.append(host)
  open()

  return {
    isShown: () => shown,
    setShown,
    alive() {
      clearTimeout(helloTimer)
      say('')
    },
    follow,
  }
}

/** 128 random bits in hex. */
function newTicket(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
