import { DEFINITION_VERSION, type Alternative, type SiteDefinition } from '../../sites/definition.ts'
import type { Learnt, PickProblem, Role } from '../../teach/lesson.ts'
import { isField } from '../composer.ts'
import { find } from '../find.ts'
import { plain } from '../read-value.ts'
import { directionWays } from './direction.ts'
import { marksOf, type Said } from './marks.ts'
import { placesOfId } from './places.ts'
import { rowsIn, rowsOf, type Rows } from './rows.ts'
import { saidIn } from './said.ts'
import { selectorsFor, waysTo } from './selectors.ts'
import { asides, rowId, textOf, textSelectors } from './text.ts'
import { timeWays } from './time.ts'
import { namePlace, type NamePlace } from './title.ts'
import { holds, parentOf, saidBy, smallestAround } from './tree.ts'
import { wayFor } from './way-for.ts'

/** What the user pointed at. Without a message nothing can be worked out. */
export type Picks = { readonly [R in Role]?: Element }

/** Whose definition it will be, and the day on which its selectors were seen to work. */
export interface Site {
  id: string
  name: string
  host: string
  /** ISO date. */
  today: string
}

/** Finds nothing: stands where the user skipped a part that a definition must have. */
const NOTHING = ':not(*)'

/** The conversation's parts as they were found. */
interface Parts {
  name: NamePlace | null
  rows: Rows
  box: Element | null
  pane: Element
}

/**
 * Works out how a messenger's page is read, from the elements that were pointed at. What tells its chats apart is left open: that shows
 * when chats are compared (`tellApart`).
 */
export function workOut(picks: Picks, site: Site, location: Location | URL): Learnt | { problem: PickProblem } {
  const name = picks.title ? namePlace(picks.title) : null
  if (picks.title && !name) return { problem: 'no-words' }
  const box = picks.box ?? null
  const pointed = { incoming: picks.incoming ?? null, outgoing: picks.outgoing ?? null }
  const title = name ? nameSaid(name) : ''
  const isSaid = saidIn([title, ...[pointed.incoming, pointed.outgoing].map((element) => (element ? saidBy(element) : ''))])
  const others = [name?.element, box].filter((element): element is Element => element instanceof Element)
  const rows = rowsOf(pointed, others, isSaid)
  if (!rows) return { problem: 'same-message' }
  const pane = paneOf(rows.list, name?.element ?? null, box)
  const parts: Parts = { name, rows, box, pane }
  const see = (sel: string): Alternative => ({ sel, seen: site.today })
  const definition = defined(parts, pointed, site, isSaid, see, title)
  const places = placesOfId({ pane, parts: [rows.list, ...others], title }, location, isSaid, see)
  const echoes = box
    ? (['placeholder', 'aria-label', 'aria-placeholder', 'data-placeholder'] as const).filter((attr) => box.hasAttribute(attr))
    : []
  return { definition, places, echoes: echoes.map((attr) => ({ at: definition.composer.box, from: { attr }, form: 'plain' })) }
}

function nameSaid({ element, from }: NamePlace): string {
  return 'attr' in from ? plain(element.getAttribute(from.attr) ?? '') : plain(isField(element) ? element.value : saidBy(element))
}

/**
 * The smallest element that holds title, list and composer; where the title stands far away, so that it would be the whole page, the smallest
 * around list and composer.
 */
function paneOf(list: Element, title: Element | null, box: Element | null): Element {
  const whole = smallestAround([list, ...(title ? [title] : []), ...(box ? [box] : [])])
  const near = smallestAround([list, ...(box ? [box] : [])])
  const chosen = !isPage(whole) ? whole : near
  // A list alone is no pane: what stands around it is there with it. A frame may hold nothing but a conversation: then the pane is its body.
  if (!chosen || chosen === list) return isPage(parentOf(list)) && box ? document.body : (parentOf(list) ?? list)
  return chosen === document.documentElement ? document.body : chosen
}

function isPage(element: Element | null): boolean {
  return !element || element === document.body || element === document.documentElement
}

function defined(
  { name, rows, box, pane }: Parts,
  pointed: { incoming: Element | null; outgoing: Element | null },
  site: Site,
  isSaid: Said,
  see: (sel: string) => Alternative,
  title: string,
): SiteDefinition {
  const list = selectorsFor(rows.list, pane, isSaid)
  const made = [
    ...(rows.incoming && pointed.incoming ? [{ row: rows.incoming, text: textOf(rows.incoming, pointed.incoming) }] : []),
    ...(rows.outgoing && pointed.outgoing ? [{ row: rows.outgoing, text: textOf(rows.outgoing, pointed.outgoing) }] : []),
  ]
  const all = rowsIn(rows.list, rows.selectors)
  const id = rowId(all)
  const [theirs, own] = made
  const [timed] = made
  const isTitleInside = name !== null && holds(pane, name.element)
  const scope: ParentNode = isTitleInside ? pane : document
  return {
    version: DEFINITION_VERSION,
    id: site.id,
    name: site.name,
    network: `site:${site.host}`,
    matches: [],
    app: {
      ready: [see('body')],
      signedOut: [see('input[type="password"]')],
      loading: [],
    },
    chat: {
      pane: paneWays(pane, list, box, isSaid).map(see),
      title: name
        ? {
            at: waysTo(name.element, scope, isSaid, site.today),
            ...(isTitleInside ? {} : { inPage: true as const }),
            from: name.from,
            form: 'plain',
          }
        : { at: [see(NOTHING)], from: { text: true }, form: 'plain' },
      group: [],
    },
    message: {
      list: list.map(see),
      row: rows.selectors.map(see),
      ...(id ? { id: { from: { attr: id }, form: 'plain' as const } } : {}),
      direction:
        rows.incoming && rows.outgoing && theirs && own
          ? directionWays(
              {
                list: rows.list,
                rows: all,
                incoming: rows.incoming,
                outgoing: rows.outgoing,
                texts: { incoming: theirs.text, outgoing: own.text },
                title,
              },
              isSaid,
              see,
            )
          : [],
      text: textSelectors(made, isSaid).map(see),
      notText: asides(made, isSaid).map(see),
      time: timed ? timeWays({ list: rows.list, rows: all, ...timed }, isSaid, see) : [],
      status: [],
    },
    composer: box
      ? { box: waysTo(box, pane, isSaid, site.today), way: wayFor(box) }
      : // Nothing to write in was shown, which is then no loss.
        { box: [see(NOTHING)], closed: [see(':scope')], way: 'auto' },
  }
}

/** Of the pane: with what it must hold, since some pages leave it standing empty while no chat is open. */
function paneWays(pane: Element, list: readonly string[], box: Element | null, isSaid: Said): string[] {
  const ways = selectorsFor(pane, document, isSaid)
  const inside = list.filter((sel) => !sel.includes('>>>') && !sel.startsWith(':scope')).slice(0, 2)
  const boxes = box
    ? marksOf(box, isSaid)
        .slice(0, 1)
        .map(({ sel }) => sel)
    : []
  const held = inside.length > 0 ? inside : boxes.filter(() => box !== null && pane.contains(box))
  const must = held.length > 0 ? `:has(${held.join(', ')})` : ''
  return ways.map((sel) => {
    const whole = sel === ':scope' ? 'body' : sel + must
    return find(document, [{ sel: whole, seen: '' }]) === pane ? whole : sel
  })
}
