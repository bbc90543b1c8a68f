import { seededRandom } from '../../trials/random.ts'

/** A made-up shop, and what its export files say of it. Amounts in cents of the euro. */
export interface ShopOrder {
  number: string
  /** Days before today. */
  daysAgo: number
  /** One entry for each row that the order has in the file. */
  items: string[]
  total: number
  refunded: number
  status: 'paid' | 'voided' | 'partially_refunded'
  cancelled: boolean
}

export interface ShopCustomer {
  id: string
  firstName: string
  lastName: string
  email: string
  /** E.164. */
  phone: string
  acceptsSms: boolean
  orders: ShopOrder[]
}

const FIRST = ['Ada', 'Bruno', 'Cora', 'Dario', 'Elsa', 'Fabio', 'Greta', 'Hugo'] as const
const LAST = ['Inventati', 'Provalli', 'Fittizi', 'Esempioni', 'Finti'] as const

/** Forty customers, always the same ones: every first name with every last name. */
export function madeUpShop(): ShopCustomer[] {
  const random = seededRandom('shop')
  let number = 1000
  return LAST.flatMap((lastName) => FIRST.map((firstName) => ({ firstName, lastName }))).map(
    ({ firstName, lastName }, index) => ({
      firstName,
      lastName,
      id: `70${index + 10}`,
      email: `${firstName}.${lastName}@example.com`.toLowerCase(),
      phone: `+3905555502${String(index + 10)}`,
      acceptsSms: true,
      // The last three have bought nothing yet.
      orders: Array.from({ length: index > 36 ? 0 : random.whole(1, 9) }, () => {
        number++
        const total = random.whole(500, 40_000)
        const refunded = random.next() < 0.15 ? Math.floor(total / 3) : 0
        return {
          number: `#${number}`,
          daysAgo: random.whole(1, 400),
          items: Array.from({ length: random.whole(1, 3) }, () => random.pick(['Olive oil', 'Wine, red', 'Honey "wild"'])),
          total,
          refunded,
          status: random.next() < 0.1 ? 'voided' : refunded > 0 ? 'partially_refunded' : 'paid',
          cancelled: random.next() < 0.1,
        } as const
      }),
    }),
  )
}
