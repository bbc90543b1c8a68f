import type { ContactFacts } from '../../contacts/contact.ts'
import { PAGE_INSTANTS, PAGE_LISTS, PAGE_TEXTS } from '../../orders/page-fields.ts'

/** All but lists, handles, consent and own fields; the source is none of a person's facts. */
const PLAIN = [...PAGE_TEXTS.filter((field) => field !== 'source'), ...PAGE_INSTANTS]
const CHANNELS = ['any', 'email', 'sms', 'whatsapp'] as const

/** Whether two say the same of a person: all fields, lists in their order. */
export function sameFacts(a: ContactFacts, b: ContactFacts): boolean {
  for (const field of PLAIN) if (a[field] !== b[field]) return false
  for (const list of PAGE_LISTS) {
    const [one, other] = [a[list], b[list]]
    if (one.length !== other.length || one.some((value, i) => value !== other[i])) return false
  }
  for (const channel of CHANNELS) if (a.consent[channel] !== b.consent[channel]) return false
  const handles = a.handles.length === b.handles.length
  if (!handles || a.handles.some(({ network, value }, i) => b.handles[i]?.network !== network || b.handles[i].value !== value))
    return false
  const keys = Object.keys(a.own)
  return keys.length === Object.keys(b.own).length && keys.every((key) => a.own[key] === b.own[key])
}
