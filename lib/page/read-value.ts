import type { ValueForm, ValueReader } from '../sites/definition.ts'
import { blockText } from './block-text.ts'
import { find } from './find.ts'

/** Marks of direction that pages put around names. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** One line without marks of direction: emoji of pictures kept, white space of the page's code not. */
export function plain(text: string): string {
  return text.replace(BIDI, '').replace(/\s+/g, ' ').trim()
}

/** The value that a reader finds under `root`, '' where there is none. */
export function readValue(reader: ValueReader, root: ParentNode, location: Location | URL): string {
  if ('hash' in reader.from) return shape(location.hash, reader.form)
  if ('path' in reader.from) return shape(location.pathname, reader.form)
  const element = reader.at ? find(root, reader.at) : root instanceof Element ? root : null
  if (!element) return ''
  return shape('text' in reader.from ? blockText(element) : (element.getAttribute(reader.from.attr) ?? ''), reader.form)
}

function shape(raw: string, form: ValueForm): string {
  const text = plain(raw)
  switch (form) {
    case 'plain':
      return text
    case 'jid':
      return jid(text)
    case 'bare-jid':
      return jid(text.split('/', 1)[0] ?? '')
    case 'jid-in-hash':
      return jid(jidInHash(text))
    case 'iso-instant':
      return Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString()
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? text : ''
  }
}

/** An XMPP address: name and domain know no upper case, a nickname after the slash does. '' where it is none. */
function jid(text: string): string {
  const [, bare = '', resource = ''] = /^([^/\s]+@[^/@\s]+)(\/.+)?$/.exec(text) ?? []
  return bare.toLowerCase() + resource
}

function jidInHash(hash: string): string {
  const value = /[?&]jid=([^&]+)/.exec(hash)?.[1] ?? ''
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
