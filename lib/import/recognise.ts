import { foldHeader, type FileFormat } from './formats/format.ts'
import { amocrmDeals } from './formats/amocrm-deals.ts'
import { bitrix24Contacts } from './formats/bitrix24-contacts.ts'
import { bitrix24Deals } from './formats/bitrix24-deals.ts'
import { brevoEvents } from './formats/brevo-events.ts'
import { googleContacts } from './formats/google-contacts.ts'
import { hubspotContacts } from './formats/hubspot-contacts.ts'
import { hubspotDeals } from './formats/hubspot-deals.ts'
import { mailchimpAudience } from './formats/mailchimp-audience.ts'
import { outlookContacts } from './formats/outlook-contacts.ts'
import { pipedriveDeals } from './formats/pipedrive-deals.ts'
import { pipedrivePeople } from './formats/pipedrive-people.ts'
import { salesforceContacts } from './formats/salesforce-contacts.ts'
import { webtoffeeOrders } from './formats/webtoffee-orders.ts'
import { woocommerceCustomers } from './formats/woocommerce-customers.ts'
import { woocommerceOrders } from './formats/woocommerce-orders.ts'
import { plain } from './formats/plain.ts'
import { shopifyCustomers } from './formats/shopify-customers.ts'
import { settleColumns } from './formats/settle-columns.ts'
import { shopifyOrders } from './formats/shopify-orders.ts'
import { TARGETS, type Target } from './job.ts'
import { isEventDate } from './target-kinds.ts'

/** Every format that is known by its header; a new one is a file beside these and a line here. */
export const FORMATS: readonly FileFormat[] = [
  shopifyOrders,
  shopifyCustomers,
  amocrmDeals,
  bitrix24Contacts,
  bitrix24Deals,
  brevoEvents,
  googleContacts,
  hubspotContacts,
  hubspotDeals,
  mailchimpAudience,
  outlookContacts,
  pipedriveDeals,
  pipedrivePeople,
  salesforceContacts,
  webtoffeeOrders,
  woocommerceCustomers,
  woocommerceOrders,
  plain,
]

/** Targets that several columns may have: all of their cells are read, in the file's order. */
const LISTS = new Set<Target>(['contact.phone', 'contact.email', 'order.item', ...TARGETS.filter(isEventDate)])

/** Whether several columns may have a target: all are read, or (`firstOf`) the first that is filled. */
function mayRepeat(target: Target, format: FileFormat): boolean {
  return LISTS.has(target) || (format.firstOf?.includes(target) ?? false)
}

/**
 * The format with most of its signature in the header; `plain` where none has enough. Deals carry columns of their people, and not the other
 * way round: of one system's formats that fit, orders win.
 */
export function recognise(header: readonly string[]): FileFormat {
  const names = new Set(header.map(foldHeader))
  const found = ({ signature }: FileFormat): number => signature.filter((name) => names.has(name)).length
  const fitting = FORMATS.filter((format) => found(format) >= Math.max(1, format.needed))
  const best = fitting.toSorted((a, b) => found(b) - found(a))[0] ?? plain
  return fitting.find(({ source, people }) => source === best.source && people === 'order') ?? best
}

/** Format by its kind, e.g. of a stored plan; `plain` for one that is not known. */
export function formatOf(kind: string): FileFormat {
  return FORMATS.find((format) => format.kind === kind) ?? plain
}

/**
 * Proposes a target for each column. Where several names mean what only one column may be, the one that the format's table names first
 * has it ("Order Date" before "Date"); two columns of the very same name both get it, so that the preview asks the user.
 */
export function mapColumns(header: readonly string[], format: FileFormat): (Target | '')[] {
  const folded = header.map(foldHeader)
  const ranks = new Map(Object.keys(format.targets).map((name, rank) => [name, rank]))
  const best = new Map<Target, number>()
  for (const name of folded) {
    const target = format.targets[name]
    const rank = ranks.get(name)
    if (target && rank !== undefined && rank < (best.get(target) ?? Number.POSITIVE_INFINITY)) best.set(target, rank)
  }
  const columns = folded.map((name): Target | '' => {
    const target = ranks.has(name) ? format.targets[name] : undefined
    return target && (mayRepeat(target, format) || best.get(target) === ranks.get(name)) ? target : ''
  })
  return format.kind === 'plain' ? settleColumns(folded, columns) : columns
}

/** Columns of each target, in the order in which they are asked: the file's, or for `firstOf` that of the format's table. */
export function placesOf(
  header: readonly string[],
  columns: readonly (Target | '')[],
  format: FileFormat,
): Map<Target, number[]> {
  const places = new Map<Target, number[]>()
  for (const [i, target] of columns.entries()) {
    if (target === '') continue
    const known = places.get(target)
    if (known) known.push(i)
    else places.set(target, [i])
  }
  const names = Object.keys(format.targets)
  const rank = (place: number): number => (names.indexOf(foldHeader(header[place] ?? '')) + names.length + 1) % (names.length + 1)
  for (const target of format.firstOf ?? []) places.get(target)?.sort((a, b) => rank(a) - rank(b))
  return places
}

/** Targets that two columns claim though only one may. */
export function doubleTargets(columns: readonly (Target | '')[], format: FileFormat = plain): Target[] {
  const seen = new Set<Target>()
  const double = new Set<Target>()
  for (const target of columns) {
    if (target === '' || mayRepeat(target, format)) continue
    if (seen.has(target)) double.add(target)
    seen.add(target)
  }
  return [...double]
}
