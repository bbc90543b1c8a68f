import type { ContactRecord } from '../contacts/contact.ts'
import { foldName } from '../contacts/fold.ts'
import { UNKNOWN, type Filters } from './wish.ts'

/** Whether somebody typed by hand fits the filters: they have no orders. `tags` are the users' own. */
export function typedFits(contact: ContactRecord, tags: readonly string[], filters: Filters): boolean {
  const { group, country, language, source, consent, tag, phone, mail, gone, lastFrom, lastTo, spentFrom, spentTo } = filters
  const said = Object.values(contact.consent)
  const agreed = said.includes(false) ? 'no' : said.includes(true) ? 'yes' : 'unknown'
  return (
    (group === undefined || group === 'no-orders') &&
    filters.moved === undefined &&
    filters.score === undefined &&
    is(country, contact.country) &&
    is(language, contact.language) &&
    is(source, contact.source) &&
    (consent === undefined || consent === agreed) &&
    (tag === undefined || tags.includes(tag) || contact.crmTags.some((given) => foldName(given) === foldName(tag))) &&
    (phone === undefined || phone === contact.phones.length > 0) &&
    (mail === undefined || mail === contact.emails.length > 0) &&
    (gone === undefined || gone === (contact.goneOn !== null)) &&
    lastFrom === undefined &&
    lastTo === undefined &&
    (spentFrom ?? 0) <= 0 &&
    (spentTo ?? 0) >= 0
  )
}

function is(wanted: string | undefined, own: string): boolean {
  return wanted === undefined || own === (wanted === UNKNOWN ? '' : wanted)
}
