import { noFacts, type ContactRecord, type Handle, type MarketingConsent, type Network } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import { ORDER_STATUSES, type Order } from './order.ts'
import type { PersonRow } from './person-row.ts'

/**
 * A page of people and their orders as columns, layout 1: people count; then text columns of the contacts; lists (phones, mails, ...)
 * as one text with U+001F between; consent as two bits for each channel; then the orders of all, in the people's order.
 */
const LIST = '\u001F'
const CHANNELS = ['email', 'sms', 'whatsapp', 'any'] as const
const CONTACT_TEXTS = [
  'id',
  'source',
  'externalId',
  'name',
  'firstName',
  'lastName',
  'country',
  'city',
  'language',
  'crmNote',
] as const

/** What layout 2 adds after all of layout 1. */
const LATER_TEXTS = ['company', 'gender', 'birthday', 'origin'] as const
const LATER_NUMBERS = ['since', 'changedAt', 'seenOn', 'goneOn'] as const

export function encodePage(rows: PersonRow[]): Uint8Array<ArrayBuffer> {
  const contacts = rows.map((row) => row.contact)
  const orders = rows.flatMap((row) => row.orders)
  const writer = new ColumnWriter().numbers('u32', [rows.length, orders.length])
  for (const field of CONTACT_TEXTS) writer.texts(contacts.map((contact) => contact[field]))
  for (const field of ['phones', 'emails', 'crmTags'] as const) writer.texts(contacts.map((contact) => joinList(contact[field])))
  writer.texts(contacts.map((contact) => joinList(contact.handles.map((handle) => `${handle.network} ${handle.value}`))))
  writer.numbers('u8', contacts.map(consentBits))
  writer.numbers(
    'u32',
    rows.map((row) => row.orders.length),
  )
  const words = new Dictionary()
  writer.numbers(
    'u32',
    orders.map((order) => words.place(order.source)),
  )
  writer.numbers(
    'u32',
    orders.map((order) => words.place(order.currency)),
  )
  writer.numbers(
    'u8',
    orders.map((order) => ORDER_STATUSES.indexOf(order.status) | (order.counts ? 0x80 : 0)),
  )
  writer.numbers(
    'i32',
    orders.map((order) => order.day),
  )
  writer.numbers(
    'f64',
    orders.map((order) => order.at ?? Number.NaN),
  )
  writer.numbers(
    'f64',
    orders.map((order) => order.total),
  )
  writer.numbers(
    'f64',
    orders.map((order) => order.refunded),
  )
  writer.texts(orders.map((order) => order.number))
  writer.texts(orders.map((order) => joinList(order.items)))
  writer.numbers('u32', [words.list.length]).texts(words.list)
  for (const field of LATER_TEXTS) writer.texts(contacts.map((contact) => contact[field]))
  for (const field of LATER_NUMBERS)
    writer.numbers(
      'f64',
      contacts.map((contact) => contact[field] ?? Number.NaN),
    )
  writer.texts(contacts.map(({ own }) => (Object.keys(own).length === 0 ? '' : JSON.stringify(own))))
  writer.texts(rows.map(({ events }) => (events.length === 0 ? '' : JSON.stringify(events))))
  return writer.bytes()
}

export function decodePage(bytes: Uint8Array): PersonRow[] {
  const reader = new ColumnReader(bytes)
  const [people = 0, orderCount = 0] = reader.u32()
  const texts = CONTACT_TEXTS.map(() => reader.texts(people))
  const [phones, emails, crmTags, handles] = [0, 1, 2, 3].map(() => reader.texts(people).map(splitList)) as [
    string[][],
    string[][],
    string[][],
    string[][],
  ]
  const consent = reader.u8()
  const counts = reader.u32()
  const orders = decodeOrders(reader, orderCount)
  const later = decodeLater(reader, people)
  let next = 0
  return Array.from({ length: people }, (_, i) => {
    const text = Object.fromEntries(CONTACT_TEXTS.map((field, column) => [field, texts[column]?.[i] ?? '']))
    const contact = {
      ...text,
      phones: phones[i],
      emails: emails[i],
      crmTags: crmTags[i],
      handles: (handles[i] ?? []).map(parseHandle),
      consent: consentOf(consent[i] ?? 0),
      ...later(i).facts,
    } as ContactRecord
    const own = orders.slice(next, next + (counts[i] ?? 0))
    next += own.length
    return { contact, orders: own, events: later(i).events }
  })
}

function decodeLater(
  reader: ColumnReader,
  people: number,
): (i: number) => { facts: Partial<ContactRecord>; events: ContactEvent[] } {
  if (reader.ended) {
    const { company, gender, birthday, origin, since, changedAt, seenOn, goneOn } = noFacts()
    return () => ({ facts: { company, gender, birthday, origin, since, changedAt, seenOn, goneOn, own: {} }, events: [] })
  }
  const texts = LATER_TEXTS.map(() => reader.texts(people))
  const numbers = LATER_NUMBERS.map(() => reader.f64())
  const own = reader.texts(people)
  const events = reader.texts(people)
  return (i) => ({
    facts: {
      ...Object.fromEntries(LATER_TEXTS.map((field, column) => [field, texts[column]?.[i] ?? ''])),
      ...Object.fromEntries(
        LATER_NUMBERS.map((field, column) => {
          const value = numbers[column]?.[i] ?? Number.NaN
          return [field, Number.isNaN(value) ? null : value]
        }),
      ),
      own: own[i] ? (JSON.parse(own[i]) as Record<string, string>) : {},
    },
    events: events[i] ? (JSON.parse(events[i]) as ContactEvent[]) : [],
  })
}

function decodeOrders(reader: ColumnReader, count: number): Order[] {
  const [sources, currencies] = [reader.u32(), reader.u32()]
  const states = reader.u8()
  const days = reader.i32()
  const [instants, totals, refunds] = [reader.f64(), reader.f64(), reader.f64()]
  const numbers = reader.texts(count)
  const items = reader.texts(count)
  const words = reader.texts(reader.u32()[0] ?? 0)
  const orders: Order[] = []
  for (let i = 0; i < count; i++) {
    const state = states[i] as number
    const at = instants[i] as number
    orders.push({
      source: words[sources[i] as number] ?? '',
      number: numbers[i] ?? '',
      day: days[i] as number,
      at: Number.isNaN(at) ? null : at,
      currency: words[currencies[i] as number] ?? '',
      total: totals[i] as number,
      refunded: refunds[i] as number,
      status: ORDER_STATUSES[state & 0x7f] ?? 'unpaid',
      counts: (state & 0x80) !== 0,
      items: splitList(items[i] ?? ''),
    })
  }
  return orders
}

/** Words that recur, each kept once. */
class Dictionary {
  readonly list: string[] = []
  readonly #places = new Map<string, number>()

  place(word: string): number {
    let place = this.#places.get(word)
    if (place === undefined) {
      place = this.list.push(word) - 1
      this.#places.set(word, place)
    }
    return place
  }
}

function joinList(values: string[]): string {
  return values.map((value) => value.replaceAll(LIST, ' ')).join(LIST)
}

function splitList(text: string): string[] {
  return text === '' ? [] : text.split(LIST)
}

function parseHandle(text: string): Handle {
  const space = text.indexOf(' ')
  return { network: text.slice(0, space) as Network, value: text.slice(space + 1) }
}

function consentBits(contact: ContactRecord): number {
  return CHANNELS.reduce((bits, channel, i) => {
    const said = contact.consent[channel]
    return bits | ((said === undefined ? 0 : said ? 1 : 2) << (2 * i))
  }, 0)
}

function consentOf(bits: number): MarketingConsent {
  const consent: MarketingConsent = {}
  CHANNELS.forEach((channel, i) => {
    const said = (bits >> (2 * i)) & 3
    if (said !== 0) consent[channel] = said === 1
  })
  return consent
}
