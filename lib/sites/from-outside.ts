import type { SiteDefinition } from './definition.ts'
import { builtInAt, definitionFor } from './built-in.ts'

/** Kinds of identity that a taught messenger may name: none that could prove somebody's number or another network's person. */
const OWN_KIND = /^(?:chat(?:-[b-z])?|username)$/
/** Words of controls. What is pressed to open a chat is a link or row of a list, never one of these. */
const CONTROL = /button|submit|send|form\b|input|textarea|contenteditable|textbox/i

/** Why a definition that was not made by Recency's makers is refused; empty where it is not. */
export type OutsideProblem =
  | { problem: 'built-in'; name: string }
  | { problem: 'other-network'; network: string }
  | { problem: 'wider-host'; host: string }
  | { problem: 'identity'; kind: string }
  | { problem: 'opener'; sel: string }

/**
 * What the schema does not say: a taught definition keeps to its one host and to identities that mean nothing elsewhere, never stands in for a
 * built-in one, and opens chats by nothing that looks like a control. (What is pressed is checked again when it is used: `isChatListRow`.)
 */
export function outsideProblems(definition: SiteDefinition): OutsideProblem[] {
  const problems: OutsideProblem[] = []
  const { id, network, matches, app, chat, message, open } = definition
  const host = hostOf(definition)
  // On a built-in's own pages the other would be read instead.
  const builtIn = definitionFor(id) ?? builtInAt(host?.replace(/:\d+$/, '') ?? '')
  if (builtIn) problems.push({ problem: 'built-in', name: builtIn.name })
  if (host === null) problems.push({ problem: 'other-network', network })
  for (const pattern of matches) problems.push({ problem: 'wider-host', host: pattern })
  for (const path of app.paths ?? []) if (!path.startsWith('/')) problems.push({ problem: 'wider-host', host: path })
  const kinds = [chat.identity?.kind, ...(chat.alsoKnown ?? []).map(({ kind }) => kind), message.senderId?.kind]
  for (const kind of kinds) if (kind !== undefined && !OWN_KIND.test(kind)) problems.push({ problem: 'identity', kind })
  for (const way of open ?? []) {
    if (way.way === 'address') {
      const url = URL.parse(way.address.replace('{value}', ''))
      if (url?.host !== host) problems.push({ problem: 'wider-host', host: url?.host ?? way.address })
    } else for (const { sel } of way.row) if (CONTROL.test(sel)) problems.push({ problem: 'opener', sel })
  }
  return problems
}

/** The one host that a taught definition is for, with its port if it has one; null for a definition of another network. */
export function hostOf({ network }: Pick<SiteDefinition, 'network'>): string | null {
  return network.startsWith('site:') ? network.slice('site:'.length) : null
}

/** Match pattern of the frame that a definition names, where that is of another site than the page; else null. */
export function framePattern({ app, network }: Pick<SiteDefinition, 'app' | 'network'>): string | null {
  const url = app.frame === undefined ? null : URL.parse(app.frame)
  if (!url || !/^https?:$/.test(url.protocol) || url.host === hostOf({ network })) return null
  return `${url.protocol}//${url.hostname}/*`
}
