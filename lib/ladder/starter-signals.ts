import type { RecencyDatabase } from '../db/database.ts'
import type { Id, Origin } from '../db/id.ts'
import { STAGES } from '../fields/stage.ts'
import { hash53 } from '../orders/keys.ts'
import type { Signal } from './signal.ts'
import { enEarly } from './starter/en-early.ts'
import { enLate } from './starter/en-late.ts'
import { itEarly } from './starter/it-early.ts'
import { itLate } from './starter/it-late.ts'
import { ruEarly } from './starter/ru-early.ts'
import { ruLate } from './starter/ru-late.ts'
import type { StarterPhrase, StarterSignals } from './starter/starter-signal.ts'
import { svEarly } from './starter/sv-early.ts'
import { svLate } from './starter/sv-late.ts'

/** By language. */
export const STARTER_PHRASES: Readonly<Record<string, StarterSignals>> = {
  en: { ...enEarly, ...enLate },
  it: { ...itEarly, ...itLate },
  sv: { ...svEarly, ...svLate },
  ru: { ...ruEarly, ...ruLate },
}

const ORIGIN: Origin = { kind: 'starter', version: '1' }

/**
 * The signals that Recency brings. Each has the same id wherever it is put in, so that it can be told which of them a user has removed.
 * `now` in UTC ms.
 */
export function starterSignals(now: number): Signal[] {
  return Object.entries(STARTER_PHRASES).flatMap(([language, phrases]) =>
    STAGES.flatMap((stage) =>
      phrases[stage].map((written: StarterPhrase): Signal => {
        const [phrase, ...unless] = typeof written === 'string' ? [written] : written
        return {
          id: starterId(language, phrase),
          revision: 1,
          origin: ORIGIN,
          language,
          stage,
          phrase,
          ...(unless.length > 0 && { unless }),
          off: false,
          changedAt: now,
        }
      }),
    ),
  )
}

function starterId(language: string, phrase: string): Id {
  const part = (n: number): string => hash53(`${n} ${language} ${phrase}`).toString(16).padStart(14, '0')
  return `${part(1)}${part(2)}${part(3)}`.slice(0, 32)
}

/** Under what name it is kept that a workspace has had its starter signals. */
const SEEDED = 'starter-signals'

/**
 * Puts the starter signals into a workspace that has never had them, also one that was made before there were any. Done once: what the user removes
 * stays removed. Answers whether anything was put in. `now` in UTC ms.
 */
export async function seedSignals(db: RecencyDatabase, now: number): Promise<boolean> {
  if (await db.keyed.get(SEEDED)) return false
  return db.transaction('rw', db.keyed, db.signals, async () => {
    if (await db.keyed.get(SEEDED)) return false
    await db.signals.bulkPut(starterSignals(now))
    await db.keyed.put({ key: SEEDED, value: { version: ORIGIN.version, at: now } })
    return true
  })
}

/** Brings back the starter signals that were removed, or those of one language; what was changed or switched off stays so. Answers how many came back. */
export async function restoreStarterSignals(db: RecencyDatabase, now: number, language?: string): Promise<number> {
  return db.transaction('rw', db.signals, async () => {
    const there = new Set(await db.signals.toCollection().primaryKeys())
    const gone = starterSignals(now).filter((one) => !there.has(one.id) && (language === undefined || one.language === language))
    await db.signals.bulkAdd(gone)
    return gone.length
  })
}
