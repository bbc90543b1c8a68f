import type { CountedEvent } from '../../../lib/segments/fields/events.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Condition } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'

export type Value = string | number | boolean | string[] | null

/** Goes from day to day until it is the birthday. */
export function birthday(text: string, op: string, days: number, today: number): boolean {
  for (let away = 0; away <= days; away++) {
    const date = new Date((op === 'in-next' ? today + away : today - away) * 86_400_000)
    const monthAndDay = date.toISOString().slice(5, 10)
    const isLeap = new Date(Date.UTC(date.getUTCFullYear(), 1, 29)).getUTCMonth() === 1
    if (text.endsWith(monthAndDay) || (text.endsWith('02-29') && !isLeap && monthAndDay === '02-28')) return true
  }
  return false
}

/** Whole years from birth to a day: one for every birthday after the day of birth. On 28 February where the year has no 29th. */
function age(text: string, today: number): number | null {
  if (text.startsWith('--') || text === '') return null
  if (Date.parse(text) > today * 86_400_000) return null
  const todayText = isoOf(today)
  let years = 0
  for (let year = Number(text.slice(0, 4)) + 1; year <= Number(todayText.slice(0, 4)); year++) {
    const anniversary = `${year}${text.slice(4)}`
    const isThere = isoOf(Date.parse(anniversary) / 86_400_000) === anniversary
    if ((isThere ? anniversary : `${year}-02-28`) <= todayText) years++
  }
  return years
}

/** What a field says of a person, read anew from the facts. */
export function readField({ field, within }: Condition, facts: Facts, vocabulary: Vocabulary): Value {
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
