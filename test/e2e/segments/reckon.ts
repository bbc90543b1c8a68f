import { demoPeople, type DemoPerson } from '../../../lib/import/demo/people.ts'

const DAY = 86_400_000

/**
 * How many of the demo base spent over 200 euros in the last year, bought nothing in the last 60 days, live in Italy or Sweden and did not opt
 * out: counted in the slow obvious way, with none of the product's code but the made-up people themselves. `timeZone`: IANA.
 */
export function quietSpenders(timeZone: string): number {
  return howMany(timeZone, isQuiet)
}

/** In the same way, how many live in this country (ISO) and bought nothing in the last 60 days. */
export function quietIn(country: string, timeZone: string): number {
  return howMany(
    timeZone,
    (person, today) => person.facts.country === country && purchasesOf(person, today).every(({ ago }) => ago > 60),
  )
}

function howMany(timeZone: string, fits: (person: DemoPerson, today: number) => boolean): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date()).split('-').map(Number)
  const today = Date.UTC(year as number, (month as number) - 1, day) / DAY
  return [...demoPeople({ people: 2000, seed: 1, currency: 'EUR', today })].filter((person) => fits(person, today)).length
}

function purchasesOf({ orders }: DemoPerson, today: number): { currency: string; cents: number; ago: number }[] {
  return orders
    .map(({ status, currency, total, refunded, day }) => ({
      status,
      currency,
      cents: Number(total) - Number(refunded),
      ago: today - Number(day),
    }))
    .filter(({ status, cents }) => status === 'paid' && cents > 0)
}

function isQuiet(person: DemoPerson, today: number): boolean {
  const { facts } = person
  const bought = purchasesOf(person, today)
  const ofYear = bought.filter(({ ago, currency }) => ago <= 365 && currency === 'EUR')
  const { any, sms, email, whatsapp } = facts.consent
  const hasOptedOut = [any, sms, email, whatsapp].includes(false) && ![any, sms, email].includes(true)
  return (
    ofYear.reduce((sum, { cents }) => sum + cents, 0) > 20_000 &&
    bought.every(({ ago }) => ago > 60) &&
    ['IT', 'SE'].includes(facts.country) &&
    !hasOptedOut
  )
}
