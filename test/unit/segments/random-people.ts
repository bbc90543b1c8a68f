import * as fc from 'fast-check'
import { EVENT_KINDS, type ContactEvent } from '../../../lib/contacts/event.ts'
import type { Handle } from '../../../lib/contacts/contact.ts'
import { CHOICE_MARK, type OwnValues } from '../../../lib/fields/own-field.ts'
import { figuresOf } from '../../../lib/orders/figures.ts'
import type { ChatFacts } from '../../../lib/segments/chat-facts.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { contact, order, scored, TODAY } from './made-up-facts.ts'
import { word } from './random-rules.ts'

const score = fc.integer({ min: 1, max: 5 })
const labels = fc.constantFrom('', 'Spring sale', 'Caffè', 'vip')

const someOrder = fc
  .record({
    ago: fc.integer({ min: -2, max: 500 }),
    total: fc.integer({ min: 0, max: 40_000 }),
    currency: fc.constantFrom('EUR', 'EUR', 'SEK', 'USD'),
    counts: fc.constantFrom(true, true, false),
    items: fc.uniqueArray(fc.oneof(word, labels), { maxLength: 2 }),
  })
  .map(({ ago, total, ...rest }) => order(ago, total, rest))

/** Events around a day, some of them on one day and some without a time. */
export function someEvents(today: number = TODAY): fc.Arbitrary<ContactEvent[]> {
  const event = fc
    .record({
      kind: fc.constantFrom(...EVENT_KINDS),
      ago: fc.oneof(fc.constantFrom(0, 5), fc.integer({ min: -2, max: 400 })),
      hour: fc.option(fc.integer({ min: 0, max: 3 })),
      label: labels,
    })
    .map(({ kind, ago, hour, label }): ContactEvent => ({
      kind,
      day: today - ago,
      at: hour === null ? null : (today - ago) * 86_400_000 + hour * 3_600_000,
      source: 'csv',
      label,
      amount: kind === 'payment' ? 1200 : null,
      currency: kind === 'payment' ? 'EUR' : '',
    }))
  return fc.array(event, { maxLength: 8 })
}

/** Birthdays with and without a year, those of 29 February among them. */
export const someBirthday = fc.oneof(
  fc.constantFrom('', '1984-02-29', '--02-29', '2024-10-04', '1960-12-31', '--10-10', '2031-01-01'),
  fc.integer({ min: -20_000, max: 15_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
)

/** Values of `OWN_FIELDS`, some of which their type cannot read. */
export const someOwnValues: fc.Arbitrary<OwnValues> = fc
  .record({
    motto: fc.oneof(word, fc.constant('')),
    income: fc.constantFrom('', '12.5', '3', '-4', '40', 'plenty'),
    renewal: fc.oneof(
      fc.constantFrom('', '2024-02-30', 'soon'),
      fc.integer({ min: -60, max: 400 }).map((ago) => new Date((TODAY - ago) * 86_400_000).toISOString().slice(0, 10)),
    ),
    school: fc.oneof(word, fc.constant('')),
    likes: fc.uniqueArray(word, { maxLength: 3 }).map((words) => words.join(CHOICE_MARK)),
  })
  .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')))

/** Names of theirs that networks know. */
export const someHandles: fc.Arbitrary<Handle[]> = fc.array(
  fc.record({ network: fc.constantFrom('telegram', 'whatsapp'), value: fc.constantFrom('prova', 'esempio') }),
  { maxLength: 3 },
)

const ago = fc.option(fc.integer({ min: 0, max: 40 }).map((days) => TODAY - days))
const few = fc.option(fc.integer({ min: 0, max: 15 }))
const someChat: fc.Arbitrary<ChatFacts> = fc.record({
  firstDay: ago,
  lastInDay: ago,
  lastOutDay: ago,
  messagesIn: few,
  messagesOut: few,
  daysActive: fc.integer({ min: 1, max: 15 }),
  replyTheirs: few,
  replyOurs: few,
})

const someContact = fc
  .record({
    name: fc.constantFrom('', 'Anna Caffè', 'a'),
    company: fc.constantFrom('', 'Roma Srl'),
    gender: fc.constantFrom('', 'female', 'male', 'other'),
    birthday: someBirthday,
    country: fc.constantFrom('', 'IT', 'SE'),
    city: fc.constantFrom('', 'Roma', 'Malmö'),
    language: fc.constantFrom('', 'it'),
    origin: fc.constantFrom('', 'Caffe', 'Spring fair'),
    since: fc.option(fc.integer({ min: -1, max: 500 }).map((days) => TODAY - days)),
    goneOn: fc.constantFrom(null, null, TODAY - 3),
    phones: fc.constantFrom<string[]>([], ['+390555550101']),
    handles: someHandles,
    crmTags: fc.uniqueArray(word, { maxLength: 3 }),
    consent: fc.constantFrom({}, { email: true }, { email: false, sms: true }, { whatsapp: false }),
  })
  .map((change) => contact(change))

/** Facts of made-up people, with gaps. Figures are in EUR; SEK has a rate, USD none. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    contact: someContact,
    orders: fc.array(someOrder, { maxLength: 6 }),
    events: someEvents(),
    own: someOwnValues,
    stage: fc.constantFrom<Facts['stage']>(null, 0, 1, 2, 3, 4, 5),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    consent: fc.constantFrom('yes', 'no', 'unknown'),
    chat: fc.option(someChat),
    score: fc.option(fc.tuple(score, score, score)),
  })
  .map(({ orders, events, score: digits, ...rest }) => ({
    ...rest,
    figures: figuresOf(orders, 'EUR', { SEK: 0.09 }),
    orders: () => orders,
    events: () => events,
    rfm: digits ? scored(...digits) : { kind: 'no-orders' },
    currency: 'EUR',
    rates: { SEK: 0.09 },
    today: TODAY,
  }))
