import type { Id } from '../db/id.ts'

const MARK = '#cancelled='

/** Where the worker is loaded from. `cancelled`: the job for whose sake the worker before was stopped. */
export function workerAddress(cancelled: Id | null): string {
  return cancelled === null ? '/heavy.js' : `/heavy.js${MARK}${cancelled}`
}

/** What the address tells the worker. */
export function cancelledJob(address: string): Id | null {
  const { hash } = new URL(address)
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : null
}
