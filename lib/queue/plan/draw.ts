import type { ContactRecord } from '../../contacts/contact.ts'
import type { Id } from '../../db/id.ts'
import { hash53 } from '../../orders/keys.ts'
import type { QueueRules } from '../queue.ts'

/**
 * Whose share of several agents somebody is, counted from 1. Drawn by what every computer knows them by, since ids are of one computer alone: the
 * smallest number, else mail, else handle, else the source's id. Computers that hold different numbers of one person may draw differently.
 */
export function shareOf(contact: ContactRecord, among: number): number {
  return 1 + (hash53(`share ${sameEverywhere(contact)}`) % among)
}

/** Whether somebody is drawn not to be written to, for the comparison. Each queue draws anew. */
export function isHeldOut(queue: Id, contact: Id, { holdout }: Pick<QueueRules, 'holdout'>): boolean {
  return part(`holdout ${queue} ${contact}`) < holdout
}

/** A place in an order by chance, 0 to 1. */
export function chanceOf(queue: Id, contact: Id): number {
  return part(`chance ${queue} ${contact}`)
}

function sameEverywhere({ id, phones, emails, handles, source, externalId }: ContactRecord): string {
  const [phone] = phones.toSorted()
  if (phone) return `phone ${phone}`
  const [mail] = emails.map((one) => one.toLowerCase()).toSorted()
  if (mail) return `mail ${mail}`
  const [handle] = handles.map(({ network, value }) => `handle ${network} ${value.toLowerCase()}`).toSorted()
  return handle ?? (externalId === '' ? `id ${id}` : `source ${source} ${externalId}`)
}

/** Of the low 32 bits, which `hash53` mixes last. */
function part(text: string): number {
  return (hash53(text) >>> 0) / 2 ** 32
}
