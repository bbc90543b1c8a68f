import { batch, effect, signal, type ReadonlySignal } from '@preact/signals'
import { CallError, type CallAnswer, type CallArgument, type Push } from '../../lib/messages.ts'
import type { TeachPanelCalls } from '../../lib/teach/calls.ts'
import type { LessonView, Trial } from '../../lib/teach/lesson.ts'

/** How often the open chat is read anew while it is looked at, in milliseconds. */
const LOOK_EVERY = 700

export type AskTeacher = <N extends keyof TeachPanelCalls>(name: N, arg: CallArgument<N>) => Promise<CallAnswer<N>>

/** What was read of the open chat. `steady`: the same twice. */
export interface OpenChat {
  trial: Trial
  isKnown: boolean
  steady: boolean
}

export interface LessonStore {
  connection: ReadonlySignal<'starting' | 'ready' | 'refused'>
  language: ReadonlySignal<'en' | 'it' | 'sv' | null>
  view: ReadonlySignal<LessonView | null>
  /** What is read of the open chat; null while none is open or nothing is learnt yet. */
  open: ReadonlySignal<OpenChat | null>
  failed: ReadonlySignal<boolean>
  /** Problems that keep the definition from being kept. */
  problems: ReadonlySignal<readonly string[]>
  pick: (role: string) => void
  skip: (role: string) => void
  take: () => void
  keep: (name: string) => void
  leave: () => void
  permit: () => void
  start: () => () => void
}

/** The panel's side of a lesson. What is read of a chat is asked for again and again, and kept nowhere. */
export function createLesson({
  ask,
  ticket,
  onPush,
}: {
  ask: AskTeacher
  ticket: string
  onPush: (listener: (push: Push) => void) => () => void
}): LessonStore {
  const connection = signal<'starting' | 'ready' | 'refused'>('starting')
  const language = signal<'en' | 'it' | 'sv' | null>(null)
  const view = signal<LessonView | null>(null)
  const open = signal<OpenChat | null>(null)
  const failed = signal(false)
  let looked = ''
  const problems = signal<readonly string[]>([])

  async function attempt(work: () => Promise<LessonView | void>): Promise<void> {
    try {
      const next = await work()
      batch(() => {
        failed.value = false
        if (next) view.value = next
      })
    } catch (error) {
      if (error instanceof CallError && error.code === 'refused') connection.value = 'refused'
      else failed.value = true
    }
  }

  const refresh = (): Promise<void> => attempt(() => ask('teach.view', {}))

  async function look(): Promise<void> {
    if (connection.peek() !== 'ready' || !view.peek()?.learnt) return
    // A page that cannot be read just now is looked at again.
    const next = await ask('teach.look', {}).catch(() => null)
    // In the middle of a switch two chats may stand there at once.
    const text = JSON.stringify(next)
    open.value = next && { ...next, steady: text === looked }
    looked = text
  }

  async function connect(): Promise<void> {
    const answer = await ask('teach.claim', { ticket }).catch(() => null)
    batch(() => {
      connection.value = answer ? 'ready' : 'refused'
      language.value = answer?.language ?? null
    })
    if (answer) await refresh()
  }

  return {
    connection,
    language,
    view,
    open,
    failed,
    problems,
    pick: (role) => void attempt(() => ask('teach.pick', { role })),
    skip: (role) => void attempt(() => ask('teach.skip', { role })),
    take: () => void attempt(() => ask('teach.take', {})),
    keep: (name) =>
      void attempt(async () => {
        problems.value = (await ask('teach.keep', { name })).problems
      }),
    leave: () => void attempt(() => ask('teach.leave', {})),
    permit: () => void attempt(() => ask('teach.permit', {})),
    start: () => {
      const stopListening = onPush((push) => {
        if (push.push === 'lesson-changed' && push.tabId === view.peek()?.tabId) void refresh().then(look)
      })
      const looking = setInterval(() => void look(), LOOK_EVERY)
      const stopLooking = effect(() => {
        if (view.value?.learnt) void look()
      })
      void connect()
      return () => {
        clearInterval(looking)
        stopLooking()
        stopListening()
      }
    },
  }
}
