import { browser } from '../browser.ts'
import { newId, type Id } from '../db/id.ts'

const KEY = 'queue-session'
let reading: Promise<Id> | null = null

/** A random id for as long as the browser runs: tab numbers begin anew with each start, and so would whoever they held. */
export function queueSession(): Promise<Id> {
  // Whoever asks meanwhile gets the same: two ids would be two sessions.
  reading ??= read().finally(() => {
    reading = null
  })
  return reading
}

async function read(): Promise<Id> {
  const stored = (await browser.storage.session.get(KEY))[KEY]
  if (typeof stored === 'string') return stored
  const session = newId()
  await browser.storage.session.set({ [KEY]: session })
  return session
}
