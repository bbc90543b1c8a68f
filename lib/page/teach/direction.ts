import type { Alternative, DirectionWay } from '../../sites/definition.ts'
import { plain } from '../read-value.ts'
import { isOneOf } from '../find.ts'
import { isSideWord, writtenPart } from './lasting.ts'
import type { Said } from './marks.ts'
import { selectorsFor } from './selectors.ts'
import { around, depthBelow, saidBy, speakers } from './tree.ts'

/** How one side's rows are told from the other's. */
interface Sign {
  out: string
  in: string
  /** Of all rows, how many one of the two matches, when never both do. */
  covers: number
  worth: number
}

const FLEETING = /options?\b|menu|actions?\b|toolbar|hover|dropdown|tooltip|popover|reaction|emoji/i

/** How pages call their own user, in lower case. */
const YOU = [
  'you',
  'me',
  'tu',
  'io',
  'du',
  'jag',
  'yo',
  'tú',
  'vous',
  'moi',
  'você',
  'eu',
  'ich',
  'вы',
  'я',
  'ви',
  'ty',
  'ja',
  'mig',
  'minä',
  'jij',
  'ik',
]
/** A sign that only some rows bear (a tick on the last message) decides for those alone. */
const FEW = 0.6
const MOST_SIGNS = 12

export interface TwoRows {
  list: Element
  rows: readonly Element[]
  incoming: Element
  outgoing: Element
  /** The texts of the two messages, where the side is measured. */
  texts: { incoming: Element; outgoing: Element }
  title: string
}

/**
 * What differs between a received and a sent message, as several ways: on the row or on what holds it, on something inside, in a label, and by
 * the side as the last. Each way is tried on all rows that are there.
 */
export function directionWays(two: TwoRows, isSaid: Said, see: (sel: string) => Alternative): DirectionWay[] {
  const ways: DirectionWay[] = []
  const self = bestSign(
    two,
    selfSigns(two.outgoing, two.incoming, two.list, isSaid),
    selfSigns(two.incoming, two.outgoing, two.list, isSaid),
  )
  if (self) ways.push({ by: 'self', out: [see(self.out)], in: [see(self.in)] })
  const inside = bestSign(two, insideSigns(two.outgoing, two.incoming, isSaid), insideSigns(two.incoming, two.outgoing, isSaid))
  if (inside && !self?.out.includes(inside.out)) ways.push({ by: 'self', out: [see(inside.out)], in: [see(inside.in)] })
  const label = labelWay(two, isSaid, see)
  if (label) ways.push(label)
  const bubble = sideOf(two, isSaid)
  if (bubble.length > 0) ways.push({ by: 'side', bubble: bubble.map(see) })
  return ways
}

/** Selectors that `row`, or something around it within the list, answers to and the other row does not. */
function selfSigns(row: Element, other: Element, list: Element, isSaid: Said): string[] {
  const found = differences(row, other, isSaid)
  const depth = depthBelow(list, row)
  const [own, others] = [around(row), around(other)]
  for (let level = 1; level < depth; level++) {
    const [here, there] = [own[level], others[level]]
    if (here && there && here !== there) found.push(...differences(here, there, isSaid).map((sel) => `${sel} *`))
  }
  return found
}

/** The same for what stands in the row. Only what the page's own tree holds: `:has()` sees no shadow root. */
function insideSigns(row: Element, other: Element, isSaid: Said): string[] {
  const theirs = new Set([...other.querySelectorAll('*')].flatMap((element) => tokensOf(element, isSaid)))
  const own = [...row.querySelectorAll('*')]
    .filter((element) => !isFleeting(element, row))
    .flatMap((element) => tokensOf(element, isSaid))
  return [...new Set(own)].filter((sel) => !theirs.has(sel)).map((sel) => `:has(${sel})`)
}

/** What comes with the pointer: menus and buttons beside a message. They would tell which one was pointed at, not whose it is. */
function isFleeting(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement)
    if (FLEETING.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('role') ?? ''}`)) return true
  return false
}

function differences(element: Element, from: Element, isSaid: Said): string[] {
  const theirs = new Set(tokensOf(from, isSaid))
  return tokensOf(element, isSaid).filter((sel) => !theirs.has(sel))
}

const TELLING = /^(?:data-|aria-label$|role$|dir$|align$|type$|side$|position$|direction$|own$|is-|from|class$|alt$)/

function tokensOf(element: Element, isSaid: Said): string[] {
  const found: string[] = []
  for (const token of element.classList) {
    if (isSideWord(token) && !isSaid(token)) found.push(`.${CSS.escape(token)}`)
    const part = writtenPart(token)
    if (part && !isSaid(part)) found.push(`[class*="${part}"]`)
  }
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? ''
    if (name === 'class' || !TELLING.test(name) || !/^[a-z][a-z-]*$/.test(name)) continue
    if (value === '') found.push(`[${name}]`)
    else if (/^(?:true|false|[01])$/.test(value) || (isSideWord(value) && !isSaid(value))) found.push(`[${name}="${value}"]`)
  }
  return found
}

/**
 * The pair of signs that tells most rows and never contradicts itself. Of equals the one with a sign for either side, then the one that says what it
 * means, then the one that stands further out in the row.
 */
function bestSign(two: TwoRows, outs: readonly string[], ins: readonly string[]): Sign | null {
  const signs: Sign[] = []
  for (const [place, out] of outs.slice(0, MOST_SIGNS).entries()) {
    for (const into of ins.slice(0, MOST_SIGNS)) add(signs, two, out, into, 3 - place / MOST_SIGNS)
    add(signs, two, out, `:not(${out})`, 1 - place / MOST_SIGNS)
  }
  for (const [place, into] of ins.slice(0, MOST_SIGNS).entries()) add(signs, two, `:not(${into})`, into, 0.5 - place / MOST_SIGNS)
  const [best] = signs.toSorted((a, b) => b.covers - a.covers || b.worth - a.worth)
  return best && best.covers >= FEW ? best : null
}

function add(signs: Sign[], two: TwoRows, out: string, into: string, worth: number): void {
  const { rows, incoming, outgoing } = two
  const sides = rows.map((row) => [isOneOf(row, [{ sel: out, seen: '' }]), isOneOf(row, [{ sel: into, seen: '' }])] as const)
  if (sides.some(([own, theirs]) => own && theirs)) return
  if (!sides[rows.indexOf(outgoing)]?.[0] || !sides[rows.indexOf(incoming)]?.[1]) return
  const told = sides.filter(([own, theirs]) => own || theirs).length
  signs.push({ out, in: into, worth: worth + (sideWord(out) + sideWord(into)) / 4, covers: told / rows.length })
}

/** Signs that say what they mean outlive those that only look so. */
function sideWord(sel: string): number {
  return /in(?:coming|bound)?\b|out(?:going|bound)?\b|own|self|mine|\bme\b|from|sent|received|them|other|left|right|agent|customer|user|peer/i.test(
    sel,
  )
    ? 1
    : 0
}

/** A name beside each message: the title's on theirs, a word for "you" on ours. */
function labelWay(
  { incoming, outgoing, title, texts }: TwoRows,
  isSaid: Said,
  see: (sel: string) => Alternative,
): DirectionWay | null {
  if (title === '') return null
  for (const speaker of speakers(incoming)) {
    if (speaker === texts.incoming || texts.incoming.contains(speaker)) continue
    if (plain(saidBy(speaker)).replace(/:$/, '') !== title) continue
    for (const sel of selectorsFor(speaker, incoming, isSaid)) {
      const own = outgoing.querySelector(sel)
      const word = own ? plain(saidBy(own)).replace(/:$/, '').toLowerCase() : ''
      if (word !== title.toLowerCase())
        return { by: 'label', reader: { at: [see(sel)], from: { text: true }, form: 'plain' }, you: YOU }
    }
  }
  return null
}

/** Ways to the bubble, where bubbles really stand on the sides that the page's writing direction has for them; none otherwise. */
function sideOf({ list, incoming, outgoing, texts }: TwoRows, isSaid: Said): string[] {
  const [theirs, own] = [bubbleOf(list, incoming, texts.incoming), bubbleOf(list, outgoing, texts.outgoing)]
  if (!theirs || !own) return []
  const isRightToLeft = list.ownerDocument.defaultView?.getComputedStyle(list).direction === 'rtl'
  const middle = centre(list)
  const [left, right] = isRightToLeft ? [own, theirs] : [theirs, own]
  if (!(centre(left) < middle && centre(right) > middle)) return []
  const all = [...selectorsFor(theirs, incoming, isSaid), ...selectorsFor(own, outgoing, isSaid)]
  return [...new Set(all)].slice(0, 6)
}

/** The widest thing around the text that is still narrower than the list. */
function bubbleOf(list: Element, row: Element, text: Element): Element | null {
  const whole = list.getBoundingClientRect().width
  if (whole === 0) return null
  const path = around(text)
  const within = path.slice(0, path.indexOf(row) + 1).toReversed()
  return within.find((element) => element.getBoundingClientRect().width < whole * 0.9) ?? null
}

function centre(element: Element): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}
