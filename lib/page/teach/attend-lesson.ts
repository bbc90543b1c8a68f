import { browser } from '../../browser.ts'
import { call } from '../../call.ts'
import { pageWords, pointingWords } from '../../language/page-words.ts'
import type { BackgroundToTeachCalls, PickOrder } from '../../teach/calls.ts'
import type { Learnt, PickProblem, Role } from '../../teach/lesson.ts'
import { mountFrame } from '../frame.ts'
import { closedFrames } from './closed-frames.ts'
import { createPicker } from './pick.ts'
import { refine } from './refine.ts'
import { tryDefinition } from './try-definition.ts'
import { workOut, type Picks } from './work-out.ts'

/** How often it is looked whether the extension is still there, and which frames the page has, in milliseconds. */
const HEARTBEAT = 1000
/** How long what the page draws around the pointer may take to go, in milliseconds: it is no part of a message. */
const CALM = 350

/** The pointing script of one document: shows the panel (in the top one), lets the user point, works out, tries. Does nothing without a lesson. */
export async function attendLesson(signal: AbortSignal, end: () => void): Promise<void> {
  const hello = await call('teach.hello', {})
  if (!hello || signal.aborted) return
  const { part, language, place } = hello
  const site = { ...hello.site, today: new Date().toISOString().slice(0, 10) }
  const tell: typeof call = (name, arg) =>
    call(name, arg).catch((error: unknown) => {
      if (!browser.runtime?.id) end()
      throw error
    })
  const frame =
    part === 'panel'
      ? mountFrame({
          document,
          address: browser.runtime.getURL('/sidebar.html?teach'),
          words: pageWords(language),
          shown: true,
          place: { ...place, folded: false },
          app: { ready: [] },
          announce: (ticket) => tell('teach.frame', { ticket }),
          onShown: () => {},
          onCovers: () => {},
          isAlive: () => Boolean(browser.runtime?.id),
          replaced: end,
          reborn: end,
          signal,
        })
      : null
  frame?.setAway(false)

  const picks: { [R in Role]?: Element } = {}
  let order: PickOrder | null = null

  function worked(role: Role): Learnt | { problem: PickProblem } | null {
    const present: Picks = Object.fromEntries(Object.entries(picks).filter(([, element]) => element.isConnected))
    const before = order?.learnt ?? null
    if (before && !order?.first) return refine(before, role, present, site, location)
    if (!present.incoming && !present.outgoing) return null
    // A page that was loaded anew in the middle has lost what was pointed at before.
    return before && (!present.incoming || !present.outgoing) && role !== 'incoming' && role !== 'outgoing'
      ? refine(before, role, present, site, location)
      : workOut(present, site, location)
  }

  /** What cannot be worked out, and what the background finds unsound, is said: the user can point at something else. */
  async function report(role: Role): Promise<void> {
    try {
      const made = worked(role)
      const problem = made && 'problem' in made ? made.problem : null
      await tell('teach.picked', { role, learnt: made && 'definition' in made ? made : null, problem })
    } catch {
      await tell('teach.picked', { role, learnt: null, problem: 'failed' }).catch(() => {})
    }
  }

  const picker = createPicker({
    document,
    onTake(role, element) {
      // In another chat the messages of the one before are other messages now, though their elements may be the same.
      if (!order?.first) for (const one of ['incoming', 'outgoing'] as const) if (one !== role) delete picks[one]
      picks[role] = element
      setTimeout(() => signal.aborted || void report(role), CALM)
    },
    onProblem: (role, problem) => void tell('teach.picked', { role, learnt: null, problem }).catch(() => {}),
    onCancel: () => void tell('teach.cancelled', {}).catch(() => {}),
    signal,
  })
  const { hint } = pointingWords(language)
  const follow = (next: PickOrder | null): void => {
    order = next
    picker.pick(next && { role: next.role, hint })
    // The keyboard is in the panel; arrows and Enter are meant for the page now.
    if (next && part === 'panel') document.defaultView?.focus()
  }

  const handlers: { [N in keyof BackgroundToTeachCalls]: (arg: Parameters<BackgroundToTeachCalls[N]>[0]) => unknown } = {
    'teach.order': ({ picking }) => follow(picking),
    'teach.try': ({ definition, places, echoes }) => tryDefinition(definition, places, echoes, { document, location }),
    'teach.alive': () => frame?.alive(),
    'teach.end': () => end(),
  }
  const listen = (message: unknown, sender: { id?: string }): Promise<unknown> | undefined => {
    const { to, call: name, arg } = message as { to?: unknown; call?: unknown; arg?: never }
    if (sender.id !== browser.runtime.id || to !== 'teach' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return
    return Promise.resolve(handlers[name as keyof typeof handlers](arg as never) ?? null)
  }
  browser.runtime.onMessage.addListener(listen)
  let said = ''
  const heartbeat = setInterval(() => {
    if (!browser.runtime?.id) return end()
    frame?.follow()
    const origins = closedFrames(document, location)
    if (origins.join() === said) return
    said = origins.join()
    void tell('teach.frames', { origins }).catch(() => {})
  }, HEARTBEAT)
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat)
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listen)
  })
  follow(hello.picking)
}
