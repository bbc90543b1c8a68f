import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { seededRandom, type Random } from '../trials/random.ts'

const FOLDER = fileURLToPath(new URL('../../.output/bench/', import.meta.url))

/** First and last day of the made-up orders; a multiple of years, so that scores do not depend on the day of running. */
const FIRST = Date.UTC(2022, 0, 1)
const DAYS = 1400

/** Makes a seeded file once and keeps it: 5,000,000 rows take some seconds. Gives its path. */
async function kept(name: string, header: string, rows: number, row: (i: number) => string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const path = `${FOLDER}${name}-${rows}.csv`
  if (existsSync(path) && statSync(path).size > 0) return path
  const out = createWriteStream(`${path}.part`)
  out.write(`${header}\n`)
  for (let i = 0; i < rows;) {
    let part = ''
    for (const end = Math.min(rows, i + 5000); i < end; i++) part += `${row(i)}\n`
    if (!out.write(part)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  renameSync(`${path}.part`, path)
  return path
}

const dates = Array.from({ length: DAYS }, (_, day) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10))

/** Orders of `people` customers: few buy often, most seldom. Plain columns, as any shop's own query gives them. */
export function ordersFile(rows: number, people: number): Promise<string> {
  const { next } = seededRandom('orders of a million')
  const row = (i: number): string => {
    const buyer = i < people ? i : Math.floor(next() ** 1.7 * people)
    const amount = 5 + next() ** 3 * 400
    return `${10_000_000 + i},C${1_000_000 + buyer},${dates[Math.floor(next() ** 0.8 * DAYS)]},${amount.toFixed(2)}`
  }
  return kept(`orders-of-${people}`, 'order_id,customer_id,date,amount', rows, row)
}

const FIRST_NAMES =
  'Anna Marco Giulia Luca Sofia Erik Astrid Björn Åsa Olga Дмитрий Мария Иван Светлана João Beatriz José Lucía Fatima Omar مريم أحمد Yuki 美咲 Chidi Amara Łukasz Zoë François Chloé'.split(
    ' ',
  )
const STEMS =
  'Esempio Prova Finta Inventat Modell Dikt Påhitt Пример Выдуман Falso Ejemplo Exempel Beispiel Muster Sagn Fabel'.split(' ')
const TAILS = 'i a o ini etti elli sson berg ström ов ова ez es er mann ski ska dottir sen'.split(' ')

/** Numbers as people write them: with the country, with `00`, without it. `n` has seven digits; the last is the number itself (E.164). */
const NUMBERS: readonly [country: string, write: (n: string) => string, e164: (n: string) => string][] = [
  ['IT', (n) => `+39 347 ${n}`, (n) => `+39347${n}`],
  ['IT', (n) => `347${n}`, (n) => `+39347${n}`],
  ['IT', (n) => `0039 055 ${n}`, (n) => `+39055${n}`],
  ['SE', (n) => `070-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`, (n) => `+4670${n}`],
  ['SE', (n) => `+4670${n}`, (n) => `+4670${n}`],
  ['GB', (n) => `+44 7400 ${n.slice(1)}`, (n) => `+447400${n.slice(1)}`],
  ['BR', (n) => `+55 11 9${n}1`, (n) => `+55119${n}1`],
  ['RU', (n) => `8 (912) ${n.slice(0, 3)}-${n.slice(3, 5)}-${n.slice(5)}`, (n) => `+7912${n}`],
  ['DE', (n) => `+49 1512 ${n}`, (n) => `+491512${n}`],
  // Ten thousand numbers are all that films and examples have there: shared lines of a hundred people each.
  ['US', (n) => `(202) 555-${n.slice(3)}`, (n) => `+1202555${n.slice(3)}`],
]

export interface MadeUpCustomer {
  id: string
  first: string
  last: string
  mail: string
  country: string
  /** As written in the file. */
  phone: string
  /** The number itself. */
  e164: string
}

/** Customer `i` of the made-up base; the same for the same `i`. */
export function customer(i: number): MadeUpCustomer {
  const random: Random = seededRandom(`customer ${i}`)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T
  const [country, write, e164] = pick(NUMBERS)
  const number = String(1_000_000 + i)
  const first = pick(FIRST_NAMES)
  const last = `${pick(STEMS)}${pick(TAILS)}${random.next() < 0.4 ? pick(TAILS) : ''}`
  return {
    id: `C${1_000_000 + i}`,
    first,
    last,
    mail: `p${i}.${i % 977}@example.com`,
    country,
    phone: write(number),
    e164: e164(number),
  }
}

/** The customers whom the orders are of, with names in several scripts, mails and numbers as people write them. */
export function customersFile(people: number): Promise<string> {
  const row = (i: number): string => {
    const { id, first, last, mail, country, phone } = customer(i)
    return `${id},${first},${last},${mail},${phone},${country},${i % 5 === 0 ? 'no' : 'yes'}`
  }
  return kept('customers', 'Customer ID,First Name,Last Name,Email,Phone,Country,Accepts Email Marketing', people, row)
}
