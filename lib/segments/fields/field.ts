import { recencyOf } from '../../rfm/looking.ts'
import type { Facts } from '../facts.ts'

/**
 * What a field holds. `money` is in whole units of the workspace's currency (12.5 is 12,50 €); `day` is how many days ago, 0 today;
 * `minutes` a length of time; `choice` is one of a list of names; a `set` has none or more names; a `flag` is always known; `birthday` is
 * `1984-03-12`, or `--03-12` where the year is not known; `segment` is whether the person is in the segment that the condition names.
 */
export type FieldType = 'text' | 'number' | 'money' | 'day' | 'minutes' | 'choice' | 'set' | 'flag' | 'birthday' | 'segment'

/** A field's value for one person; null is unknown. A set is never unknown, only empty. */
export type FieldValue = string | number | boolean | string[] | null

/**
 * A window of days, both ends included: from `days` days ago to `from` days ago, without `from` to today. `{ days: 30 }` holds today and the
 * thirtieth day before; `{ days: 60, from: 30 }` is "between 30 and 60 days ago". What is dated after today counts as of today.
 */
export interface Window {
  days: number
  from?: number
}

export interface Field {
  type: FieldType
  /** The only values there are, where the list is closed. */
  choices?: readonly string[]
  /** Whether ids of ours that are no choices any more are understood all the same: nobody has them. */
  former?: boolean
  /** Values to offer, where others may be asked for as well. */
  offered?: readonly string[]
  /** The present word of a value that a rule names, where it may have had another. */
  present?: (word: string) => string
  /** Whether `within` may narrow it. */
  windowed?: boolean
  /** Whether its days can lie ahead of today: then they are less than 0. Days of other fields never are: a later one counts as today. */
  ahead?: boolean
  read: (facts: Facts, within?: Window) => FieldValue
}

export const text = (read: (facts: Facts) => string): Field => ({ type: 'text', read: (facts) => read(facts) || null })
export const flag = (read: (facts: Facts) => boolean): Field => ({ type: 'flag', read })
export const set = (read: (facts: Facts) => readonly string[]): Field => ({ type: 'set', read: (facts) => [...read(facts)] })
/** Of a day since 1970-01-01: how many days ago it was. */
export const day = (read: (facts: Facts) => number | null): Field => ({
  type: 'day',
  read: (facts) => {
    const value = read(facts)
    return value === null ? null : recencyOf(value, facts.today)
  },
})

/** Yes or no; undefined is unknown. */
export const yesOrNo = (read: (facts: Facts) => boolean | undefined): Field => ({
  type: 'choice',
  choices: ['yes', 'no'],
  read: (facts) => {
    const said = read(facts)
    return said === undefined ? null : said ? 'yes' : 'no'
  },
})

/** Whether a day since 1970-01-01 is in a window. */
export function isWithin(on: number, { days, from = 0 }: Window, today: number): boolean {
  const ago = recencyOf(on, today)
  return ago <= days && ago >= from
}
