import type { Handle, MarketingConsent, Network } from '../contacts/contact.ts'

/** Texts of a contact, each a column of a page, in this order. */
export const PAGE_TEXTS = [
  'source',
  'externalId',
  'name',
  'firstName',
  'lastName',
  'country',
  'city',
  'language',
  'crmNote',
  'company',
  'gender',
  'birthday',
  'origin',
] as const
export const PAGE_LISTS = ['phones', 'emails', 'crmTags'] as const
/** Days and instants of a contact; unknown ones are null there and NaN in columns. */
export const PAGE_INSTANTS = ['since', 'changedAt', 'seenOn', 'goneOn'] as const

/** Between the values of a list that stands as one text. */
export const LIST = '\u001F'
const CHANNELS = ['email', 'sms', 'whatsapp', 'any'] as const

export function joinList(values: readonly string[]): string {
  return values.length === 1 ? plain(values[0] as string) : values.map(plain).join(LIST)
}

function plain(value: string): string {
  return value.includes(LIST) ? value.replaceAll(LIST, ' ') : value
}

export function splitList(text: string): string[] {
  return text === '' ? [] : text.split(LIST)
}

export function joinHandles(handles: readonly Handle[]): string {
  return joinList(handles.map(({ network, value }) => `${network} ${value}`))
}

export function splitHandles(text: string): Handle[] {
  return splitList(text).map((handle) => {
    const space = handle.indexOf(' ')
    return { network: handle.slice(0, space) as Network, value: handle.slice(space + 1) }
  })
}

/** Two bits for each of e-mail, SMS, WhatsApp and no channel named, lowest first: 0 unknown, 1 yes, 2 no. */
export function consentBits(consent: MarketingConsent): number {
  let bits = 0
  for (let i = 0; i < CHANNELS.length; i++) {
    const said = consent[CHANNELS[i] as (typeof CHANNELS)[number]]
    if (said !== undefined) bits |= (said ? 1 : 2) << (2 * i)
  }
  return bits
}

export function consentOf(bits: number): MarketingConsent {
  const consent: MarketingConsent = {}
  CHANNELS.forEach((channel, i) => {
    const said = (bits >> (2 * i)) & 3
    if (said !== 0) consent[channel] = said === 1
  })
  return consent
}
