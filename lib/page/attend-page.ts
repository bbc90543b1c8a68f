import { browser } from '../browser.ts'
import { call } from '../call.ts'
import { pageWords } from '../language/page-words.ts'
import { CallError, type BackgroundToContentCalls } from '../messages.ts'
import type { PageReading } from '../sites/reading.ts'
import { watchComposition } from './composition.ts'
import { find } from './find.ts'
import { followMessages } from './follow-messages.ts'
import { mountFrame } from './frame.ts'
import { censoredReport } from './censored-report.ts'
import { composerHolds } from './composer-holds.ts'
import { insertDraft } from './insert-draft.ts'
import { openChat } from './open-chat.ts'
import { frameCounter, noFrame, nothingOpen } from './part-of-page.ts'
import { selfTest } from './self-test.ts'
import { watchPage } from './watch-page.ts'

/** How often the page is asked whether the extension is still there, in milliseconds: after an update nothing of it may stay on screen. */
const HEARTBEAT = 1000

export interface Attendance {
  signal: AbortSignal
  /** The extension is gone, or may not be here any more. */
  end: () => void
  /** The background knows nothing of this document (any more): it must be told anew. */
  restart: () => void
}

/** Reads the page and shows the sidebar until `signal` ends it. Does nothing at all where the background does not know the page. */
export async function attendPage({ signal, end, restart }: Attendance): Promise<void> {
  const hello = await call('content.hello', { href: location.href })
  if (!hello || signal.aborted) return
  const { definition, part } = hello
  const tell: typeof call = (name, arg) =>
    call(name, arg).catch((error: unknown) => {
      if (error instanceof CallError && error.code === 'gone') end()
      if (error instanceof CallError && error.code === 'refused' && !signal.aborted) restart()
      throw error
    })

  const frame =
    part === 'inside'
      ? noFrame()
      : mountFrame({
          document,
          address: browser.runtime.getURL('/sidebar.html'),
          words: pageWords(hello.language),
          shown: hello.shown,
          place: hello.place,
          app: definition.app,
          announce: (ticket) => tell('content.frame', { ticket }),
          onShown: (shown) => void tell('content.shown', { shown }).catch(() => {}),
          onPlace: (place) => void tell('content.place', place).catch(() => {}),
          onCovers: (covers) => void tell('content.covers', { covers }).catch(() => {}),
          isAlive: () => Boolean(browser.runtime?.id),
          replaced: end,
          reborn: restart,
          signal,
        })
  let counter = 0
  /** The open chat, and the report in which it was opened: reports of new messages in it leave it what it was. */
  let open: { key: string | null; since: number } = { key: null, since: 0 }
  const follower = followMessages({
    definition,
    observe: () => observe(),
    tell: (key, messages) => void tell('content.messages', { counter, key, messages }).catch(() => {}),
    signal,
    document,
  })
  const read = (reading: PageReading): void => {
    // Said first: what follows makes the page lay itself out, and the card need not wait for that.
    void tell('content.reading', { counter: ++counter, reading }).catch(() => {})
    const key = reading.state === 'chat' ? reading.key : null
    if (key === null || key !== open.key) open = { key, since: counter }
    frame.setAway(reading.state === 'elsewhere')
    frame.follow()
    follower.saw(reading)
  }
  const observe = part === 'around' ? nothingOpen : watchPage(definition, read, signal)
  if (part === 'around') frame.setAway(false)
  // A frame that is taken away or goes elsewhere shows its chat no more.
  if (part === 'inside') window.addEventListener('pagehide', () => read({ state: 'no-chat' }), { signal })
  const hasOtherFrames = frameCounter(window)
  const isFree = watchComposition(document, signal)
  let inserting: Promise<unknown> = Promise.resolve()
  const handlers: { [N in keyof BackgroundToContentCalls]: (arg: Parameters<BackgroundToContentCalls[N]>[0]) => unknown } = {
    'page.alive': () => frame.alive(),
    'page.toggle': () => {
      const { folded } = frame.place()
      // A folded one is wanted whole by whoever presses the key.
      if (frame.isShown() && folded) frame.setPlace({ ...frame.place(), folded: false })
      else frame.setShown(!frame.isShown())
      return { shown: frame.isShown(), folded: frame.place().folded }
    },
    'page.place': (place) => frame.setPlace(place),
    'page.drag': ({ on }) => frame.drag(on),
    'page.focus': () => {
      const { pane } = observe()
      const box = find(pane ?? document, definition.composer.box)
      if (!(box instanceof HTMLElement)) return
      window.focus()
      box.focus()
    },
    'page.holds': ({ text }) => ({ holds: composerHolds(definition, observe(), text) }),
    'page.here': () => true,
    'page.leave': () => end(),
    'page.open': ({ targets }) => openChat({ definition, targets, observe, signal, document }),
    'page.retell': () => follower.retell(),
    'page.said': ({ documentId, counter: made, key }) => {
      const messages = documentId === hello.documentId && made >= open.since ? follower.said(key) : null
      return messages && { messages }
    },
    'page.read': () => selfTest(definition, observe(), location),
    'page.report': () => ({ report: censoredReport(definition, document) }),
    // One after the other: two at once would take each other's text for the agent's.
    'page.insert': ({ documentId, counter: made, key, text, alone = false }) => {
      const insertion = inserting.then(() =>
        // A document that was loaded anew, or a chat that was left and opened again, is not the one that the card stood beside.
        documentId === hello.documentId && made >= open.since
          ? insertDraft({ definition, key, text, alone, observe, isFree, signal })
          : ({ result: 'moved-on' } as const),
      )
      inserting = insertion.catch(() => {})
      return insertion
    },
  }
  const listen = (message: unknown, sender: { id?: string }): Promise<unknown> | undefined => {
    const { to, call: name, arg } = message as { to?: unknown; call?: unknown; arg?: never }
    if (sender.id !== browser.runtime.id || to !== 'content' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return
    return Promise.resolve(handlers[name as keyof typeof handlers](arg as never))
  }
  browser.runtime.onMessage.addListener(listen)
  const heartbeat = setInterval(() => {
    if (!browser.runtime?.id) return end()
    frame.follow()
    if (part === 'around' && hasOtherFrames()) void tell('content.frames', {}).catch(() => {})
  }, HEARTBEAT)
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat)
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listen)
  })
}
