import { noFacts, type ContactFacts, type Handle } from '../../contacts/contact.ts'

/** Parts of a text of plain facts: fields, members of lists, the halves of a handle. No other character of it is as low. */
const FIELD = '\u0001'
const MEMBER = '\u0002'
const HALF = '\u0003'
const LOWEST = 4

/** Three times as fast as JSON, for facts of nothing but fields that most records have; null where a text would not come back as it was. */
export function encodePlain(facts: ContactFacts): string | null {
  const { phones, emails, handles, crmTags, consent } = facts
  if (phones.includes('') || emails.includes('') || crmTags.includes('')) return null
  const said = `${saying(consent.any)}${saying(consent.email)}${saying(consent.sms)}${saying(consent.whatsapp)}`
  const hands = handles.length === 0 ? '' : handles.map(({ network, value }) => network + HALF + value).join(MEMBER)
  const texts = `${said}${facts.externalId}${FIELD}${facts.name}${FIELD}${facts.firstName}${FIELD}${facts.lastName}${FIELD}${facts.country}${FIELD}${facts.city}${FIELD}${facts.language}${FIELD}${facts.crmNote}`
  const text = `${texts}${FIELD}${phones.join(MEMBER)}${FIELD}${emails.join(MEMBER)}${FIELD}${hands}${FIELD}${crmTags.join(MEMBER)}`
  const members = between(phones) + between(emails) + between(handles) + between(crmTags)
  return isPlain(text, 11 + members + handles.length) ? text : null
}

/** The facts of a text that `encodePlain` made; null for any other text, which begins with `[`. */
export function decodePlain(text: string): ContactFacts | null {
  if (text.charCodeAt(0) === 91) return null
  const facts = noFacts()
  const [first = '', ...rest] = text.split(FIELD)
  const [name = '', firstName = '', lastName = '', country = '', city = '', language = '', crmNote = ''] = rest
  const [phones = '', emails = '', handles = '', crmTags = ''] = rest.slice(7)
  Object.assign(facts, { externalId: first.slice(4), name, firstName, lastName, country, city, language, crmNote })
  facts.phones = membersOf(phones)
  facts.emails = membersOf(emails)
  facts.handles = membersOf(handles).map((handle) => {
    const half = handle.indexOf(HALF)
    return { network: handle.slice(0, half) as Handle['network'], value: handle.slice(half + 1) }
  })
  facts.crmTags = membersOf(crmTags)
  for (const [i, channel] of (['any', 'email', 'sms', 'whatsapp'] as const).entries())
    if (first[i] !== '0') facts.consent[channel] = first[i] === '1'
  return facts
}

function saying(consent: boolean | undefined): '0' | '1' | '2' {
  return consent === undefined ? '0' : consent ? '1' : '2'
}

function between(list: readonly unknown[]): number {
  return Math.max(0, list.length - 1)
}

function membersOf(text: string): string[] {
  return text === '' ? [] : text.split(MEMBER)
}

/** Whether the text has so many marks, all of them ours, and no half of a character, which UTF-8 has no bytes for. */
function isPlain(text: string, marks: number): boolean {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < LOWEST) found++
    else if (unit >= 0xd800 && unit <= 0xdfff) return false
  }
  return found === marks
}
