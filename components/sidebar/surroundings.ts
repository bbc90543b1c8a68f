import type { CallAnswer, CallArgument, Push, SidebarCalls } from '../../lib/messages.ts'

/** Asks the background. Throws CallError. */
export type Ask = <N extends keyof SidebarCalls>(name: N, arg: CallArgument<N>) => Promise<CallAnswer<N>>

/** What the sidebar needs of the world; the entrypoint gives the browser's, tests their own. */
export interface Surroundings {
  ask: Ask
  /** Shown to the background to prove that the content script added this frame. */
  ticket: string
  /** False once the extension was updated or removed under this page. */
  alive: () => boolean
  /** Calls `listener` for every push; gives back how to stop. */
  onPush: (listener: (push: Push) => void) => () => void
}
