import { currencyDigits } from '../orders/money.ts'
import { figuresOf } from '../orders/figures.ts'
import type { OrderFigures } from '../orders/order.ts'
import { recencyOf } from '../rfm/looking.ts'
import { BUILT_IN_GROUP_IDS } from '../rfm/built-in-groups.ts'
import type { AxisScore } from '../rfm/rfm.ts'
import { codeOf } from '../rfm/score.ts'
import type { ChatFacts } from './chat-facts.ts'
import type { Facts } from './facts.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What a field holds. `money` is in whole units of the workspace's currency (12.5 is 12,50 €); `day` is how many days ago, 0 today;
 * `minutes` a length of time; `choice` is one of a list of names; a `set` has none or more names; a `flag` is always known.
 */
export type FieldType = 'text' | 'number' | 'money' | 'day' | 'minutes' | 'choice' | 'set' | 'flag'

/** A field's value for one person; null is unknown. A set is never unknown, only empty. */
export type FieldValue = string | number | boolean | string[] | null

/** A window of days before today, both ends included: `{ days: 30 }` holds today and the thirtieth day before. */
export interface Window {
  days: number
}

export interface Field {
  type: FieldType
  /** The only values there are, where the list is closed. */
  choices?: readonly string[]
  /** Whether `within` may narrow it. */
  windowed?: boolean
  read: (facts: Facts, within?: Window) => FieldValue
}

const text = (read: (facts: Facts) => string): Field => ({ type: 'text', read: (facts) => read(facts) || null })
const flag = (read: (facts: Facts) => boolean): Field => ({ type: 'flag', read })
const set = (read: (facts: Facts) => readonly string[]): Field => ({ type: 'set', read: (facts) => [...read(facts)] })
const day = (read: (facts: Facts) => number | null): Field => ({
  type: 'day',
  read: (facts) => {
    const value = read(facts)
    return value === null ? null : recencyOf(value, facts.today)
  },
})
const ofOrders = (type: FieldType, read: (figures: OrderFigures, currency: string) => number | null): Field => ({
  type,
  windowed: true,
  read: (facts, within) => read(within ? figuresWithin(facts, within) : facts.figures, facts.currency),
})
const score = (axis: 'r' | 'f' | 'm'): Field => ({
  type: 'number',
  read: ({ rfm }) => (rfm.kind === 'scored' ? (rfm[axis] satisfies AxisScore).score : null),
})

const ofChat = (type: FieldType, read: (chat: ChatFacts) => number | null): Field => ({
  type,
  read: ({ chat }) => chat && read(chat),
})
const chatDay = (read: (chat: ChatFacts) => number | null): Field => day(({ chat }) => chat && read(chat))

/** Every field that a rule of language version 2 can name; `chat.*` are new in it. Adding one makes a new version of the language. */
export const FIELDS = {
  'contact.name': text(({ contact }) => contact.name),
  'contact.country': { type: 'choice', read: ({ contact }) => contact.country || null },
  'contact.city': text(({ contact }) => contact.city),
  'contact.language': text(({ contact }) => contact.language),
  'contact.source': { type: 'choice', read: ({ contact }) => contact.source || null },
  'contact.has-phone': flag(({ contact }) => contact.phones.length > 0),
  'contact.has-email': flag(({ contact }) => contact.emails.length > 0),
  'contact.crm-tags': set(({ contact }) => contact.crmTags),
  tags: set(({ tags }) => tags),
  consent: { type: 'choice', choices: ['yes', 'no'], read: ({ consent }) => (consent === 'unknown' ? null : consent) },
  'orders.count': ofOrders('number', ({ count }) => count),
  'orders.spent': ofOrders('money', spent),
  'orders.average': ofOrders('money', average),
  'orders.last': day(({ figures }) => figures.lastDay),
  'orders.first': day(({ figures }) => figures.firstDay),
  'rfm.recency': score('r'),
  'rfm.frequency': score('f'),
  'rfm.monetary': score('m'),
  'rfm.total': { type: 'number', read: total },
  'rfm.code': { type: 'choice', read: ({ rfm }) => codeOf(rfm) || null },
  'rfm.group': { type: 'choice', choices: BUILT_IN_GROUP_IDS, read: ({ rfm }) => (rfm.kind === 'scored' ? rfm.group : null) },
  'chat.first-seen': chatDay(({ firstDay }) => firstDay),
  'chat.last-in': chatDay(({ lastInDay }) => lastInDay),
  'chat.last-out': chatDay(({ lastOutDay }) => lastOutDay),
  'chat.messages-in': ofChat('number', ({ messagesIn }) => messagesIn),
  'chat.messages-out': ofChat('number', ({ messagesOut }) => messagesOut),
  'chat.days-active': ofChat('number', ({ daysActive }) => daysActive),
  'chat.reply-theirs': ofChat('minutes', ({ replyTheirs }) => replyTheirs),
  'chat.reply-ours': ofChat('minutes', ({ replyOurs }) => replyOurs),
} as const satisfies Record<string, Field>

export type FieldId = keyof typeof FIELDS
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[]

/** The field of a name in a rule; undefined where neither this version nor the vocabulary has one of that name. */
export function fieldOf(id: string, _vocabulary: Vocabulary): Field | undefined {
  return Object.hasOwn(FIELDS, id) ? FIELDS[id as FieldId] : undefined
}

function figuresWithin(facts: Facts, { days }: Window): OrderFigures {
  return figuresOf(
    facts.orders().filter((order) => recencyOf(order.day, facts.today) <= days),
    facts.currency,
    facts.rates,
  )
}

/** Whole units. Nothing bought is a spend of 0; bought in other currencies alone is unknown. */
function spent({ count, mainCount, spent: minor }: OrderFigures, currency: string): number | null {
  return mainCount === 0 && count > 0 ? null : minor / 10 ** currencyDigits(currency)
}

function average({ mainCount, spent: minor }: OrderFigures, currency: string): number | null {
  return mainCount === 0 ? null : Math.round(minor / mainCount) / 10 ** currencyDigits(currency)
}

function total({ rfm }: Facts): number | null {
  return rfm.kind === 'scored' ? rfm.r.score + rfm.f.score + rfm.m.score : null
}
