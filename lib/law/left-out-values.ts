import type { ContactRecord } from '../contacts/contact.ts'
import { nameWords } from '../contacts/fold.ts'

/** Digits that are enough to be the end of a telephone number, and how many of its last ones tell a number. */
const FEWEST_DIGITS = 6
const TELLING_DIGITS = 8
/** Words of a value that are looked at as a name. */
const MOST_WORDS = 40

/**
 * Whether a value out of a row that was left out may be of one of these people. Which row was whose is not known, so it is compared: a mail,
 * a name, an id, an order's number in it, or digits that are the end of a number. Rather one too many: only the value is blanked.
 */
export function holdsValueOf(
  people: readonly Pick<ContactRecord, 'phones' | 'emails' | 'handles' | 'name' | 'externalId'>[],
  orders: ReadonlySet<string>,
): (value: string) => boolean {
  const words = new Set([...orders].map(lower))
  const names = new Set<string>()
  const ends = new Set<string>()
  let longestName = 0
  for (const { name, emails, externalId, handles, phones } of people) {
    for (const word of [...emails, externalId, ...handles.map(({ value }) => value)]) if (word !== '') words.add(lower(word))
    const own = nameWords(name)
    if (own.length > 0) names.add(own.join(' '))
    longestName = Math.max(longestName, own.length)
    for (const phone of phones)
      for (let length = FEWEST_DIGITS; length <= TELLING_DIGITS; length++) ends.add(phone.replace(/\D/g, '').slice(-length))
  }
  return (value) =>
    value !== '' && (holdsWord(value, words) || holdsName(nameWords(value), names, longestName) || holdsNumber(value, ends))
}

function lower(text: string): string {
  return text.trim().toLowerCase()
}

function holdsWord(value: string, words: ReadonlySet<string>): boolean {
  return (
    words.has(lower(value)) ||
    lower(value)
      .split(/[\s,;|<>"'()]+/)
      .some((word) => words.has(word.replace(/^#/, '')) || words.has(word))
  )
}

function holdsName(said: readonly string[], names: ReadonlySet<string>, longest: number): boolean {
  const looked = said.slice(0, MOST_WORDS)
  for (let from = 0; from < looked.length; from++)
    for (let to = from + 1; to <= Math.min(looked.length, from + longest); to++)
      if (names.has(looked.slice(from, to).join(' '))) return true
  return false
}

/** Each run that may be a number, and all digits together. */
function holdsNumber(value: string, ends: ReadonlySet<string>): boolean {
  return [value, ...value.split(/[^\d\s().+\-/]+/)]
    .map((run) => run.replace(/\D/g, ''))
    .filter((digits) => digits.length >= FEWEST_DIGITS)
    .some((digits) => {
      if (ends.has(digits.slice(-Math.min(TELLING_DIGITS, digits.length)))) return true
      for (let at = 0; at + TELLING_DIGITS <= digits.length; at++)
        if (ends.has(digits.slice(at, at + TELLING_DIGITS))) return true
      return false
    })
}
