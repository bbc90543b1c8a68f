import type { CountedEvent } from '../../../lib/segments/fields/events.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition, Rule } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'

/**
 * What a rule means, written a second time as plainly as can be, straight from the docstrings and sharing no code with what it checks: slow, and
 * without columns or anything kept. The compiled rule, the explanation and the columns must agree with it.
 */
export function obviouslyMet(rule: Rule, facts: Facts, vocabulary: Vocabulary): boolean {
  return verdictOf(rule, facts, vocabulary) === true
}

type Verdict = boolean | null
type Value = string | number | boolean | string[] | null

function verdictOf(rule: Rule, facts: Facts, vocabulary: Vocabulary): Verdict {
  if ('all' in rule) {
    const verdicts = rule.all.map((part) => verdictOf(part, facts, vocabulary))
    return verdicts.includes(false) ? false : verdicts.includes(null) ? null : true
  }
  if ('any' in rule) {
    const verdicts = rule.any.map((part) => verdictOf(part, facts, vocabulary))
    return verdicts.includes(true) ? true : verdicts.includes(null) ? null : false
  }
  if ('not' in rule) return opposite(verdictOf(rule.not, facts, vocabulary))
  return conditionVerdict(rule, facts, vocabulary)
}

function opposite(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict
}

function conditionVerdict(condition: Condition, facts: Facts, vocabulary: Vocabulary): Verdict {
  const { field, op, value } = condition
  // What the generators make up as a later version's.
  if (field === 'shoe-size' || op === 'resembles' || (field === 'orders.count' && value === 'many')) return null
  if (field === 'segment') {
    const segment = vocabulary.segments.find(({ id }) => id === value)
    if (!segment || circles(segment.id, vocabulary, [])) return null
    const verdict = verdictOf(segment.rule, facts, vocabulary)
    return op === 'is-not' ? opposite(verdict) : verdict
  }
  const own = field.startsWith('own.') ? vocabulary.own.find(({ id }) => `own.${id}` === field) : undefined
  if (field.startsWith('own.') && !own) return null
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value]
  if (field === 'rfm.group') {
    const groups = [...vocabulary.groups.map(({ id }) => id), ...BUILT_IN]
    if (values.some((group) => !groups.includes(String(group)))) return null
  }
  const read = readField(condition, facts, vocabulary)
  if (op === 'known') return read !== null && !(Array.isArray(read) && read.length === 0)
  if (op === 'unknown') return read === null || (Array.isArray(read) && read.length === 0)
  if (read === null) return false
  if (field === 'contact.birthday') return birthday(String(read), op, Number(values[0]), facts.today)
  if (Array.isArray(read))
    return setMeets(
      read.map(fold),
      op,
      values.map((one) => fold(String(one))),
    )
  const isDay = own ? own.type === 'date' : DAYS.test(field)
  if (isDay) return dayMeets(Number(read), op, values, facts.today)
  return valueMeets(read, op, values)
}

const DAYS = /^(orders\.(last|first)|contact\.since|chat\.(first-seen|last-in|last-out)|events\..*\.last)$/
const BUILT_IN = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
  'recent',
  'inactive',
  'premium',
  'repeat',
  'top-spender',
  'others',
]

function circles(id: string, vocabulary: Vocabulary, way: string[]): boolean {
  if (way.includes(id)) return true
  const named = namesIn(vocabulary.segments.find((one) => one.id === id)?.rule ?? { any: [] })
  return named.some((one) => circles(one, vocabulary, [...way, id]))
}

function namesIn(rule: Rule): string[] {
  if ('all' in rule) return rule.all.flatMap(namesIn)
  if ('any' in rule) return rule.any.flatMap(namesIn)
  if ('not' in rule) return namesIn(rule.not)
  return rule.field === 'segment' ? [String(rule.value)] : []
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/\s+/u).filter(Boolean).join(' ')
}

function valueMeets(read: Value, op: string, values: readonly (string | number | boolean)[]): boolean {
  const same = (wanted: string | number | boolean | undefined): boolean =>
    typeof read === 'string' ? fold(read) === fold(String(wanted)) : read === wanted
  const [first, second] = values
  const number = Number(read)
  switch (op) {
    case 'is':
      return same(first)
    case 'is-not':
      return !same(first)
    case 'in':
      return values.some(same)
    case 'not-in':
      return !values.some(same)
    case 'contains':
      return fold(String(read)).includes(fold(String(first)))
    case 'starts-with':
      return fold(String(read)).startsWith(fold(String(first)))
    case 'less':
      return number < Number(first)
    case 'at-most':
      return number <= Number(first)
    case 'more':
      return number > Number(first)
    case 'at-least':
      return number >= Number(first)
    case 'between':
      return number >= Number(first) && number <= Number(second)
  }
  throw new Error(`no comparison ${op}`)
}

function setMeets(held: readonly string[], op: string, wanted: readonly string[]): boolean {
  if (op === 'has-any') return wanted.some((one) => held.includes(one))
  if (op === 'has-all') return wanted.every((one) => held.includes(one))
  if (op === 'has-none') return wanted.every((one) => !held.includes(one))
  if (op === 'contains') return held.some((one) => one.includes(wanted[0] as string))
  throw new Error(`no comparison ${op}`)
}

/** `ago`: days ago, less than 0 for what lies ahead. */
function dayMeets(ago: number, op: string, values: readonly (string | number | boolean)[], today: number): boolean {
  const isoText = new Date((today - ago) * 86_400_000).toISOString().slice(0, 10)
  if (op === 'before') return isoText < String(values[0])
  if (op === 'since') return isoText >= String(values[0])
  if (op === 'between-dates') return isoText >= String(values[0]) && isoText <= String(values[1])
  if (op === 'in-next') return ago <= 0 && -ago <= Number(values[0])
  return ago >= 0 && valueMeets(ago, op, values)
}

/** Goes from day to day until it is the birthday. */
function birthday(text: string, op: string, days: number, today: number): boolean {
  for (let away = 0; away <= days; away++) {
    const date = new Date((op === 'in-next' ? today + away : today - away) * 86_400_000)
    const monthAndDay = date.toISOString().slice(5, 10)
    const isLeap = new Date(Date.UTC(date.getUTCFullYear(), 1, 29)).getUTCMonth() === 1
    if (text.endsWith(monthAndDay) || (text.endsWith('02-29') && !isLeap && monthAndDay === '02-28')) return true
  }
  return false
}

/** Whole years from birth to a day: one for every birthday after the day of birth. */
function age(text: string, today: number): number | null {
  if (text.startsWith('--') || text === '') return null
  const birth = Date.parse(text) / 86_400_000
  if (birth > today) return null
  let years = 0
  for (let day = birth + 1; day <= today; day++) if (birthday(text, 'in-next', 0, day)) years++
  return years
}

function readField({ field, within }: Condition, facts: Facts, vocabulary: Vocabulary): Value {
  const { contact, today, rfm, chat, figures, currency } = facts
  const isIn = ({ day }: { day: number }): boolean => {
    const ago = Math.max(0, today - day)
    return !within || (ago <= within.days && ago >= (within.from ?? 0))
  }
  const daysAgo = (day: number | null | undefined): number | null => (typeof day === 'number' ? Math.max(0, today - day) : null)
  const said = (answer: boolean | undefined): string | null => (answer === undefined ? null : answer ? 'yes' : 'no')
  const bought = facts.orders().filter(({ counts, total, refunded }) => counts && total - refunded > 0)
  const [source, kind, what] = field.split('.')
  if (source === 'events') {
    const happened = facts.events().filter((event) => event.kind === (kind as CountedEvent) && isIn(event))
    if (what === 'count') return happened.length
    if (what === 'labels') return [...new Set(happened.map(({ label }) => label))].filter(Boolean)
    return happened.length === 0 ? null : daysAgo(Math.max(...happened.map(({ day }) => day)))
  }
  if (source === 'own') {
    const own = vocabulary.own.find(({ id }) => id === kind)
    const stored = facts.own[String(kind)] ?? ''
    if (!own || stored === '') return own?.type === 'choices' ? [] : null
    if (own.type === 'number') return Number.isNaN(Number(stored)) ? null : Number(stored)
    if (own.type === 'choices') return stored.split('\u001F')
    if (own.type !== 'date') return stored
    const day = Date.parse(stored) / 86_400_000
    return /^\d{4}-\d\d-\d\d$/.test(stored) && !Number.isNaN(day) && isoOf(day) === stored ? today - day : null
  }
  switch (field) {
    case 'contact.name':
      return contact.name || null
    case 'contact.company':
      return contact.company || null
    case 'contact.gender':
      return contact.gender || null
    case 'contact.age':
      return age(contact.birthday, today)
    case 'contact.birthday':
      return contact.birthday || null
    case 'contact.country':
      return contact.country || null
    case 'contact.city':
      return contact.city || null
    case 'contact.language':
      return contact.language || null
    case 'contact.source':
      return contact.source || null
    case 'contact.origin':
      return contact.origin || null
    case 'contact.since':
      return daysAgo(contact.since)
    case 'contact.gone':
      return contact.goneOn !== null
    case 'contact.has-phone':
      return contact.phones.length > 0
    case 'contact.has-email':
      return contact.emails.length > 0
    case 'contact.networks':
      return contact.handles.map(({ network }) => network)
    case 'contact.crm-tags':
      return contact.crmTags
    case 'tags':
      return [...facts.tags]
    case 'stage':
      return facts.stage
    case 'consent':
      return facts.consent === 'unknown' ? null : facts.consent
    case 'consent.email':
      return said(contact.consent.email)
    case 'consent.sms':
      return said(contact.consent.sms)
    case 'consent.whatsapp':
      return said(contact.consent.whatsapp)
    case 'opted-out':
      return facts.consent === 'no'
    case 'mail.subscribed':
      return subscribed(facts)
    case 'orders.count':
      return bought.filter(isIn).length
    case 'orders.spent':
    case 'orders.average': {
      const inWindow = bought.filter(isIn)
      const main = inWindow.filter((order) => order.currency === currency || facts.rates?.[order.currency] !== undefined)
      const minor = main
        .map((order) => {
          const net = order.total - order.refunded
          return order.currency === currency ? net : Math.round(net * (facts.rates?.[order.currency] ?? NaN))
        })
        .reduce((a, b) => a + b, 0)
      if (field === 'orders.average') return main.length === 0 ? null : Math.round(minor / main.length) / 100
      return main.length === 0 && inWindow.length > 0 ? null : minor / 100
    }
    case 'orders.last':
      return daysAgo(figures.lastDay)
    case 'orders.first':
      return daysAgo(figures.firstDay)
    case 'orders.interval': {
      const days = [...new Set(bought.map(({ day }) => day))].toSorted((a, b) => a - b)
      if (days.length < 2) return null
      return Math.round((((days.at(-1) as number) - (days[0] as number)) / (days.length - 1)) * 10) / 10
    }
    case 'orders.items':
      return [...new Set(bought.filter(isIn).flatMap(({ items }) => items))].filter(Boolean)
    case 'rfm.recency':
      return rfm.kind === 'scored' ? rfm.r.score : null
    case 'rfm.frequency':
      return rfm.kind === 'scored' ? rfm.f.score : null
    case 'rfm.monetary':
      return rfm.kind === 'scored' ? rfm.m.score : null
    case 'rfm.total':
      return rfm.kind === 'scored' ? rfm.r.score + rfm.f.score + rfm.m.score : null
    case 'rfm.code': {
      if (rfm.kind !== 'scored') return null
      const digits = [rfm.r.score, rfm.f.score, rfm.m.score]
      return digits.join(rfm.bands > 9 ? '-' : '')
    }
    case 'rfm.group':
      return rfm.kind === 'scored' ? rfm.group : null
    case 'chat.first-seen':
      return daysAgo(chat?.firstDay)
    case 'chat.last-in':
      return daysAgo(chat?.lastInDay)
    case 'chat.last-out':
      return daysAgo(chat?.lastOutDay)
    case 'chat.messages-in':
      return chat?.messagesIn ?? null
    case 'chat.messages-out':
      return chat?.messagesOut ?? null
    case 'chat.days-active':
      return chat?.daysActive ?? null
    case 'chat.reply-theirs':
      return chat?.replyTheirs ?? null
    case 'chat.reply-ours':
      return chat?.replyOurs ?? null
  }
  throw new Error(`no field ${field}`)
}

function subscribed({ events }: Facts): string | null {
  const said = events().filter(({ kind }) => kind === 'subscribed' || kind === 'unsubscribed')
  if (said.length === 0) return null
  const lastDay = Math.max(...said.map(({ day }) => day))
  const newest = said.filter(({ day }) => day === lastDay)
  const timed = newest.some(({ at }) => at === null)
    ? newest
    : newest.filter(({ at }) => at === Math.max(...newest.map((event) => event.at as number)))
  return timed.some(({ kind }) => kind === 'unsubscribed') ? 'no' : 'yes'
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
