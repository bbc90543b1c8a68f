import type { ContactRecord } from '../contacts/contact.ts'
import { foldName } from '../contacts/fold.ts'

/** Digits that are enough to be part of a telephone number. */
const FEWEST_DIGITS = 6

/**
 * Whether a value out of a row that was left out may be of one of these people. Which row was whose is not known, so it is compared: a mail,
 * a name, an id, an order's number in it, or digits that are the end of a number. Rather one too many: only the value is blanked.
 */
export function holdsValueOf(
  people: readonly Pick<ContactRecord, 'phones' | 'emails' | 'handles' | 'name' | 'externalId'>[],
  orders: ReadonlySet<string>,
): (value: string) => boolean {
  const mails = people.flatMap(({ emails }) => emails)
  const names = [...new Set(people.map(({ name }) => foldName(name)).filter((name) => name !== ''))]
  const words = new Set([
    ...orders,
    ...people
      .flatMap(({ externalId, handles }) => [externalId, ...handles.map(({ value }) => value)])
      .filter((word) => word !== ''),
  ])
  const numbers = people.flatMap(({ phones }) => phones.map((phone) => phone.replace(/\D/g, '')))
  return (value) => {
    if (value === '') return false
    const lower = value.toLowerCase()
    if (words.has(value.trim()) || lower.split(/[\s,;|]+/).some((word) => words.has(word))) return true
    if (mails.some((mail) => lower.includes(mail))) return true
    const folded = ` ${foldName(value)} `
    if (names.some((name) => folded.includes(` ${name} `))) return true
    // Each run that may be a number, and all digits together.
    const runs = [value, ...value.split(/[^\d\s().+\-/]+/)].map((run) => run.replace(/\D/g, '').replace(/^0+/, ''))
    return runs.some(
      (run) => run.length >= FEWEST_DIGITS && numbers.some((number) => number.endsWith(run) || run.includes(number.slice(-8))),
    )
  }
}
