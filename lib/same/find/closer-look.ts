import { foldName } from '../../contacts/fold.ts'
import { isBlank } from '../../law/blank.ts'
import { hash53 } from '../../orders/keys.ts'
import { PAGE_SIZE, type PersonRow } from '../../orders/person-row.ts'
import { IndexBuilder } from '../../orders/sorted-index.ts'
import { indexOf, type Everybody } from './everybody.ts'
import { looseMail } from './loose-mail.ts'
import type { PairCollector } from './pair-collector.ts'
import { MOST_AT_ONE_LINE, REASON_BITS } from './reason-bits.ts'
import { runs } from './runs.ts'

/**
 * Adds the weak reasons, for which everybody's page is read once: a Gmail address written otherwise, and the same full name together with the same
 * city or birthday. Only names of a few people are compared: that of many says nothing.
 */
export async function addCloserLook(everybody: Everybody, pairs: PairCollector, signal?: AbortSignal): Promise<void> {
  const rareName = await bearersOfRareNames(everybody, pairs.people)
  const mails = new IndexBuilder()
  const names = new IndexBuilder()
  const look = ({ contact }: PersonRow, number: number): void => {
    for (const loose of new Set(contact.emails.map(looseMail))) if (loose) mails.add(hash53(`loose mail ${loose}`), number)
    if (rareName[number] === 0) return
    const name = foldName(contact.name)
    const city = foldName(contact.city)
    if (city !== '') names.add(hash53(`name ${name} in ${city}`), number)
    if (contact.birthday !== '') names.add(hash53(`name ${name} born ${contact.birthday}`), number)
  }
  const { base, typed } = everybody
  for (let page = 0; page < base.manifest.pages.length; page++) {
    signal?.throwIfAborted()
    const rows = await base.page(page)
    rows.forEach((row, place) => isBlank(row) || look(row, page * PAGE_SIZE + place))
  }
  typed.forEach((contact, i) => look({ contact, orders: [], events: [] }, base.manifest.contacts + i))
  for (const run of runs(mails.sorted())) {
    const strong = REASON_BITS.mail
    const heads = [...new Set(run.map((number) => pairs.headOf.get(number) ?? number))]
    const alone = heads.length === 2 && pairs.has(heads[0] ?? 0, heads[1] ?? 0, strong)
    if (!alone) pairs.add(heads, REASON_BITS.mailForm, null)
  }
  for (const run of runs(names.sorted())) pairs.add(run, REASON_BITS.name, null)
}

/** A 1 for everybody whose full name a few others bear too. */
async function bearersOfRareNames(everybody: Everybody, people: number): Promise<Uint8Array> {
  const rare = new Uint8Array(people)
  for (const run of runs(await indexOf(everybody, 'name'))) {
    const heads = new Set(run.map((number) => everybody.headOf.get(number) ?? number))
    if (heads.size > 1 && heads.size <= MOST_AT_ONE_LINE) for (const number of run) rare[number] = 1
  }
  return rare
}
