import { finder } from '@medv/finder'
import type { Alternative } from '../../sites/definition.ts'
import { find, matching } from '../find.ts'
import { INTO } from '../pierce.ts'
import { classWorth, isMadeOfWords } from './lasting.ts'
import { marksOf, type Mark, type Said } from './marks.ts'
import { around, parentOf } from './tree.ts'

/** As many ways as are kept for one part: enough to outlive a change, few enough to read. */
const MOST = 4
const LONGEST = 280
/** Patience with the library's search, in milliseconds. */
const SEARCH = 100

interface Candidate extends Mark {
  /** What it rests on: alternatives that rest on the same would be lost together. */
  basis: string
}

/**
 * Ways to find `target` under `root`, most lasting first; each finds it as the reader would, first among the visible. At least one, however poor:
 * the last resort is its place.
 */
export function waysTo(target: Element, root: ParentNode, isSaid: Said, seen: string): Alternative[] {
  return selectorsFor(target, root, isSaid).map((sel) => ({ sel, seen }))
}

export function selectorsFor(target: Element, root: ParentNode, isSaid: Said): string[] {
  if (target === root) return ownSelectors(target, isSaid)
  if (target.localName === 'body') return ['body']
  const inner = target.getRootNode()
  if (inner instanceof ShadowRoot && !(root instanceof Node && (root === inner || inner.contains(root))))
    return throughHost(target, inner, root, isSaid)
  const candidates = candidatesFor(target, root, isSaid)
  const good = candidates.filter(({ sel }) => sel.length <= LONGEST && find(root, [{ sel, seen: '' }]) === target)
  const kept: Candidate[] = []
  for (const candidate of good.toSorted((a, b) => b.worth - a.worth)) {
    const isNew = !kept.some(({ basis, sel }) => basis === candidate.basis || sel === candidate.sel)
    if (kept.length < MOST && isNew) kept.push(candidate)
  }
  const selectors = kept.map(({ sel }) => sel)
  if (selectors.length === 0) selectors.push(...lastResorts(target, root, isSaid))
  return selectors
}

/** Of an element that is itself where the search begins. */
function ownSelectors(target: Element, isSaid: Said): string[] {
  const marks = marksOf(target, isSaid).filter(({ worth }) => worth > 1)
  return marks.length > 0 ? marks.slice(0, MOST).map(({ sel }) => sel) : [':scope']
}

function throughHost(target: Element, inner: ShadowRoot, root: ParentNode, isSaid: Said): string[] {
  const hosts = inner.host === root ? [':scope'] : selectorsFor(inner.host, root, isSaid).slice(0, 2)
  const within = selectorsFor(target, inner, isSaid).slice(0, 2)
  return hosts
    .flatMap((host) => within.map((sel) => `${host} ${INTO} ${sel}`))
    .filter((sel) => sel.length <= LONGEST && find(root, [{ sel, seen: '' }]) === target)
    .slice(0, MOST)
}

function candidatesFor(target: Element, root: ParentNode, isSaid: Said): Candidate[] {
  const own = marksOf(target, isSaid)
  const found: Candidate[] = own.map(({ sel, worth }) => ({ sel, worth: worth + (isOnlyOne(root, sel) ? 3 : 0), basis: sel }))
  const tag = target.localName
  const plain = [...own, { sel: tag, worth: 0 }]
  const outer = around(target)
    .slice(1)
    .filter((element) => root instanceof Node && element !== root && root.contains(element))
  for (const [steps, element] of outer.slice(0, 8).entries()) {
    for (const mark of marksOf(element, isSaid).slice(0, 4)) {
      if (mark.worth < 2) continue
      for (const { sel, worth } of plain) {
        const joined = `${mark.sel}${steps === 0 ? ' > ' : ' '}${sel}`
        // Two things that must last are less lasting than one; the nearer, the likelier they stay together.
        found.push({
          sel: joined,
          worth: Math.min(mark.worth, 7) / 2 + worth / 2 - steps * 0.4 + (isOnlyOne(root, joined) ? 2 : 0),
          basis: worth > 1 ? sel : mark.sel,
        })
      }
    }
  }
  return found
}

function isOnlyOne(root: ParentNode, sel: string): boolean {
  return matching(root, sel).length === 1
}

/** Where nothing on the way has a name that lasts: the library's shortest, then the bare place. */
function lastResorts(target: Element, root: ParentNode, isSaid: Said): string[] {
  const found: string[] = []
  if (root instanceof Element || root instanceof Document) {
    try {
      const sel = finder(target, {
        root: root instanceof Document ? root.body : root,
        idName: (name) => isMadeOfWords(name) && !isSaid(name),
        className: (name) => classWorth(name) > 1 && !isSaid(name),
        attr: (name, value) =>
          ['role', 'name', 'type', 'data-testid', 'aria-live'].includes(name) && isMadeOfWords(value) && !isSaid(value),
        timeoutMs: SEARCH,
      })
      if (sel.length <= LONGEST && find(root, [{ sel, seen: '' }]) === target) found.push(sel)
    } catch {
      // It gives up on a page where nothing is unique; the place remains.
    }
  }
  const place = placeOf(target, root)
  if (place.length <= LONGEST && !found.includes(place) && find(root, [{ sel: place, seen: '' }]) === target) found.push(place)
  return found
}

/** The way down from `root` by kind and number: the poorest of all, since any new neighbour changes it. */
function placeOf(target: Element, root: ParentNode): string {
  const steps: string[] = []
  for (let at: Element | null = target; at && at !== root; at = parentOf(at)) {
    const tag = at.localName
    const alike = [...(at.parentElement?.children ?? [])].filter((other) => other.localName === tag)
    steps.unshift(alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(at) + 1})` : tag)
    if (at.parentNode instanceof ShadowRoot) break
  }
  const start = root instanceof Element ? ':scope > ' : ''
  return start + steps.join(' > ')
}
