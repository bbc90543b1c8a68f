import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { checkSignal, type SignalProblem } from './check-signal.ts'
import type { Signal } from './signal.ts'

export type SaveSignalResult = { ok: true; signal: Signal } | { ok: false; problems: SignalProblem[] }

/** All signals, by stage, language and phrase. */
export async function listSignals(db: RecencyDatabase): Promise<Signal[]> {
  return (await db.signals.toArray()).toSorted(
    (a, b) => a.stage - b.stage || a.language.localeCompare(b.language) || a.phrase.localeCompare(b.phrase),
  )
}

/**
 * Checks and saves a new or changed signal with the next revision. `draft` is a `SignalDraft` as the form gives it. One made from an older revision than
 * the stored one is refused, so that two windows do not overwrite each other. `now` in UTC ms.
 */
export async function saveSignal(db: RecencyDatabase, draft: unknown, now: number): Promise<SaveSignalResult> {
  return db.transaction('rw', db.signals, async () => {
    const checked = checkSignal(draft, await db.signals.toArray())
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
    const stored = id === undefined ? undefined : await db.signals.get(id)
    if (id !== undefined && stored?.revision !== revision) return changedMeanwhile()
    const signal: Signal = {
      ...content,
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? { kind: 'own' },
      changedAt: now,
    }
    await db.signals.put(signal)
    return { ok: true, signal }
  })
}

function changedMeanwhile(): SaveSignalResult {
  return { ok: false, problems: [{ field: '', code: 'changed-meanwhile', values: {} }] }
}

/** Switches a signal on or off. Refused where it was changed or removed meanwhile. `now` in UTC ms. */
export async function switchSignal(
  db: RecencyDatabase,
  { id, revision }: Pick<Signal, 'id' | 'revision'>,
  off: boolean,
  now: number,
): Promise<SaveSignalResult> {
  return db.transaction('rw', db.signals, async () => {
    const stored = await db.signals.get(id)
    if (stored?.revision !== revision) return changedMeanwhile()
    const signal: Signal = { ...stored, off, revision: revision + 1, changedAt: now }
    await db.signals.put(signal)
    return { ok: true, signal }
  })
}

/** Takes a signal away and gives it, to be brought back; null where it was there no more. */
export async function removeSignal(db: RecencyDatabase, id: Id): Promise<Signal | null> {
  return db.transaction('rw', db.signals, async () => {
    const signal = await db.signals.get(id)
    await db.signals.delete(id)
    return signal ?? null
  })
}

/** Brings back a signal that was taken away. */
export async function restoreSignal(db: RecencyDatabase, signal: Signal): Promise<void> {
  await db.signals.put(signal)
}
