import type { RecencyDatabase } from '../../lib/db/database.ts'
import { noFacts } from '../../lib/contacts/contact.ts'
import { Base } from '../../lib/orders/base.ts'
import { PAGE_SIZE, type PersonRow } from '../../lib/orders/person-row.ts'
import { swapBase } from '../../lib/orders/swap.ts'
import { writeGeneration } from '../../lib/orders/write-generation.ts'

const FIRST = 'Anna Marco Giulia Luca Sofia Erik Astrid Björn Åsa Olga Дмитрий Мария João Lucía Omar Yuki Zoë François'.split(' ')
const LAST = 'Esempio Prova Finta Modell Dikt Påhitt Пример Falso Exempel Beispiel Muster Sagn Fabel'.split(' ')
const COUNTRIES = ['IT', 'IT', 'IT', 'SE', 'SE', 'DE', 'FR', 'GB', 'ES', '']
const LANGUAGES = ['it', 'it', 'sv', 'de', 'en', '']
const SOURCES = ['shopify', 'csv', 'mailchimp']
export const TAGS = 'vip wholesale newsletter retailer press sample returns loyal gift b2b event outlet'.split(' ')
const ITEMS = 'Mug Poster Notebook Lamp Scarf Candle Basket Tray Clock Vase'.split(' ')

/** A seeded series of numbers from 0 to 1 (xorshift, George Marsaglia 2003): quick enough for a million people. */
export function series(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

/** Person `i` of the made-up base, the same for the same `i` and day: five orders in the mean, and events of mails. */
export function madeUpPerson(i: number, today: number): PersonRow {
  const next = series(i)
  for (let warm = 0; warm < 4; warm++) next()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const [firstName, lastName] = [pick(FIRST), pick(LAST)]
  const country = pick(COUNTRIES)
  const contact = {
    ...noFacts(),
    id: i.toString(16).padStart(12, '0') + 'c0ffee0000000000beef',
    source: pick(SOURCES),
    externalId: `C${1_000_000 + i}`,
    firstName,
    lastName,
    name: `${firstName} ${lastName} ${i % 9973}`,
    country,
    city: next() < 0.1 ? '' : `Citta ${Math.floor(next() ** 2 * 400)}`,
    language: pick(LANGUAGES),
    phones: next() < 0.6 ? [`+39055${5_000_000 + (i % 4_000_000)}`] : [],
    emails: next() < 0.8 ? [`p${i}@example.com`] : [],
    crmTags: TAGS.filter(() => next() < 0.08),
    gender: pick(['', 'female', 'male', 'other'] as const),
    birthday:
      next() < 0.5 ? '' : new Date(Date.UTC(1940, 0, 1) + Math.floor(next() * 24_000) * 86_400_000).toISOString().slice(0, 10),
    origin: pick(['', 'Google', 'Fair', 'Friend', 'Instagram']),
    since: today - Math.floor(next() * 1500),
    consent: next() < 0.5 ? { any: next() < 0.7 } : {},
    own: next() < 0.3 ? { size: pick(['S', 'M', 'L']), points: String(Math.floor(next() * 1000)) } : {},
  }
  const orders = Array.from({ length: Math.floor(next() ** 2 * 15) }, (_, n) => ({
    source: contact.source,
    number: `O${i}-${n}`,
    day: today - Math.floor(next() ** 1.5 * 1400),
    at: null,
    currency: 'EUR',
    total: 500 + Math.floor(next() ** 3 * 40_000),
    refunded: 0,
    status: 'paid' as const,
    counts: true,
    items: next() < 0.5 ? [pick(ITEMS)] : [],
  })).toSorted((a, b) => a.day - b.day)
  const events = Array.from({ length: next() < 0.4 ? Math.floor(next() * 6) : 0 }, () => ({
    kind: pick(['sent', 'opened', 'clicked', 'subscribed', 'unsubscribed'] as const),
    day: today - Math.floor(next() * 400),
    at: null,
    source: 'mailchimp',
    label: `Campaign ${Math.floor(next() * 40)}`,
    amount: null,
    currency: '',
  }))
  return { contact, orders, events }
}

/** Writes a base of so many made-up people, as an import does. */
export async function writeMadeUpBase(db: RecencyDatabase, people: number, today: number): Promise<Base> {
  const manifest = await writeGeneration(db, await Base.open(db), {
    people,
    currency: 'EUR',
    ordersToCome: people * 5,
    touches: () => true,
    page: (page) =>
      Array.from({ length: Math.min(PAGE_SIZE, people - page * PAGE_SIZE) }, (_, place) =>
        madeUpPerson(page * PAGE_SIZE + place, today),
      ),
  })
  await swapBase(db, manifest)
  return Base.open(db)
}
