import { NO_DAY } from '../../orders/figure-columns.ts'
import { converted, NO_RATES, rateFactor } from '../../orders/rates.ts'
import { newestClicks } from './clicks.ts'
import { dayReader } from './days-of.ts'
import type { PresentFacts } from './facts.ts'
import { placesInBase } from './places-in-base.ts'
import { purchasesOfPeople } from './purchases-of.ts'
import type { Recipients } from './recipients.ts'

/** Days, both counted. */
export interface Window {
  from: number
  to: number
}

/** What people did, by place in `Recipients`. */
export interface LookedAt {
  people: Recipients
  /** Days since 1970-01-01; NO_DAY where nothing was sent. */
  sentDay: Int32Array
  /** 1: the base knows their orders. */
  known: Uint8Array
  /** 1: bought on one of the N days after the day of the sending; and what was spent then, minor units of the workspace's currency. */
  bought: Uint8Array
  spent: Float64Array
  /** The same in currencies without a rate. */
  apart: ReadonlyMap<string, Float64Array>
  /** Of the window that all are looked at in; none of anybody where there is none. */
  boughtInWindow: Uint8Array
  spentInWindow: Float64Array
  /** Newest day of a click, NO_DAY for none; null: not known of anybody. */
  clicked: Int32Array | null
}

/** Everybody's purchases are gone through once. `windowOf` is asked for the last day of a sending. */
export async function lookAtPeople(
  people: Recipients,
  { settings, base, blocks }: PresentFacts,
  days: number,
  windowOf: (lastSentDay: number) => Window | null,
): Promise<LookedAt> {
  const { count } = people
  const dayAt = dayReader(settings.timeZone)
  const sentDay = Int32Array.from({ length: count }, (_, i) => {
    const at = people.sentAt[i] as number
    return Number.isNaN(at) ? NO_DAY : dayAt(at)
  })
  const window = windowOf(sentDay.reduce((last, day) => Math.max(last, day), NO_DAY))
  const looked = {
    people,
    sentDay,
    known: new Uint8Array(count),
    bought: new Uint8Array(count),
    spent: new Float64Array(count),
    apart: new Map<string, Float64Array>(),
    boughtInWindow: new Uint8Array(count),
    spentInWindow: new Float64Array(count),
    clicked: null as Int32Array | null,
  }
  if (!base) return looked
  const places = await placesInBase(base, people.ids)
  for (const person of places.people) looked.known[person] = 1
  const factors = new Map<string, number | null>()
  const factorOf = (code: string): number | null => {
    let factor = factors.get(code)
    if (factor === undefined) factors.set(code, (factor = rateFactor(code, settings.currency, settings.rates ?? NO_RATES)))
    return factor
  }
  purchasesOfPeople(blocks, places, (person, day, net, currency) => {
    const factor = factorOf(currency)
    const sum = factor === null ? 0 : converted(net, factor)
    const sent = sentDay[person] as number
    if (sent !== NO_DAY && day > sent && day <= sent + days) {
      looked.bought[person] = 1
      looked.spent[person] = (looked.spent[person] as number) + sum
      if (factor === null) addApart(looked.apart, currency, person, net, count)
    }
    if (!window || day < window.from || day > window.to) return
    looked.boughtInWindow[person] = 1
    looked.spentInWindow[person] = (looked.spentInWindow[person] as number) + sum
  })
  looked.clicked = await newestClicks(base, places, count)
  return looked
}

function addApart(apart: Map<string, Float64Array>, currency: string, person: number, net: number, count: number): void {
  const sums = apart.get(currency) ?? new Float64Array(count)
  apart.set(currency, sums)
  sums[person] = (sums[person] as number) + net
}
