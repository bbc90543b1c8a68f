import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { BUILT_IN, definitionFor } from '../sites/built-in.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'

/** A messenger at an address: a built-in one at its own, or any at one that the user added. */
export interface Site {
  /** Documents whose address begins so belong to it. */
  address: string
  /** What is asked for and registered. */
  pattern: string
  definition: SiteDefinition
}

/** Every messenger that may be read, whether or not the browser permits it. Those that the user switched off are left out. */
export async function knownSites(db: RecencyDatabase): Promise<Site[]> {
  const [{ sitesOff }, added, taught] = await Promise.all([settingsOrGuess(db), db.sites.toArray(), db.taught.toArray()])
  const own = BUILT_IN.filter(({ id }) => !sitesOff.includes(id)).flatMap((definition) =>
    definition.matches.map((pattern) => ({ address: pattern.replace(/\*$/, ''), pattern, definition })),
  )
  const others = added.flatMap(({ address, pattern, definition: id }) => {
    // A taught definition never replaces a built-in one.
    const definition = definitionFor(id) ?? taught.find((other) => other.id === id)?.definition
    return definition ? [{ address, pattern, definition }] : []
  })
  return [...others, ...own]
}

/** The messenger that a document belongs to: the one with the longest address that it begins with. Null where that is not permitted (any more). */
export async function siteOf(db: RecencyDatabase, href: string): Promise<Site | null> {
  const fitting = (await knownSites(db)).filter(({ address }) => href.startsWith(address))
  const site = fitting.toSorted((a, b) => b.address.length - a.address.length)[0]
  return site && (await isPermitted(site)) ? site : null
}

/** Tells whether a document is still read as it was when it said hello: the same messenger by the same definition. */
export function markOf({ definition }: Site): string {
  const text = JSON.stringify(definition)
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return `${definition.id} ${text.length} ${hash}`
}

/** Whether the browser permits a site right now: the user may take that back at any time. */
export function isPermitted({ pattern }: Pick<Site, 'pattern'>): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] })
}
