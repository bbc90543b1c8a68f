import { getTimezonesForCountry } from 'countries-and-timezones'
import type { ContactRecord } from '../../contacts/contact.ts'
import { foldName } from '../../contacts/fold.ts'
import { parsePhone } from '../../contacts/phone.ts'
import { ZoneClock } from '../../workspace/zone-clock.ts'
import type { QueueRules } from '../queue.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Further ahead no hour is looked for: zones that have none in common in a week never have. */
const WITHIN = 8 * DAY

/** By which clocks somebody is written to, and what told them. */
export interface Clocks {
  /** IANA names; all of them must be within the hours. */
  zones: readonly string[]
  /** `city`: the base's city names one zone of its country. `country`: the base's country. `number`: the country of their number. `shop`: nothing is known, so the shop's own. */
  by: 'city' | 'country' | 'number' | 'shop'
}

/**
 * The clocks of a contact: the region kept in the base decides, else the country of their first number whose country is known, else the shop's zone.
 * Zones are those of the IANA database as `countries-and-timezones` has them, which names them by their largest city.
 */
export function clocksOf(contact: Pick<ContactRecord, 'country' | 'city' | 'phones'>, shopZone: string): Clocks {
  const ofCountry = zonesOf(contact.country)
  if (ofCountry.length > 0) {
    const city = foldName(contact.city)
    const named = city === '' ? undefined : ofCountry.find((zone) => foldName(cityOf(zone)) === city)
    return named ? { zones: [named], by: 'city' } : { zones: ofCountry, by: 'country' }
  }
  for (const phone of contact.phones) {
    const parsed = parsePhone(phone, '')
    const zones = parsed.ok ? zonesOf(parsed.country) : []
    if (zones.length > 0) return { zones, by: 'number' }
  }
  return { zones: [shopZone], by: 'shop' }
}

/** Whether it is within the hours by all these clocks at `now` (UTC ms), and when it next will be; `until` null: these clocks have no such hour in common. */
export function mayWriteAt(
  hours: QueueRules['hours'],
  { zones }: Pick<Clocks, 'zones'>,
  now: number,
): { may: true } | { may: false; until: number | null } {
  if (!hours) return { may: true }
  const clocks = zones.map(clockOf)
  if (clocks.every((clock) => isWithin(clock, hours, now))) return { may: true }
  let at = now
  while (at < now + WITHIN) {
    const late = clocks.find((clock) => !isWithin(clock, hours, at))
    if (!late) return { may: false, until: at }
    at = nextOpening(late, hours, at)
  }
  return { may: false, until: null }
}

type Hours = NonNullable<QueueRules['hours']>

function isWithin(clock: ZoneClock, { from, to }: Hours, at: number): boolean {
  const local = clock.localAt(at)
  const minute = (local - Math.floor(local / DAY) * DAY) / MINUTE
  return minute >= from && minute < to
}

/** The next instant, after one outside the hours, at which they begin. */
function nextOpening(clock: ZoneClock, { from }: Hours, at: number): number {
  const day = Math.floor(clock.localAt(at) / DAY)
  const today = clock.instantOf(day * DAY + from * MINUTE)
  return today > at ? today : clock.instantOf((day + 1) * DAY + from * MINUTE)
}

const known = new Map<string, readonly string[]>()

/** Zones of a country (ISO 3166-1 alpha-2), each clock once; none where the country is not known. */
function zonesOf(country: string): readonly string[] {
  if (country === '') return []
  let zones = known.get(country)
  if (!zones) {
    zones = (getTimezonesForCountry(country) ?? []).map(({ name }) => name).filter(isZone)
    known.set(country, zones)
  }
  return zones
}

/** The browser may be older than the list. */
function isZone(name: string): boolean {
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

const clocks = new Map<string, ZoneClock>()

function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new ZoneClock(zone)
    clocks.set(zone, clock)
  }
  return clock
}

/** `America/Argentina/Buenos_Aires` is of Buenos Aires. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? '').replaceAll('_', ' ')
}
