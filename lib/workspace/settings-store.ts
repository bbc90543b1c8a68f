import { liveQuery } from 'dexie'
import type { RecencyDatabase } from '../db/database.ts'
import { isCurrency } from '../orders/money.ts'
import { checkRfmSettings } from '../rfm/cut.ts'
import type { RfmSettings } from '../rfm/rfm.ts'
import { COUNTRIES } from './country-currency.ts'
import { guessSettings } from './guess.ts'
import { settingsSchema, type Settings } from './settings.ts'

/** Where the settings are in the `keyed` table. */
export const SETTINGS_KEY = 'workspace'

/** A change that was refused; nothing of it was written. `fields` names what is wrong. */
export class SettingsError extends Error {
  constructor(readonly fields: (keyof Settings)[]) {
    super(`settings refused: ${fields.join(', ')}`)
    this.name = 'SettingsError'
  }
}

/** The settings, or null while none are stored. A field that is no longer valid falls back to the guess; agreement is never guessed. */
export async function readSettings(db: RecencyDatabase): Promise<Settings | null> {
  const record = await db.keyed.get(SETTINGS_KEY)
  return record ? repaired(record.value) : null
}

/** The stored settings, or guessed ones that nobody agreed to yet. */
export async function settingsOrGuess(db: RecencyDatabase): Promise<Settings> {
  return (await readSettings(db)) ?? guessSettings()
}

/** Changes some settings in one transaction and gives the whole. Throws SettingsError, with nothing written, where a value is refused. */
export async function changeSettings(db: RecencyDatabase, change: Partial<Settings>): Promise<Settings> {
  return db.transaction('rw', db.keyed, async () => {
    const next = { ...(await settingsOrGuess(db)), ...change }
    const wrong = wrongFields(next)
    if (wrong.length > 0) throw new SettingsError(wrong)
    await db.keyed.put({ key: SETTINGS_KEY, value: next })
    return next
  })
}

/** Changes how scores are cut, under a new revision so that the base is cut again. */
export async function changeCut(db: RecencyDatabase, cut: Omit<RfmSettings, 'revision'>): Promise<Settings> {
  return db.transaction('rw', db.keyed, async () => {
    const { rfm } = await settingsOrGuess(db)
    return changeSettings(db, { rfm: { ...cut, revision: rfm.revision + 1 } })
  })
}

/** Gives and takes back rates of other currencies. Those that are new or changed are remembered as of `today`; null takes a rate back. */
export async function changeRates(db: RecencyDatabase, change: Record<string, number | null>, today: number): Promise<Settings> {
  return db.transaction('rw', db.keyed, async () => {
    const { rates: before, rateDays: daysBefore = {} } = await settingsOrGuess(db)
    const rates = { ...before }
    const rateDays = { ...daysBefore }
    for (const [currency, rate] of Object.entries(change)) {
      if (rate === rates[currency]) continue
      if (rate === null) {
        delete rates[currency]
        delete rateDays[currency]
      } else {
        rates[currency] = rate
        rateDays[currency] = today
      }
    }
    return changeSettings(db, { rates, rateDays })
  })
}

/** Calls `next` with the settings (null while there are none) now and after every change, from any place. Gives the way to stop. */
export function watchSettings(db: RecencyDatabase, next: (settings: Settings | null) => void): () => void {
  const subscription = liveQuery(() => readSettings(db)).subscribe(next)
  return () => subscription.unsubscribe()
}

/** Fields whose value is refused: wrong in shape, or no currency, country or time zone that exists. */
export function wrongFields(settings: Settings): (keyof Settings)[] {
  const result = settingsSchema.safeParse(settings)
  const wrong = new Set(result.success ? [] : result.error.issues.map((issue) => issue.path[0] as keyof Settings))
  if (!isCurrency(settings.currency)) wrong.add('currency')
  if (!COUNTRIES.includes(settings.country)) wrong.add('country')
  if (!isTimeZone(settings.timeZone)) wrong.add('timeZone')
  if (!wrong.has('rfm') && checkRfmSettings(settings.rfm)) wrong.add('rfm')
  return [...wrong]
}

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function repaired(value: unknown): Settings {
  const guess = guessSettings()
  const stored = typeof value === 'object' && value !== null ? value : {}
  const settings: Settings = { ...guess, ...stored }
  for (const field of wrongFields(settings)) Object.assign(settings, { [field]: guess[field] })
  return settings
}
