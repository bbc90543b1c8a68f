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
  /** The page has changed: what fills its window may have come since. */
  makeRoom(): void
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
  let frame: HTMLIFrameElement | null = null
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

  /** Removing the host moves the focus, which draws: after the end that must not take room again. */
  function fit(): void {
    makeRoom(document, options.room, shown && !signal.aborted, changed)
  }

  async function open(): Promise<void> {
    const ticket = newTicket()
    clearTimeout(helloTimer)
    frame?.remove()
    frame = null
    await options.announce(ticket)
    if (signal.aborted) return
    const next = document.createElement('iframe')
    frame = next
    next.title = words.title
    next.allow = 'clipboard-write *'
    // Loads under a page's COEP too; without one it makes no difference, since the sidebar keeps nothing of its own.
    ;(next as { credentialless?: boolean }).credentialless = true
    next.src = `${options.address}#${ticket}&theme=${pageTheme(document)}`
    let loads = 0
    // A frame that the page moved loads again, and its ticket is used up.
    next.addEventListener('load', () => ++loads > 1 && next === frame && void comeBack(), { signal })
    helloTimer = setTimeout(() => say(words.failed), HELLO_WITHIN)
    draw()
    root.append(next)
  }

  async function comeBack(): Promise<void> {
    const now = performance.now()
    while (returns[0] !== undefined && now - returns[0] > 60_000) returns.shift()
    if (signal.aborted || returns.length >= MOST_RETURNS) return
    returns.push(now)
    say('')
    if (!host.isConnected) document.documentElement.append(host)
    await open()
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
  const observer = new MutationObserver(() => host.isConnected || void comeBack())
  observer.observe(document, { childList: true })
  observer.observe(document.documentElement, { childList: true })
  document.defaultView?.addEventListener('resize', fit, { signal })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(helloTimer)
    host.remove()
    fit()
  })
  draw()
  document.documentElement.append(host)
  void open().catch(() => say(words.failed))

  return {
    isShown: () => shown,
    setShown,
    alive() {
      clearTimeout(helloTimer)
      say('')
    },
    makeRoom: fit,
  }
}

/** 128 random bits in hex. */
function newTicket(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
