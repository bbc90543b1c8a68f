import { blockText } from '../block-text.ts'
import { find, matching } from '../find.ts'
import { marksOf, type Said } from './marks.ts'
import { selectorsFor } from './selectors.ts'
import { around, parentOf, saidBy, speakers } from './tree.ts'

/** A time of day, with or without a day before it, and nothing else. */
const CLOCK = /^(?:\p{L}+\.?,? )?(?:[\d./-]+,? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?$/iu

export function isClock(text: string): boolean {
  return text.length <= 40 && CLOCK.test(text.trim())
}

/** The element that holds all that the person wrote in a message and as little else as can be: what was pointed at, or the longest text in it. */
export function textOf(row: Element, pointed: Element): Element {
  const path = around(pointed)
  const upToRow = path.slice(0, path.indexOf(row) + 1)
  // A link or a bold word was pointed at: the words around it belong to the message.
  const wordy = upToRow.findLast((element) => hasOwnWords(element))
  const said = speakers(speakers(pointed).length > 0 ? pointed : row).filter((speaker) => !isAside(speaker))
  const [longest] = said.toSorted((a, b) => saidBy(b).length - saidBy(a).length)
  const text = wordy ?? longest
  if (!text) return pointed
  const outer = parentOf(text)
  return outer && text !== row && areLines(speakers(outer), text) ? outer : text
}

function hasOwnWords(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && (node.nodeValue ?? '').trim() !== '')
}

/** Whether these are lines of one message: all of the same kind. */
function areLines(inner: readonly Element[], text: Element): boolean {
  if (inner.length < 2 || text.localName === 'span') return false
  return inner.every(
    (line) =>
      line.localName === text.localName &&
      line.className === text.className &&
      !isAside(line) &&
      (text.localName === 'p' || line.className !== ''),
  )
}

function isAside(speaker: Element): boolean {
  return speaker.matches('time, button, [role="button"], [datetime]') || isClock(saidBy(speaker))
}

/** Those that hold for a place alone come last. */
function poor(sel: string): number {
  return /nth-|^:scope$/.test(sel) ? 1 : 0
}

/** Ways to the text in either row. Each finds the right element in one and nothing wrong in the other. */
export function textSelectors(rows: readonly { row: Element; text: Element }[], isSaid: Said): string[] {
  const all = rows.flatMap(({ row, text }) => [...selectorsFor(text, row, isSaid), ...outerSelectors(row, text, isSaid)])
  const fitting = [...new Set(all)].filter((sel) =>
    rows.every(({ row, text }) => {
      const found = find(row, [{ sel, seen: '' }])
      return found === null || found === text || blockText(found).trim() === blockText(text).trim()
    }),
  )
  const inAll = fitting.filter((sel) => rows.every(({ row }) => find(row, [{ sel, seen: '' }]) !== null))
  const kept = (inAll.length > 0 ? inAll : fitting).toSorted((a, b) => poor(a) - poor(b)).slice(0, 4)
  return kept.length > 0 ? kept : [':scope']
}

/** What holds the text and nothing else says the same: its name may be the lasting one. */
function outerSelectors(row: Element, text: Element, isSaid: Said): string[] {
  const outer = parentOf(text)
  if (!outer || text === row || outer === row || saidBy(outer) !== saidBy(text)) return []
  return selectorsFor(outer, row, isSaid).filter((sel) => !sel.includes('nth-'))
}

/** Parts inside the texts that are not the person's words: times, marks, buttons. */
export function asides(rows: readonly { row: Element; text: Element }[], isSaid: Said): string[] {
  const found = new Set<string>()
  for (const { text } of rows) {
    for (const inner of text.querySelectorAll('*')) {
      if (!isAside(inner) || !saidBy(inner)) continue
      const [mark] = marksOf(inner, isSaid)
      if (mark && matching(text, mark.sel).every((other) => other === inner || inner.contains(other))) found.add(mark.sel)
      else if (inner.localName === 'time') found.add('time')
    }
  }
  return [...found].slice(0, 6)
}

/** Attributes of the row, or of one element in it, whose values are ids: different in every row, and not its place in the list. */
export function rowId(rows: readonly Element[]): string | null {
  const names = new Set(rows.flatMap((row) => row.getAttributeNames()))
  const good = [...names].filter(
    (name) =>
      /(?:^|-|_)(?:id|key|uuid|mid|msgid|uid)$|^id$|msgid|message-?id/i.test(name) &&
      areIds(rows.map((row) => row.getAttribute(name) ?? '')),
  )
  return good.toSorted((a, b) => Number(a === 'id') - Number(b === 'id'))[0] ?? null
}

function areIds(values: readonly string[]): boolean {
  const there = values.filter((value) => value !== '')
  if (there.length < 2 || there.length < values.length * 0.8 || new Set(there).size !== there.length) return false
  const numbers = there.map((value) => /(\d{1,4})$/.exec(value)?.[1]).map(Number)
  const isCount =
    there.every((value) => /^\D{0,20}\d{1,3}$/.test(value)) && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
  return !isCount && there.every((value) => value.length >= 4 && value.length <= 200 && !/\s/.test(value))
}
