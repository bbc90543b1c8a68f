/** How people of a kind buy: whole numbers from, to. */
export interface Profile {
  /** How many in a hundred. */
  weight: number
  orders: readonly [number, number]
  /** Days since the last order. */
  last: readonly [number, number]
  /** Days between orders. */
  gap: readonly [number, number]
  /** Middle of an order's amount, in euro. */
  amount: number
}

export const PROFILES = {
  champion: { weight: 6, orders: [9, 22], last: [1, 18], gap: [9, 32], amount: 95 },
  'big-spender': { weight: 3, orders: [3, 8], last: [5, 60], gap: [20, 70], amount: 420 },
  loyal: { weight: 13, orders: [5, 11], last: [8, 60], gap: [20, 60], amount: 65 },
  regular: { weight: 18, orders: [2, 5], last: [15, 120], gap: [25, 110], amount: 50 },
  new: { weight: 12, orders: [1, 1], last: [1, 28], gap: [1, 1], amount: 45 },
  once: { weight: 15, orders: [1, 1], last: [45, 500], gap: [1, 1], amount: 38 },
  'at-risk': { weight: 11, orders: [4, 10], last: [130, 260], gap: [15, 60], amount: 80 },
  lapsed: { weight: 14, orders: [1, 5], last: [270, 700], gap: [20, 120], amount: 42 },
  'no-orders': { weight: 8, orders: [0, 0], last: [0, 0], gap: [1, 1], amount: 0 },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof PROFILES

/** What each scenario of a friend in the demo's chats buys like. */
export function profileOf(scenario: string): ProfileName {
  if (Object.hasOwn(PROFILES, scenario)) return scenario as ProfileName
  return scenario === 'declined' ? 'loyal' : 'regular'
}

/** About how much of a currency is one euro, so that demo amounts look like money of the workspace. Not for reckoning. */
export const EURO_IN: Readonly<Record<string, number>> = {
  SEK: 11,
  NOK: 11,
  DKK: 7.5,
  PLN: 4.3,
  CZK: 25,
  HUF: 400,
  RON: 5,
  RUB: 95,
  UAH: 45,
  TRY: 40,
  INR: 95,
  JPY: 165,
  KRW: 1500,
}

export const PRODUCTS = [
  'Olive oil 0.5 l',
  'Olive oil 5 l',
  'Coffee beans',
  'Ground coffee',
  'Chestnut honey',
  'Almond biscuits',
  'Red wine',
  'White wine',
  'Rose soap',
  'Wool blanket',
  'Beeswax candle',
  'Gift box',
] as const
