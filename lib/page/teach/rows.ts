import { findAll } from '../find.ts'
import { marksOf, type Said } from './marks.ts'
import { allWithin, around, depthBelow, holds, parentOf, saidBy, smallestAround } from './tree.ts'

/** The messages' list and rows, as elements and as ways to find the rows in the list. */
export interface Rows {
  list: Element
  /** The rows that hold the messages that were pointed at. */
  incoming: Element | null
  outgoing: Element | null
  selectors: string[]
}

/** Elements that only ever stand within a line of text. */
const INLINE =
  /^(?:a|abbr|b|bdi|br|button|code|em|i|img|mark|p|s|small|span|strong|sub|sup|svg|time|u|video|audio|picture|input|label)$/
const MESSAGE_WORD = /(?:^|[-_])(?:message|msg|bubble|event|post|comment|reply|item|row|entry|turn)$/i
const CLOCK = /(?:^|\s)\d{1,2}[:.]\d{2}(?:\s|$)/

/**
 * Works out which elements are the rows of messages. A row is the highest element around the message that was pointed at which does not hold the
 * other one too; where such elements are groups of several messages, the message within.
 *
 * @param others elements that stand outside the list: title, composer.
 * @returns null where one of the messages holds the other, so that they are not two.
 */
export function rowsOf(
  pointed: { incoming: Element | null; outgoing: Element | null },
  others: readonly Element[],
  isSaid: Said,
): Rows | null {
  const { incoming, outgoing } = pointed
  const messages = [incoming, outgoing].filter((element) => element !== null)
  const [first] = messages
  if (!first) return null
  const shared = messages.length === 2 ? smallestAround(messages) : null
  if (messages.length === 2 && (!shared || messages.includes(shared))) return null
  const base = shared ?? listAroundOne(first, others)
  if (!base) return null
  const rows = { incoming: incoming && rowBelow(base, incoming), outgoing: outgoing && rowBelow(base, outgoing) }
  const made = [rows.incoming, rows.outgoing].filter((row) => row !== null)
  const list = wholeList(base, made, others)
  return { list, ...rows, selectors: rowSelectors(list, made, isSaid) }
}

/** With one message alone: the first element around it whose children are alike, below what holds title or composer. */
function listAroundOne(message: Element, others: readonly Element[]): Element | null {
  const path = around(message)
  let list: Element | null = null
  for (const [index, element] of path.entries()) {
    const parent = path[index + 1]
    if (!parent || parent === document.body || others.some((other) => holds(parent, other))) break
    if ([...parent.children].filter((child) => child !== element && isAlike(child, element) && saidBy(child) !== '').length > 0)
      list = parent
  }
  return list ?? parentOf(message)
}

function rowBelow(base: Element, message: Element): Element {
  const levels = around(message)
  const below = levels.slice(0, levels.indexOf(base)).toReversed()
  let row = below[0] ?? message
  for (const level of below.slice(1)) {
    const [higher, lower] = [alikeAtDepth(base, row), alikeAtDepth(base, level)]
    // More of these than of what holds them: groups of messages, if each looks like one. Where each group has one so far, ids tell.
    const isGrouped = lower.length > higher.length && looksLikeMessage(level, lower)
    const isNamed =
      lower.length === higher.length && lower.length > 1 && !INLINE.test(level.localName) && areOwn(lower) && !areOwn(higher)
    if (isGrouped || isNamed) row = level
  }
  return row
}

/** Whether two elements are of one shape. Classes that chance made count too: both rows come from the same build. */
function isAlike(a: Element, b: Element): boolean {
  if (a.localName !== b.localName || a.getAttribute('role') !== b.getAttribute('role')) return false
  if (a.classList.length === 0 && b.classList.length === 0) return true
  return [...a.classList].some((token) => b.classList.contains(token))
}

function alikeAtDepth(base: Element, element: Element): Element[] {
  const depth = depthBelow(base, element)
  return allWithin(base).filter((other) => isAlike(other, element) && depthBelow(base, other) === depth)
}

function looksLikeMessage(element: Element, alike: readonly Element[]): boolean {
  if (areOwn(alike)) return true
  if (/^(?:listitem|row|article|option)$/.test(element.getAttribute('role') ?? '')) return true
  if (INLINE.test(element.localName)) return false
  if (/^(?:li|article|tr)$/.test(element.localName)) return true
  if ([...element.classList].some((token) => MESSAGE_WORD.test(token.replace(/--.*$/, '')))) return true
  const timed = alike.filter((other) => other.querySelector('time') !== null || CLOCK.test(saidBy(other)))
  return timed.length * 2 > alike.length
}

/** Whether each has an id of its own. */
function areOwn(elements: readonly Element[]): boolean {
  const ids = elements.map((element) => ownId(element))
  return !ids.includes('') && new Set(ids).size === ids.length
}

function ownId(element: Element): string {
  const name = element.getAttributeNames().find((attribute) => /^data-.*id$|^id$/.test(attribute))
  return name ? (element.getAttribute(name) ?? '') : ''
}

/** The element that holds all messages, not only one day's: what scrolls, what says that it is a log, or what has more of the same. */
function wholeList(base: Element, rows: readonly Element[], others: readonly Element[]): Element {
  let list = base
  let at: Element | null = base
  while (at && at !== document.body && at !== document.documentElement) {
    const here: Element = at
    if (others.some((other) => holds(here, other))) break
    if (scrolls(here) || /^(?:log|feed|list)$/.test(here.getAttribute('role') ?? '') || here.hasAttribute('aria-live'))
      list = here
    const parent = parentOf(here)
    const [row] = rows
    if (parent && row && !others.some((other) => holds(parent, other))) {
      const depth = depthBelow(here, row)
      const more = [...parent.children].some(
        (child) =>
          child !== here &&
          isAlike(child, here) &&
          allWithin(child).some((inner) => depthBelow(child, inner) === depth && isAlike(inner, row)),
      )
      if (more) list = parent
    }
    at = parent
  }
  return list
}

function scrolls(element: Element): boolean {
  return /auto|scroll|overlay/.test(element.ownerDocument.defaultView?.getComputedStyle(element).overflowY ?? '')
}

/** Ways to find the rows in the list, most lasting first: what both rows have in common, then either's own beside each other, then their places. */
function rowSelectors(list: Element, rows: readonly Element[], isSaid: Said): string[] {
  const [first, second] = rows
  if (!first) return []
  const marks = rows.map((row) => marksOf(row, isSaid).filter(({ sel, worth }) => worth > 1 && !sel.startsWith('[dir=')))
  const [own = [], other = own] = marks
  const common = own.filter(({ sel }) => other.some((mark) => mark.sel === sel)).map(({ sel }) => sel)
  const tagged = common.map((sel) => (/^[.[]/.test(sel) ? `${first.localName}${sel}` : sel))
  const pairs = second
    ? own.slice(0, 3).flatMap((a) => other.slice(0, 3).flatMap((b) => (a.sel === b.sel ? [] : [`${a.sel}, ${b.sel}`])))
    : []
  const places = [...new Set(rows.map((row) => placeBelow(list, row)))].join(', ')
  const good = [...common, ...tagged, ...pairs, places].filter((sel) => findsRows(list, sel, rows))
  const lasting = [...new Set(good)].filter((sel) => sel !== places)
  if (lasting.length === 0) return good
  // What finds fewer is a state that only some rows are in.
  const found = new Map(lasting.map((sel) => [sel, rowsIn(list, [sel]).length]))
  const most = Math.max(...found.values())
  return lasting.filter((sel) => (found.get(sel) ?? 0) >= most).slice(0, 4)
}

function findsRows(list: Element, sel: string, rows: readonly Element[]): boolean {
  const found = findAll(list, [{ sel, seen: '' }])
  if (!rows.every((row) => found.includes(row))) return false
  const depths = new Set(rows.map((row) => depthBelow(list, row)))
  const fitting = found.filter((row) => depths.has(depthBelow(list, row)))
  return fitting.length * 5 >= found.length * 4
}

/** Which kind of child of which kind of child: numbers would hold for one message alone. */
function placeBelow(list: Element, row: Element): string {
  const steps: string[] = []
  for (let at: Element | null = row; at && at !== list; at = parentOf(at)) steps.unshift(at.localName)
  return `:scope > ${steps.join(' > ')}`
}

/** Rows that are there now. */
export function rowsIn(list: Element, selectors: readonly string[]): Element[] {
  return findAll(
    list,
    selectors.map((sel) => ({ sel, seen: '' })),
  )
}
