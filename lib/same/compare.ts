import type { ContactRecord } from '../contacts/contact.ts'
import { foldName, nameWords } from '../contacts/fold.ts'
import { canonicalPhone } from '../contacts/phone-forms.ts'
import { isPurchase } from '../orders/figures.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { looseMail } from './find/loose-mail.ts'
import type { Reason } from './find/reason-bits.ts'

/** Why two may be one, with what agrees: the value that each of them has. */
export interface PairReason {
  reason: Reason | 'city' | 'birthday'
  values: readonly [string, string]
}

/** What speaks against it: another id in the same source, another name, another birthday. */
export interface PairDoubt {
  doubt: 'ids' | 'names' | 'birthdays'
  values: readonly [string, string]
}

/** What two people have in common, the best reason first. City and birthday are none alone: they stand beside an equal name. */
export function reasonsFor({ contact: a }: PersonRow, { contact: b }: PersonRow): PairReason[] {
  const name: PairReason[] = sameText(a.name, b.name) ? [{ reason: 'name', values: [a.name, b.name] }] : []
  return [
    ...shared(a.phones, b.phones, 'number', 'form', canonicalPhone),
    ...shared(a.emails, b.emails, 'mail', 'mailForm', looseMail),
    ...shared(a.handles.map(handleText), b.handles.map(handleText), 'handle', 'handle', () => ''),
    ...name,
    ...(name.length > 0 && sameText(a.city, b.city) ? [{ reason: 'city' as const, values: [a.city, b.city] as const }] : []),
    ...(name.length > 0 && a.birthday !== '' && a.birthday === b.birthday
      ? [{ reason: 'birthday' as const, values: [a.birthday, b.birthday] as const }]
      : []),
  ]
}

export function doubtsAbout({ contact: a }: PersonRow, { contact: b }: PersonRow): PairDoubt[] {
  const doubts: PairDoubt[] = []
  if (a.source === b.source && a.externalId !== '' && b.externalId !== '' && a.externalId !== b.externalId)
    doubts.push({ doubt: 'ids', values: [a.externalId, b.externalId] })
  if (namesDiffer(a, b)) doubts.push({ doubt: 'names', values: [a.name, b.name] })
  if (birthdaysDiffer(a.birthday, b.birthday)) doubts.push({ doubt: 'birthdays', values: [a.birthday, b.birthday] })
  return doubts
}

/** Which of two to keep by proposal: who bought more often, then who bought last, then whom a source changed last. */
export function betterKept(a: PersonRow, b: PersonRow): 0 | 1 {
  const [mine, theirs] = [rankOf(a), rankOf(b)]
  for (const [i, value] of mine.entries()) if (value !== theirs[i]) return value > (theirs[i] ?? 0) ? 0 : 1
  return 0
}

function rankOf({ contact, orders }: PersonRow): number[] {
  const bought = orders.filter(isPurchase)
  const last = bought.reduce((day, order) => Math.max(day, order.day), Number.MIN_SAFE_INTEGER)
  return [bought.length, last, contact.changedAt ?? 0, contact.since ?? Number.MIN_SAFE_INTEGER]
}

function shared(
  a: readonly string[],
  b: readonly string[],
  exact: Reason,
  loose: Reason,
  plain: (value: string) => string,
): PairReason[] {
  const same = a.filter((value) => b.includes(value)).map((value): PairReason => ({ reason: exact, values: [value, value] }))
  if (same.length > 0) return same
  return a.flatMap((mine) =>
    b
      .filter((theirs) => plain(mine) !== '' && plain(mine) === plain(theirs))
      .map((theirs): PairReason => ({ reason: loose, values: [mine, theirs] })),
  )
}

/** "Anna" and "Anna Rossi" may be one name; "Anna Rossi" and "Bruno Rossi" are two. */
function namesDiffer({ name: a }: ContactRecord, { name: b }: ContactRecord): boolean {
  const [mine, theirs] = [new Set(nameWords(a)), new Set(nameWords(b))]
  if (mine.size === 0 || theirs.size === 0) return false
  return !isWithin(mine, theirs) && !isWithin(theirs, mine)
}

function isWithin(some: Set<string>, all: Set<string>): boolean {
  return [...some].every((word) => all.has(word))
}

/** A birthday without its year (`--03-12`) agrees with the same day of any year. */
function birthdaysDiffer(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a.startsWith('--') || b.startsWith('--') ? a.slice(-5) !== b.slice(-5) : a !== b
}

function sameText(a: string, b: string): boolean {
  return foldName(a) !== '' && foldName(a) === foldName(b)
}

function handleText({ network, value }: ContactRecord['handles'][number]): string {
  return `${network} ${value.toLowerCase()}`
}
