import { noFacts, type ContactFacts } from '../../contacts/contact.ts'
import { parsePhone } from '../../contacts/phone.ts'
import type { OrderFacts } from '../stage/staged-orders.ts'
import { DEMO_FRIENDS, type DemoFriend } from './friends.ts'
import { demoOrders, type DemoMoney } from './orders.ts'
import { PLACES, type Place } from './places.ts'
import { PROFILES, profileOf, type ProfileName } from './profiles.ts'
import { Random } from './random.ts'

export interface DemoPerson {
  facts: ContactFacts
  orders: OrderFacts[]
}

export interface DemoOptions extends DemoMoney {
  people: number
  seed: number
}

const TAGS = ['newsletter', 'wholesale', 'gifts', 'local', 'allergy: nuts', 'prefers calls'] as const

/** Seeded, evidently made-up people, the friends of the demo's chats first. Same seed and day, same people. */
export function* demoPeople({ people, seed, ...money }: DemoOptions): Generator<DemoPerson> {
  const random = new Random(seed)
  const next = { order: 1001, number: new Map<string, number>() }
  for (let i = 0; i < people; i++) {
    const friend = DEMO_FRIENDS[i]
    const profile = friend ? profileOf(friend.scenario) : random.weighted(WEIGHTS)
    const facts = friend ? friendFacts(friend, i) : madeUp(random, i, next.number)
    const orders = demoOrders(random, PROFILES[profile], money, () => `D-${next.order++}`)
    yield { facts, orders }
  }
}

const WEIGHTS = Object.fromEntries(Object.entries(PROFILES).map(([name, { weight }]) => [name, weight])) as Record<
  ProfileName,
  number
>
const PLACE_WEIGHTS = Object.fromEntries(PLACES.map(({ country, weight }) => [country, weight]))

function friendFacts(friend: DemoFriend, i: number): ContactFacts {
  const parsed = parsePhone(friend.phoneAsWritten, friend.country)
  return {
    ...noFacts(),
    ...nameParts(friend.name),
    externalId: idOf(i),
    phones: parsed.ok ? [parsed.phone] : [],
    emails: [`friend${i + 1}@example.com`],
    country: friend.country,
    city: friend.city,
    language: friend.language,
    consent: friend.consent === null ? {} : { any: friend.consent },
  }
}

function madeUp(random: Random, i: number, numbers: Map<string, number>): ContactFacts {
  const country = random.weighted(PLACE_WEIGHTS)
  const place = PLACES.find((own) => own.country === country) as Place
  const facts = { ...noFacts(), externalId: idOf(i), country, city: random.pick(place.cities), language: place.language }
  // Japanese names stand family name first, and without a first name of their own in the file.
  const [first, last] = [random.pick(place.first), random.pick(place.last)]
  if (country === 'JP') facts.name = `${last} ${first}`
  else Object.assign(facts, { name: `${first} ${last}`, firstName: first, lastName: last })
  const phone = random.chance(0.9) ? nextNumber(place, numbers) : null
  if (phone) facts.phones = [phone]
  if (!phone || random.chance(0.75)) facts.emails = [`demo${i + 1}@example.${random.pick(['com', 'org'])}`]
  facts.crmTags = TAGS.filter(() => random.chance(0.07))
  if (random.chance(0.05)) facts.crmNote = 'Made up for the demo.'
  const said = random.next()
  if (said < 0.5) facts.consent = { any: true }
  else if (said < 0.65) facts.consent = { any: false }
  else if (said < 0.8) facts.consent = { email: true, sms: random.chance(0.5), whatsapp: random.chance(0.5) }
  return facts
}

function nameParts(name: string): Pick<ContactFacts, 'name' | 'firstName' | 'lastName'> {
  const [firstName = '', ...rest] = name.split(' ')
  return /\p{Script=Han}/u.test(name) ? { name, firstName: '', lastName: '' } : { name, firstName, lastName: rest.join(' ') }
}

function idOf(i: number): string {
  return `D${String(i + 1).padStart(5, '0')}`
}

/** Next free number of a place's range, null when it is used up: no two people share one by chance. */
function nextNumber({ phone, country }: Place, numbers: Map<string, number>): string | null {
  const used = numbers.get(country) ?? 0
  const digits = phone.split('#').length - 1
  if (used >= 10 ** digits) return null
  numbers.set(country, used + 1)
  return phone.replace(/#+$/, String(used).padStart(digits, '0'))
}
