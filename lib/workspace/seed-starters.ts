import type { RecencyDatabase } from '../db/database.ts'
import { translator } from '../language/translator.ts'
import { seedStarter } from '../offers/starter.ts'
import { readSettings } from './settings-store.ts'

/**
 * Gives a workspace its starter segments and offers, once, in the language that the user agreed in. Does nothing before the agreement: the
 * language is not chosen until then. Answers whether anything was put in.
 */
export async function seedStarters(db: RecencyDatabase): Promise<boolean> {
  const settings = await readSettings(db)
  if (!settings || settings.agreedAt === null) return false
  return seedStarter(db, translator(settings.language), Date.now())
}
