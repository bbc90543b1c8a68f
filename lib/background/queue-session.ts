import { browser } from '../browser.ts'
import { newId, type Id } from '../db/id.ts'

const KEY = 'queue-session'
let known: Promise<Id> | null = null

/** A random id for as long as the browser runs: tab numbers begin anew with each start, and so would whoever they held. */
export function queueSession(): Promise<Id> {
  known ??= read().catch((error: unknown) => {
    known = null
    throw error
  })
  return known
}

async function read(): Promise<Id> {
  const stored = (await browser.storage.session.get(KEY))[KEY]
  if (typeof stored === 'string') return stored
  const session = newId()
  await browser.storage.session.set({ [KEY]: session })
  return session
}
