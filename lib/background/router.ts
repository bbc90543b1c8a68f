import type { Runtime } from '../browser.ts'
import {
  CallError,
  PROTOCOL,
  type Answer,
  type CallName,
  type ContentCalls,
  type DashboardCalls,
  type Envelope,
  type SidebarCalls,
} from '../messages.ts'
import type { TeachContentCalls, TeachDashboardCalls, TeachPanelCalls } from '../teach/calls.ts'
import { isArgumentOf } from './check-arguments.ts'
import { callerOf, type Caller } from './sender.ts'

/** Milliseconds after which a call has failed: a database that is blocked answers never, and a face that waits for ever says nothing. */
const PATIENCE = 20_000

type Place = 'content' | 'sidebar' | 'dashboard'
type CallerAt<P extends Place> = Extract<Caller, { place: P }>

/** One handler for each call of a map; it gets who called beside the argument. */
export type Handlers<Calls, P extends Place> = {
  [N in keyof Calls]: Calls[N] extends (arg: infer Arg) => infer Value ? (arg: Arg, caller: CallerAt<P>) => Promise<Value> : never
}

export interface AllHandlers {
  content: Handlers<ContentCalls & TeachContentCalls, 'content'>
  sidebar: Handlers<SidebarCalls & TeachPanelCalls, 'sidebar'>
  dashboard: Handlers<DashboardCalls & TeachDashboardCalls, 'dashboard'>
}

/**
 * The listener for `runtime.onMessage`. A call is looked up only among those of its sender's own place: a content script that asks
 * for a card is refused before any handler runs. Messages that are no calls are left to others (undefined).
 */
export function router(
  handlers: AllHandlers,
): (message: unknown, sender: Runtime.MessageSender) => Promise<Answer<unknown>> | undefined {
  return (message, sender) => {
    if (!isEnvelope(message)) return undefined
    return answer(handlers, message, callerOf(sender))
  }
}

async function answer(handlers: AllHandlers, message: Envelope, caller: Caller): Promise<Answer<unknown>> {
  if (caller.place === 'other') return { ok: false, error: 'refused' }
  if (message.protocol !== PROTOCOL) return { ok: false, error: 'protocol' }
  const own = handlers[caller.place] as Record<string, ((arg: unknown, caller: Caller) => Promise<unknown>) | undefined>
  const handler = Object.hasOwn(own, message.call) ? own[message.call] : undefined
  if (!handler) return { ok: false, error: 'refused' }
  if (!isArgumentOf(message.call, message.arg)) return { ok: false, error: 'failed', detail: 'argument' }
  try {
    return { ok: true, value: await inTime(handler(message.arg, caller)) }
  } catch (error) {
    if (error instanceof CallError && error.code !== 'gone') return { ok: false, error: error.code, detail: error.message }
    return { ok: false, error: 'failed', detail: error instanceof Error ? error.name : '' }
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Envelope).to === 'background' &&
    typeof (message as Envelope<CallName>).call === 'string'
  )
}
