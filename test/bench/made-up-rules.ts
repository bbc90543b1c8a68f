import type { Condition, Rule } from '../../lib/segments/rule.ts'

const is = (field: string, value: string | boolean): Condition => ({ field, op: 'is', value })
const oneOf = (field: string, ...value: string[]): Condition => ({ field, op: 'in', value })
const more = (field: string, value: number, days?: number): Condition => bound(field, 'more', value, days)
const least = (field: string, value: number, days?: number): Condition => bound(field, 'at-least', value, days)
const most = (field: string, value: number, days?: number): Condition => bound(field, 'at-most', value, days)
const tagged = (...value: string[]): Condition => ({ field: 'contact.crm-tags', op: 'has-any', value })
const untagged = (...value: string[]): Condition => ({ field: 'contact.crm-tags', op: 'has-none', value })
const none = (field: string, days: number): Condition => bound(field, 'is', 0, days)

function bound(field: string, op: string, value: number, days?: number): Condition {
  return { field, op, value, ...(days !== undefined && { within: { days } }) }
}

const italyOrSweden = oneOf('contact.country', 'IT', 'SE')
const canBeWritten: Rule = {
  all: [is('opted-out', false), { any: [is('contact.has-phone', true), is('contact.has-email', true)] }],
}
const spends: Rule = { any: [more('orders.spent', 200, 365), all(least('orders.average', 60), least('orders.count', 3))] }

function all(...rules: Rule[]): Rule {
  return { all: rules }
}

function any(...rules: Rule[]): Rule {
  return { any: rules }
}

/** Twenty nested rules such as a shop's marketer writes. */
export const RULES: readonly Rule[] = [
  all(more('orders.spent', 200, 365), none('orders.count', 60), italyOrSweden, is('opted-out', false)),
  all(italyOrSweden, spends, canBeWritten, { not: tagged('wholesale', 'b2b') }),
  all(oneOf('contact.country', 'DE', 'FR', 'ES'), any(tagged('vip'), more('orders.spent', 500)), most('orders.last', 120)),
  any(
    all(tagged('vip', 'press'), is('consent', 'yes')),
    all(least('orders.count', 8), most('orders.last', 90), is('contact.source', 'shopify')),
  ),
  all(more('orders.count', 0), { not: any(most('orders.last', 180), tagged('returns')) }, canBeWritten),
  all(least('orders.count', 2), most('orders.interval', 45), more('orders.last', 45), untagged('wholesale')),
  all(
    is('contact.gender', 'female'),
    least('contact.age', 25),
    most('contact.age', 45),
    any(italyOrSweden, is('contact.language', 'en')),
  ),
  any(
    all(is('contact.city', 'Citta 0'), more('orders.spent', 50)),
    all(is('contact.city', 'Citta 12'), spends),
    is('contact.city', 'Citta 44'),
  ),
  all(least('rfm.recency', 4), least('rfm.frequency', 4), least('rfm.monetary', 4), is('opted-out', false)),
  all(most('rfm.recency', 2), least('rfm.frequency', 4), any(tagged('loyal'), more('orders.spent', 400)), canBeWritten),
  all(is('mail.subscribed', 'yes'), least('events.opened.count', 1, 90), none('orders.count', 60), { not: tagged('press') }),
  all(
    is('mail.subscribed', 'no'),
    more('orders.spent', 200, 365),
    is('contact.has-phone', true),
    oneOf('contact.language', 'it', 'sv'),
  ),
  all(
    most('orders.first', 365),
    least('orders.count', 2),
    any(is('contact.origin', 'Instagram'), is('contact.origin', 'Friend')),
  ),
  all(most('contact.since', 200), is('contact.source', 'mailchimp'), { not: all(is('consent', 'no'), untagged('newsletter')) }),
  any(
    all(tagged('gift', 'event'), most('orders.last', 400)),
    all(tagged('outlet'), most('orders.average', 40), least('orders.count', 1)),
  ),
  all({ not: any(italyOrSweden, is('contact.country', 'GB')) }, spends, untagged('b2b', 'retailer')),
  all(
    { field: 'contact.name', op: 'contains', value: 'Prova' },
    any(is('contact.country', 'IT'), more('orders.count', 5)),
    is('contact.has-email', true),
  ),
  all(
    { field: 'orders.spent', op: 'between', value: [100, 300] },
    { field: 'orders.last', op: 'between', value: [30, 180] },
    italyOrSweden,
    canBeWritten,
  ),
  any(
    all(more('orders.spent', 1000), untagged('wholesale')),
    all(more('orders.spent', 200, 365), least('orders.count', 3, 365), tagged('loyal', 'vip')),
  ),
  all(
    any(is('contact.language', 'it'), is('contact.country', 'IT')),
    any(all(least('orders.count', 1, 60), is('consent', 'yes')), all(none('orders.count', 60), more('orders.spent', 300))),
    { not: tagged('sample') },
  ),
]

/** Conditions of a rule. */
export function conditionsOf(rule: Rule): Condition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf)
  if ('any' in rule) return rule.any.flatMap(conditionsOf)
  return 'not' in rule ? conditionsOf(rule.not) : [rule]
}
