import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import type { IndexName } from '../orders/manifest.ts'
import { pagesFor, type SortedIndex } from '../orders/sorted-index.ts'
import { tailRange } from './contact-words.ts'

/** Digits of the longest number (E.164). */
const LONGEST = 15

/** Keys `[from, to)`. */
interface KeyRange {
  from: number
  to: number
}

/**
 * Calls with people whose number begins with these digits (with the country's code or without it, and then also without the zero that is
 * dialled before it at home), or ends with them, until the answer is false. `country`: ISO 3166-1 alpha-2, or ''.
 */
export async function matchNumbers(
  base: Base,
  text: string,
  country: string,
  visit: (ordinal: number) => boolean | void,
  signal?: AbortSignal,
): Promise<void> {
  for (const prefix of prefixesOf(text, country))
    for (const range of rangesOf(prefix)) if (!(await visitRange(base, 'phone', range, visit, signal))) return
  const digits = text.replace(/\D/g, '')
  const tails = new Set([digits, digits.replace(/^0+/, '')].filter((tail) => tail.length >= 3 && tail.length <= LONGEST))
  for (const tail of tails) if (!(await visitRange(base, 'tail', tailRange(tail), visit, signal))) return
}

/** Whether a number (E.164) begins or ends so. The obvious rule that the indexes answer faster. */
export function numberAgrees(phone: string, text: string, country: string): boolean {
  const own = phone.replace(/\D/g, '')
  const digits = text.replace(/\D/g, '')
  const bare = digits.replace(/^0+/, '')
  return (
    prefixesOf(text, country).some((prefix) => own.startsWith(prefix)) ||
    [digits, bare].some((tail) => tail.length >= 3 && own.endsWith(tail))
  )
}

/** What numbers may begin with, as E.164 without `+`. */
function prefixesOf(text: string, country: string): string[] {
  const digits = text.replace(/\D/g, '')
  const abroad = text.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null
  if (abroad !== null) return abroad.length === 0 || abroad.startsWith('0') ? [] : [abroad]
  const region = country.toUpperCase()
  const code = isSupportedCountry(region) ? getCountryCallingCode(region) : ''
  const home = code === '' ? [] : [`${code}${digits}`, `${code}${digits.replace(/^0/, '')}`]
  return [...new Set([...(digits.startsWith('0') ? [] : [digits]), ...home])].filter((prefix) => prefix.length <= LONGEST)
}

/** Numbers of one beginning are one range for each length. */
function rangesOf(prefix: string): KeyRange[] {
  const ranges: KeyRange[] = []
  for (let more = 0; prefix.length + more <= LONGEST; more++) {
    const unit = 10 ** more
    ranges.push({ from: Number(prefix) * unit, to: (Number(prefix) + 1) * unit })
  }
  return ranges
}

async function visitRange(
  base: Base,
  index: IndexName,
  { from, to }: KeyRange,
  visit: (ordinal: number) => boolean | void,
  signal?: AbortSignal,
): Promise<boolean> {
  const pages = base.manifest.indexes[index]
  const [first] = pagesFor(pages, from)
  // A key before the first page's is on none; one after may still be.
  for (let n = first ? pages.indexOf(first) : 0; n < pages.length && (pages[n] as { first: number }).first < to; n++) {
    const page = await indexPage(base, (pages[n] as { chunk: Id }).chunk)
    signal?.throwIfAborted()
    for (let i = firstFrom(page.keys, from); i < page.keys.length && (page.keys[i] as number) < to; i++)
      if (visit(page.ordinals[i] as number) === false) return false
  }
  return true
}

function firstFrom(keys: Float64Array, from: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as number) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Pages of numbers lately looked at: 24 kB each. */
const KEPT = 64
const kept = new WeakMap<Base, Map<Id, SortedIndex>>()

async function indexPage(base: Base, chunk: Id): Promise<SortedIndex> {
  const pages = kept.get(base) ?? new Map<Id, SortedIndex>()
  kept.set(base, pages)
  const known = pages.get(chunk)
  if (known) return known
  const page = await base.indexPage(chunk)
  if (pages.size >= KEPT) pages.delete(pages.keys().next().value as Id)
  pages.set(chunk, page)
  return page
}
