import { noFacts, type ContactFacts } from '../contacts/contact.ts'
import { splitPhones } from '../contacts/phone.ts'
import type { Cells, Fault, RowContext } from './row-reader.ts'
import { readOwn } from './own-columns.ts'
import { PERSON_FIELDS } from './person-fields.ts'
import { parseEmails, parseHandle } from './values/contact-values.ts'
import { isBlankCell } from './values/blank-cell.ts'
import { readPhone } from './values/phone-cells.ts'
import { parseYesNo } from './values/words.ts'

const CHANNELS = ['any', 'email', 'sms', 'whatsapp'] as const
const NETWORKS = ['telegram', 'instagram', 'xmpp'] as const

/**
 * What a row says about a person. Values that cannot be used go to `faults` and the rest stands. `firstPhoneOnly`: an order's numbers
 * are tried in turn (its own, the bill's, the parcel's), since a parcel may go to somebody else.
 */
export function readPerson(cells: Cells, context: RowContext, firstPhoneOnly: boolean, faults: Fault[]): ContactFacts {
  const facts = noFacts()
  const fault = (code: Fault['code'], target: Fault['target'], value: string): void => {
    faults.push({ what: 'value', code, target, value })
  }
  for (const [target, read] of PERSON_FIELDS) {
    const cell = cells.one(target)
    if (cell === '') continue
    const code = read(cell, facts, context)
    if (code !== null) fault(code, target, cell)
  }
  facts.name ||= `${facts.firstName} ${facts.lastName}`.trim()
  for (const cell of cells.all('contact.email')) {
    const { emails, bad } = parseEmails(cell)
    facts.emails.push(...emails.filter((mail) => !facts.emails.includes(mail)))
    for (const text of bad) fault('bad-email', 'contact.email', text)
  }
  for (const network of NETWORKS) {
    const cell = cells.one(`contact.${network}`)
    const handle = cell === '' ? null : parseHandle(network, cell)
    if (handle) facts.handles.push(handle)
  }
  for (const channel of CHANNELS) {
    const cell = cells.one(`consent.${channel}`)
    if (cell === '') continue
    const said = parseYesNo(cell)
    if (said === null) fault('bad-consent', `consent.${channel}`, cell)
    else facts.consent[channel] = said
  }
  readPhones(cells, facts, context, firstPhoneOnly, fault)
  if (context.own) readOwn(cells, facts, context.own, context.file, fault)
  return facts
}

/** A number that names no country is read as one of the row's own country before the workspace's. */
function readPhones(
  cells: Cells,
  facts: ContactFacts,
  { plan }: RowContext,
  firstOnly: boolean,
  fault: (code: Fault['code'], target: Fault['target'], value: string) => void,
): void {
  for (const cell of cells.all('contact.phone'))
    for (const text of splitPhones(cell)) {
      if (firstOnly && facts.phones.length > 0) return
      if (isBlankCell(text)) continue
      const parsed = readPhone(text, facts.country, plan.country)
      if (!parsed.ok) fault(parsed.reason, 'contact.phone', text.trim())
      else if (!facts.phones.includes(parsed.phone)) facts.phones.push(parsed.phone)
    }
}
