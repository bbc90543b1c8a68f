import { describe, expect, test } from 'vitest'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import { FIELD_IDS, fieldOf, type FieldId } from '../../../lib/segments/fields.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition } from '../../../lib/segments/rule.ts'
import { COUNTED_EVENTS, LABELLED_EVENTS } from '../../../lib/segments/fields/events.ts'
import { operatorsOf } from '../../../lib/segments/operators.ts'
import { aChat, contact, event, facts, order, scored, TODAY } from './made-up-facts.ts'
import { VOCABULARY } from './random-rules.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

const met = (condition: Condition, of: Facts) => compileRule(condition, VOCABULARY)(of)
const is = (field: FieldId, op: string, value?: Condition['value'], within?: Condition['within']): Condition => ({
  field,
  op,
  ...(value === undefined ? {} : { value }),
  ...(within ? { within } : {}),
})

const anna = facts({
  contact: contact({
    name: 'Anna Åkerlund',
    country: 'SE',
    city: 'Malmö',
    language: 'sv-SE',
    source: 'shopify',
    phones: ['+46701740605'],
    crmTags: ['VIP', 'Cucina & Bagno'],
    company: 'Åkerlund & Figli',
    gender: 'female',
    birthday: '1984-10-07',
    origin: 'Fair in Rimini',
    since: TODAY - 400,
    handles: [{ network: 'telegram', value: 'annaprova' }],
    consent: { email: true, sms: false, whatsapp: true },
  }),
  tags: ['Caffè', 'VIP+'],
  consent: 'yes',
  own: { motto: 'Sempre avanti', income: '12.5', renewal: '2024-10-11', school: 'Caffè', likes: 'Spring\u001FRoma' },
  stage: 3,
  events: [
    ...([...COUNTED_EVENTS, 'subscribed'] as const).flatMap((kind) => [
      event(kind, 40, 'Autumn news'),
      event(kind, 10, kind === 'subscribed' ? '' : 'Spring sale'),
    ]),
    event('unsubscribed', 40),
  ],
  orders: [
    order(5, 1999, { items: ['Moka', ''] }),
    order(40, 3001),
    order(400, 10_000),
    order(12, 900, { currency: 'SEK' }),
    order(1, 5000, { counts: false }),
  ],
  rfm: scored(5, 4, 4),
  chat: aChat,
})
const nobody = facts()

describe('each field', () => {
  const tried: [Condition, Condition][] = [
    [is('contact.name', 'contains', 'akerlund'), is('contact.name', 'contains', 'berg')],
    [is('contact.company', 'starts-with', 'akerlund'), is('contact.company', 'unknown')],
    [is('contact.gender', 'is', 'female'), is('contact.gender', 'in', ['male', 'other'])],
    [is('contact.age', 'is', 39), is('contact.age', 'at-least', 40)],
    [is('contact.birthday', 'in-next', 3), is('contact.birthday', 'in-next', 2)],
    [is('contact.origin', 'contains', 'rimini'), is('contact.origin', 'is', 'rimini')],
    [is('contact.since', 'is', 400), is('contact.since', 'less', 400)],
    [is('contact.gone', 'is', false), is('contact.gone', 'is', true)],
    [is('contact.networks', 'has-any', ['Telegram', 'xmpp']), is('contact.networks', 'contains', 'whats')],
    [is('stage', 'at-least', 3), is('stage', 'more', 3)],
    [is('consent.email', 'is', 'yes'), is('consent.email', 'unknown')],
    [is('consent.sms', 'is', 'no'), is('consent.sms', 'is-not', 'no')],
    [is('consent.whatsapp', 'in', ['yes']), is('consent.whatsapp', 'not-in', ['yes'])],
    [is('opted-out', 'is', false), is('opted-out', 'is', true)],
    [is('mail.subscribed', 'is', 'yes'), is('mail.subscribed', 'is', 'no')],
    [is('orders.interval', 'is', 131.7), is('orders.interval', 'less', 131.7)],
    [is('orders.items', 'has-any', ['MOKA']), is('orders.items', 'contains', 'mokka')],
    ...COUNTED_EVENTS.flatMap((kind): [Condition, Condition][] => [
      [is(`events.${kind}.count`, 'is', 1, { days: 39 }), is(`events.${kind}.count`, 'is', 1)],
      [is(`events.${kind}.last`, 'is', 10), is(`events.${kind}.last`, 'before', '2024-09-24')],
    ]),
    ...LABELLED_EVENTS.map((kind): [Condition, Condition] => [
      is(`events.${kind}.labels`, 'contains', 'SALE'),
      is(`events.${kind}.labels`, 'has-any', ['spring sale'], { days: 400, from: 11 }),
    ]),
    [is('segment', 'is', 'buyers'), is('segment', 'is-not', 'buyers')],
    [
      { field: 'own.motto', op: 'contains', value: 'avanti' },
      { field: 'own.motto', op: 'is', value: 'avanti' },
    ],
    [
      { field: 'own.income', op: 'more', value: 12 },
      { field: 'own.income', op: 'is', value: 12 },
    ],
    [
      { field: 'own.renewal', op: 'in-next', value: 7 },
      { field: 'own.renewal', op: 'in-next', value: 6 },
    ],
    [
      { field: 'own.school', op: 'is', value: 'caffe' },
      { field: 'own.school', op: 'not-in', value: ['caffe'] },
    ],
    [
      { field: 'own.likes', op: 'has-all', value: ['roma', 'spring'] },
      { field: 'own.likes', op: 'has-any', value: ['vip'] },
    ],
    [is('contact.country', 'is', 'se'), is('contact.country', 'not-in', ['SE', 'NO'])],
    [is('contact.city', 'is', 'MALMO'), is('contact.city', 'starts-with', 'almo')],
    [is('contact.language', 'starts-with', 'sv'), is('contact.language', 'is', 'sv')],
    [is('contact.source', 'in', ['csv', 'shopify']), is('contact.source', 'is', 'csv')],
    [is('contact.has-phone', 'is', true), is('contact.has-phone', 'is', false)],
    [is('contact.has-email', 'is', false), is('contact.has-email', 'is', true)],
    [is('contact.crm-tags', 'has-all', ['vip', 'cucina & bagno']), is('contact.crm-tags', 'has-any', ['cucina'])],
    [is('tags', 'has-any', ['caffe', 'x']), is('tags', 'has-any', ['vip'])],
    [is('tags', 'has-none', ['vip']), is('tags', 'has-none', ['VIP+'])],
    [is('consent', 'is', 'yes'), is('consent', 'is-not', 'yes')],
    [is('orders.count', 'is', 4), is('orders.count', 'more', 4)],
    [is('orders.spent', 'is', 150), is('orders.spent', 'less', 150)],
    [is('orders.average', 'between', [50, 50]), is('orders.average', 'at-least', 50.01)],
    [is('orders.last', 'at-most', 5), is('orders.last', 'less', 5)],
    [is('orders.first', 'between', [400, 500]), is('orders.first', 'is', 5)],
    [is('rfm.recency', 'is', 5), is('rfm.recency', 'less', 5)],
    [is('rfm.frequency', 'at-least', 4), is('rfm.frequency', 'more', 4)],
    [is('rfm.monetary', 'in', [3, 4]), is('rfm.monetary', 'is-not', 4)],
    [is('rfm.total', 'is', 13), is('rfm.total', 'at-most', 12)],
    [is('rfm.code', 'in', ['544', '555']), is('rfm.code', 'is', '444')],
    [is('rfm.group', 'is', 'champions'), is('rfm.group', 'is', 'lost')],
    [is('chat.first-seen', 'at-least', 90), is('chat.first-seen', 'more', 90)],
    [is('chat.last-in', 'between', [5, 9]), is('chat.last-in', 'at-most', 4)],
    [is('chat.last-out', 'at-most', 2), is('chat.last-out', 'less', 2)],
    [is('chat.messages-in', 'is', 12), is('chat.messages-in', 'more', 12)],
    [is('chat.messages-out', 'less', 8), is('chat.messages-out', 'unknown')],
    [is('chat.days-active', 'in', [4, 5]), is('chat.days-active', 'is-not', 4)],
    [is('chat.reply-theirs', 'more', 42), is('chat.reply-theirs', 'at-most', 42)],
    [is('chat.reply-ours', 'known'), is('chat.reply-ours', 'at-least', 3.1)],
  ]

  test.each(tried)('%j holds, %j does not', (yes, no) => {
    expect(met(yes, anna)).toBe(true)
    expect(met(no, anna)).toBe(false)
  })

  test('all of them are tried above', () => {
    expect(new Set(tried.map(([yes]) => yes.field))).toEqual(
      new Set([...FIELD_IDS, ...VOCABULARY.own.map(({ id }) => `own.${id}`)]),
    )
  })

  test('a chat of which nothing is known meets nothing but that it is unknown', () => {
    for (const id of FIELD_IDS.filter((field) => field.startsWith('chat.'))) {
      expect(met(is(id, 'unknown'), nobody), id).toBe(true)
      for (const op of ['at-most', 'less', 'is-not'] as const) expect(met(is(id, op, 1000), nobody), id).toBe(false)
    }
    const unanswered = facts({ chat: { ...aChat, lastInDay: null, messagesIn: 0, replyTheirs: null } })
    expect(met(is('chat.last-in', 'at-most', 1000), unanswered)).toBe(false)
    expect(met(is('chat.messages-in', 'is', 0), unanswered)).toBe(true)
    // "Not written to within a week" is a wish about what is known; who was never seen is asked for by name.
    expect(met({ field: 'chat.last-out', op: 'more', value: 7 }, nobody)).toBe(false)
  })

  test('in a window of days both ends count; orders that do not count and other currencies are left out of the money', () => {
    expect(met(is('orders.count', 'is', 3, { days: 40 }), anna)).toBe(true)
    expect(met(is('orders.count', 'is', 2, { days: 39 }), anna)).toBe(true)
    expect(met(is('orders.spent', 'is', 50, { days: 40 }), anna)).toBe(true)
    expect(met(is('orders.spent', 'is', 19.99, { days: 39 }), anna)).toBe(true)
    expect(met(is('orders.count', 'is', 0, { days: 4 }), anna)).toBe(true)
    expect(met(is('orders.spent', 'is', 0, { days: 4 }), anna)).toBe(true)
  })

  test('a purchase dated in the future is of today', () => {
    const early = facts({ orders: [order(-3, 1000)] })
    expect(met(is('orders.last', 'is', 0), early)).toBe(true)
    expect(met(is('orders.count', 'is', 1, { days: 1 }), early)).toBe(true)
  })
})

describe('unknown is unknown', () => {
  test('a comparison with an unknown value is false, the negative ones too; only the operator unknown asks for it', () => {
    for (const id of FIELD_IDS) {
      const field = fieldOf(id, NO_VOCABULARY)!
      if (field.read(nobody) !== null || !operatorsOf(field).includes('is-not') || id === 'segment') continue
      const value = field.type === 'text' || field.type === 'choice' ? (field.choices?.[0] ?? 'x') : 1
      for (const op of ['is', 'is-not']) expect(met(is(id, op, value), nobody), `${id} ${op}`).toBe(false)
      expect(met(is(id, 'not-in', [value] as string[]), nobody), id).toBe(false)
      expect(met(is(id, 'unknown'), nobody), id).toBe(true)
      expect(met(is(id, 'known'), nobody), id).toBe(false)
    }
    expect(met(is('orders.last', 'less', 9999), nobody)).toBe(false)
    expect(compileRule({ not: is('contact.country', 'is', 'IT') }, NO_VOCABULARY)(nobody)).toBe(true)
  })

  test('no orders is a known zero; orders in other currencies alone make money unknown, not zero', () => {
    expect(met(is('orders.count', 'is', 0), nobody)).toBe(true)
    expect(met(is('orders.spent', 'is', 0), nobody)).toBe(true)
    const foreign = facts({ orders: [order(3, 5000, { currency: 'SEK' })] })
    expect(met(is('orders.count', 'is', 1), foreign)).toBe(true)
    expect(met(is('orders.spent', 'unknown'), foreign)).toBe(true)
    expect(met(is('orders.spent', 'less', 1, { days: 9 }), foreign)).toBe(false)
    expect(met(is('orders.spent', 'is', 0, { days: 2 }), foreign)).toBe(true)
  })

  test('a set is empty, not unknown', () => {
    expect(met(is('tags', 'has-none', ['x']), nobody)).toBe(true)
    expect(met(is('tags', 'known'), nobody)).toBe(false)
    expect(met(is('tags', 'unknown'), nobody)).toBe(true)
  })
})

test('money follows the decimals of the currency, and whole cents compare exactly', () => {
  const yen = facts({ currency: 'JPY', orders: [order(1, 5000, { currency: 'JPY' })] })
  expect(met(is('orders.spent', 'is', 5000), yen)).toBe(true)
  for (const [minor, major] of [
    [110, 1.1],
    [33_333, 333.33],
    [7_000_000_029, 70_000_000.29],
  ] as const)
    expect(met(is('orders.spent', 'is', major), facts({ orders: [order(1, minor)] }))).toBe(true)
})

test('groups nest; an empty all is everybody, an empty any nobody', () => {
  const [yes, no] = [is('orders.count', 'is', 0), is('orders.count', 'is', 1)]
  expect(compileRule({ all: [] }, NO_VOCABULARY)(nobody)).toBe(true)
  expect(compileRule({ any: [] }, NO_VOCABULARY)(nobody)).toBe(false)
  expect(compileRule({ all: [yes, { any: [no, { not: no }] }] }, NO_VOCABULARY)(nobody)).toBe(true)
  expect(compileRule({ not: { all: [yes, no] } }, NO_VOCABULARY)(nobody)).toBe(true)
})

test('what is not understood is met by nobody, whatever stands around it, and spoils nothing that it does not decide', () => {
  const newer: Condition = { field: 'orders.count', op: 'about', value: 0 }
  const months = { field: 'orders.count', op: 'is', value: 0, within: { months: 2 } } as unknown as Condition
  const yes = is('orders.count', 'is', 0)
  const more = { ...yes, of: 'shoes' } as Condition
  for (const strange of [newer, months, more, { field: 'shoe-size', op: 'is', value: 41 }]) {
    for (const rule of [
      strange,
      { not: strange },
      { all: [yes, strange] },
      { any: [strange, { not: yes }] },
      { not: { all: [strange, yes] } },
    ])
      expect(compileRule(rule, NO_VOCABULARY)(nobody), JSON.stringify(rule)).toBe(false)
    expect(compileRule({ any: [strange, yes] }, NO_VOCABULARY)(nobody)).toBe(true)
    expect(compileRule({ not: { all: [strange, { not: yes }] } }, NO_VOCABULARY)(nobody)).toBe(true)
  }
})
