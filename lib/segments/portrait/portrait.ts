import type { RfmGroup } from '../../rfm/map.ts'

/** People on both sides of a comparison. */
export interface Both {
  members: number
  others: number
}

/** One value, and how many of the members and of everybody else have it. */
export interface PortraitShare extends Both {
  /** The value as stored, or a band (`bands.ts`); '' is unknown. */
  value: string
}

/**
 * What the values of a trait are: texts as they are stored, or bands of whole years of age, of days ago, of numbers or of calendar years.
 */
export type TraitValues = 'text' | 'years-old' | 'days-ago' | 'number' | 'year'

/** How one trait is spread. */
export interface PortraitTrait {
  /** A field of rules, e.g. `contact.country`, `own.<id>`; or `events`, the kinds of events that people have. */
  field: string
  values: TraitValues
  /** Whether one person may have several of the values: then shares need not add up to 1. */
  several: boolean
  /** At most ten (eleven, where that is all) and the unknown: bands in their order, other values by the larger of the two shares. */
  shares: PortraitShare[]
  /** Of whom the trait is known: what shares are of. Everybody, for a trait that people have none of or more. */
  known: Both
  /** How many different values there are besides those listed, and how many people have them (each counted once for each value). */
  rest: Both & { values: number }
  /** More different values than are counted, such as names: none is listed. */
  isTooMany: boolean
  /** Whether the rule itself asks for it. */
  asked: boolean
}

/** What sets members apart from everybody else: a value that is more, or less, frequent among them. */
export interface Distinction {
  field: string
  value: string
  /** From 0 to 1, among those of whom it is known. */
  shareOfMembers: number
  shareOfOthers: number
  /** Cohen's h of the two shares; below zero where it is less frequent among members. */
  strength: number
  asked: boolean
}

/** A figure of everybody, in the middle: money in whole minor units, recency and interval in days. */
export interface PortraitNumber {
  field: 'orders.count' | 'orders.spent' | 'orders.average' | 'orders.last' | 'orders.interval'
  /** Of whom it is known. */
  known: Both
  /** Medians; null where it is known of nobody. */
  members: number | null
  others: number | null
  /**
   * How often, of a member and another person taken at random, the member has more, a draw counted half (Vargha and Delaney's A, 2000); null where
   * one of the sides is empty.
   */
  more: number | null
  /** Cohen's h of `more` and of its opposite; null where it is no finding (`isFinding`). */
  strength: number | null
  asked: boolean
}

/** What the members of a rule are like. Money in whole minor units of `currency`. */
export interface Portrait {
  members: number
  people: number
  currency: string
  /** Other currencies whose purchases are in the sums at the user's rates. */
  converted: string[]
  /** Currencies without a rate: their purchases are counted, and their money is in no sum. */
  apart: string[]
  /** Of purchases at the rates: of members, and of everybody. */
  spent: { members: number; everybody: number }
  purchases: { members: number; everybody: number }
  /** Mean purchase; null without one. */
  average: { members: number | null; others: number | null }
  /** Median of people's mean days between days of buying; null where nobody bought on two days. */
  interval: { members: number | null; others: number | null }
  numbers: PortraitNumber[]
  traits: PortraitTrait[]
  /** Strongest first, those asked for by the rule among them. */
  distinctions: Distinction[]
  /** Too few people on one of the sides for any distinction to say something. */
  isTooFew: boolean
  /** Of the map that is in force, for the names of groups. */
  groups: readonly RfmGroup[]
}
