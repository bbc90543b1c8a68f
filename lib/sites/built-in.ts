import { converse } from './converse/definition.ts'
import type { SiteDefinition } from './definition.ts'
import { telegramA } from './telegram-a/definition.ts'
import { telegramK } from './telegram-k/definition.ts'
import { instagram } from './instagram/definition.ts'
import { messenger } from './messenger/definition.ts'
import { whatsapp } from './whatsapp/definition.ts'

/** The messengers that Recency knows by itself. */
export const BUILT_IN: readonly SiteDefinition[] = [converse, whatsapp, messenger, instagram, telegramA, telegramK]

/** The built-in definition with this id, or null. */
export function definitionFor(id: string): SiteDefinition | null {
  return BUILT_IN.find((definition) => definition.id === id) ?? null
}

/** The built-in messenger that is at home on this host (`web.whatsapp.com`), or null. */
export function builtInAt(hostname: string): SiteDefinition | null {
  return BUILT_IN.find(({ matches }) => matches.some((pattern) => pattern.startsWith(`https://${hostname}/`))) ?? null
}
