import type { Handle } from '../../contacts/contact.ts'

/** Mails of a cell, lower case; `bad` is what is no address. Several stand apart by `;`, `,`, space or ` ::: `. */
export function parseEmails(cell: string): { emails: string[]; bad: string[] } {
  const emails: string[] = []
  const bad: string[] = []
  for (const part of cell.split(/\s*:::\s*|[;,\s]+/)) {
    const mail = part
      .replace(/^<|>$/g, '')
      .replace(/^mailto:/i, '')
      .toLowerCase()
    if (mail === '') continue
    if (/^[^@\s"(),:;<>[\\\]]+@[^@\s"(),:;<>[\\\].]+(?:\.[^@\s"(),:;<>[\\\].]+)+$/.test(mail)) emails.push(mail)
    else bad.push(part)
  }
  return { emails: [...new Set(emails)], bad }
}

/** Tags of a cell, in its order, each once. */
export function parseTags(cell: string): string[] {
  if (cell === '') return []
  // Google joins labels with ` ::: ` and marks its own with a star; Mailchimp quotes each.
  const parts = cell.split(/:::|[,;|\r\n]/).map((tag) => tag.trim().replace(/^\*\s+|^"|"$/g, ''))
  return [...new Set(parts.filter((tag) => tag !== ''))]
}

const HANDLE_ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com)\//i

/** A name that a network knows somebody by: without `@` or the address before it, lower case; null where it cannot be one. */
export function parseHandle(network: 'telegram' | 'instagram' | 'xmpp', cell: string): Handle | null {
  const value = cell
    .trim()
    .replace(/^xmpp:/i, '')
    .replace(HANDLE_ADDRESS, '')
    .replace(/^@/, '')
    .replace(/[/?].*$/, '')
    .toLowerCase()
  const form = network === 'xmpp' ? /^[^@\s/]+@[^@\s/]+$/ : /^[a-z0-9._]{2,64}$/
  return form.test(value) ? { network, value } : null
}

/** BCP 47 of a language cell ("it", "it-IT", "sv_SE"); '' where it is none. */
export function parseLanguage(cell: string): string {
  // Nearly every row has none, and a throw for each would be most of an import's time.
  if (cell.trim() === '') return ''
  try {
    return Intl.getCanonicalLocales(cell.trim().replaceAll('_', '-'))[0] ?? ''
  } catch {
    return ''
  }
}

/** Spreadsheets take a cell with a leading apostrophe as text; Shopify writes one before ids, zips and numbers. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** The id of a person's cell. A deal names several, joined with `;` (HubSpot): the first is taken, `others` says how many more there are. */
export function parseExternalId(cell: string): { id: string; others: number } {
  const plain = withoutApostrophe(cell)
  // WooCommerce's guests.
  if (plain === '0') return { id: '', others: 0 }
  if (!plain.includes(';')) return { id: plain, others: 0 }
  const ids = [...new Set(plain.split(';').map((id) => id.trim()))].filter((id) => id !== '')
  return { id: ids[0] ?? '', others: Math.max(0, ids.length - 1) }
}
