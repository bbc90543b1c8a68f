import type { Alternative, TimeWay, ValueForm } from '../../sites/definition.ts'
import { marksOf, type Said } from './marks.ts'
import { selectorsFor } from './selectors.ts'
import { isClock } from './text.ts'
import { allWithin, holds, saidBy, speakers } from './tree.ts'

const LONGEST_DAY = 40
const MOST_DAYS = 4

/** How the time of a message is read: a machine's time on the row or in it, else the clock that it shows, under the day above it. */
export function timeWays(
  { list, rows, row, text }: { list: Element; rows: readonly Element[]; row: Element; text: Element },
  isSaid: Said,
  see: (sel: string) => Alternative,
): TimeWay[] {
  for (const element of [row, ...allWithin(row)]) {
    for (const attr of element.getAttributeNames()) {
      const form = formOf(attr, element.getAttribute(attr) ?? '')
      if (!form) continue
      const at = element === row ? {} : { at: selectorsFor(element, row, isSaid).map(see) }
      return [{ by: 'value', reader: { ...at, from: { attr }, form } }]
    }
  }
  const clock =
    speakers(row).find((speaker) => speaker !== text && isClock(saidBy(speaker))) ??
    [...text.querySelectorAll('*')].find((inner) => isClock(saidBy(inner)))
  if (!clock) return []
  const reader = { at: selectorsFor(clock, row, isSaid).map(see), from: { text: true }, form: 'plain' } as const
  return [{ by: 'clock', reader, day: daySelectors(list, rows, isSaid).map(see) }]
}

function formOf(attr: string, value: string): ValueForm | null {
  if (!/time|date|stamp|iso|sent|created/i.test(attr)) return null
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value))) return 'iso-instant'
  return /^1[5-9]\d{8}$/.test(value) ? 'unix-seconds' : null
}

/** What stands between the rows and is short: days, most likely. What is none reads as no day. */
function daySelectors(list: Element, rows: readonly Element[], isSaid: Said): string[] {
  const between = speakers(list).filter(
    (speaker) => !rows.some((row) => holds(row, speaker)) && saidBy(speaker).length <= LONGEST_DAY,
  )
  const selectors = between.flatMap((speaker) =>
    marksOf(speaker, isSaid)
      .filter(({ worth }) => worth > 1)
      .slice(0, 1),
  )
  return [...new Set(selectors.map(({ sel }) => sel))]
    .filter((sel) => !rows.some((row) => row.matches(sel) || row.querySelector(sel)))
    .slice(0, MOST_DAYS)
}
