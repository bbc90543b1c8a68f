import type { ContactEvent } from '../../../contacts/event.ts'
import { Breath } from '../../../import/breath.ts'
import type { Base } from '../../../orders/base.ts'
import { LazyPage } from '../../../orders/lazy-page.ts'
import type { Page } from '../../../orders/page-codec.ts'
import { joinHandles, joinList, PAGE_TEXTS, splitHandles, splitList } from '../../../orders/page-fields.ts'
import { PAGE_SIZE } from '../../../orders/person-row.ts'
import { ColumnsOfPages } from './columns-of-pages.ts'
import { TEXTS } from './names.ts'

/** Pages that are read at once. */
const AHEAD = 32

/**
 * Makes the columns that no import has made, of all people, in one walk over the base's pages, which are decoded column by column. Takes some
 * seconds for a million people, so all columns are made at once; lets messages in between. By their names, as chunks.
 *
 * An import could hand these columns on instead, as it does with traits: it has each page's columns at hand while it writes them.
 */
export async function walkPages(base: Base): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const columns = new ColumnsOfPages(base.manifest.contacts)
  const breath = new Breath()
  const { length } = base.manifest.pages
  for (let first = 0; first < length; first += AHEAD) {
    const pages = await Promise.all(Array.from({ length: Math.min(AHEAD, length - first) }, (_, i) => base.openPage(first + i)))
    for (const [i, page] of pages.entries()) {
      addPage(columns, (first + i) * PAGE_SIZE, page)
      if (breath.due()) await breath.take()
    }
  }
  return columns.encode()
}

function addPage(columns: ColumnsOfPages, start: number, page: Page): void {
  for (const name of TEXTS) textsOn(page, name)?.forEach((text, place) => columns.setText(name, start + place, text))
  textsOn(page, 'crmTags')?.forEach((tags, place) => {
    if (tags !== '') for (const tag of splitList(tags)) columns.addTo('crmTags', start + place, tag)
  })
  textsOn(page, 'handles')?.forEach((handles, place) => {
    if (handles !== '') for (const { network } of splitHandles(handles)) columns.addTo('networks', start + place, network)
  })
  parsed(textsOn(page, 'own'), (own, place) => columns.setOwn(start + place, own as Record<string, string>))
  parsed(textsOn(page, 'events'), (events, place) => columns.addEvents(start + place, events as ContactEvent[]))
  if (page instanceof LazyPage) {
    const since = page.allInstants('since')
    for (let place = 0; place < page.people; place++) columns.setSince(start + place, since.at(place))
    columns.addOrders(start, page.ordered)
  } else
    for (let place = 0; place < page.people; place++) {
      columns.setSince(start + place, page.contact(place).since ?? Number.NaN)
      for (const order of page.orders(place)) columns.addItems(start + place, order)
    }
}

type TextName = (typeof PAGE_TEXTS)[number] | 'crmTags' | 'handles' | 'own' | 'events'

/** One of the texts of everybody on a page, as a page of the second layout has them; null where nobody has it. */
function textsOn(page: Page, name: TextName): readonly string[] | null {
  if (page instanceof LazyPage) return page.allTexts(name)
  return Array.from({ length: page.people }, (_, place) => {
    const contact = page.contact(place)
    if (name === 'crmTags') return joinList(contact.crmTags)
    if (name === 'handles') return joinHandles(contact.handles)
    if (name === 'own') return Object.keys(contact.own).length === 0 ? '' : JSON.stringify(contact.own)
    if (name === 'events') return page.events(place).length === 0 ? '' : JSON.stringify(page.events(place))
    return contact[name]
  })
}

/** Parses the JSON of many people at once, which is quicker than one by one. */
function parsed(texts: readonly string[] | null, take: (value: unknown, place: number) => void): void {
  if (!texts) return
  const places = [...texts.keys()].filter((place) => texts[place] !== '')
  const values = JSON.parse(`[${places.map((place) => texts[place]).join(',')}]`) as unknown[]
  places.forEach((place, i) => take(values[i], place))
}
