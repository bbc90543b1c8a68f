/** One value's share among members and among everybody else. */
export interface PortraitShare {
  /** The value as stored; '' is unknown. */
  value: string
  members: number
  others: number
}

/** How one trait is spread. `kind` says how the screen words its values. */
export interface PortraitTrait {
  /** A field of rules, e.g. `contact.country`, `own.<id>`. */
  field: string
  shares: PortraitShare[]
  /** Other values than those listed: members, others. */
  rest: { members: number; others: number }
}

/** What sets members apart from everybody else: a value that is more (or less) frequent among them, strongest first. */
export interface Distinction {
  field: string
  value: string
  /** From 0 to 1, among those of whom it is known. */
  shareOfMembers: number
  shareOfOthers: number
  /** Cohen's h of the two shares. */
  strength: number
}

/** What the members of a rule are like. Money in whole minor units of `currency`. */
export interface Portrait {
  members: number
  people: number
  currency: string
  /** Of purchases at the rates: of members, and of everybody. */
  spent: { members: number; everybody: number }
  purchases: { members: number; everybody: number }
  /** Mean purchase; null without one. */
  average: { members: number | null; others: number | null }
  /** Median of people's mean days between days of buying; null where too few bought twice. */
  interval: { members: number | null; others: number | null }
  traits: PortraitTrait[]
  distinctions: Distinction[]
}
