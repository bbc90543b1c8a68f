/** An address that the user gave, as it is kept: see `AddedSite`. */
export type SiteAddress = { ok: true; address: string; pattern: string } | { ok: false; problem: 'not-an-address' | 'not-web' }

/** Reads what a person pastes: `chat.example.com`, `http://127.0.0.1:8080/inbox/#converse`. Only http and https can be read. */
export function siteAddress(text: string): SiteAddress {
  const trimmed = text.trim()
  if (trimmed === '' || /\s/.test(trimmed)) return { ok: false, problem: 'not-an-address' }
  // `localhost:8080` would parse as the scheme "localhost".
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(withScheme)) return { ok: false, problem: 'not-an-address' }
  const url = new URL(withScheme)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, problem: 'not-web' }
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)
  return { ok: true, address: url.origin + folder, pattern: `${url.protocol}//${url.hostname}/*` }
}
