import { consentCard } from '../../consent/marketing.ts'
import type { RecencyDatabase } from '../../db/database.ts'
import { consentOf } from '../../orders/page-fields.ts'
import { TRAIT } from '../../orders/trait-columns.ts'
import { ordinalsIn } from '../../segments/columns/bits.ts'
import type { RulePeople } from '../../segments/columns/counting.ts'
import type { Rule } from '../../segments/rule.ts'
import { MemberReader } from '../members.ts'

/** Why somebody is left out of an audience file; `goes`: they are not. The first that is true. */
export type Fate = 'gone' | 'declined' | 'unknown' | 'no-address' | 'goes'

/** How many of a segment go along, and why the others do not. */
export type WhoGoes = Record<Fate, number> & { members: number }

/** Only who agreed goes along. Nobody can choose otherwise: an advertising network asks for the consent of everybody in the list, and so does the law. */
export function fateOf(consent: 'yes' | 'no' | 'unknown', isGone: boolean, hasAddress: boolean): Fate {
  if (isGone) return 'gone'
  if (consent !== 'yes') return consent === 'no' ? 'declined' : 'unknown'
  return hasAddress ? 'goes' : 'no-address'
}

/** Counted over columns, before any file is made: nobody's page is read. Throws the signal's reason when aborted. */
export async function whoGoes(db: RecencyDatabase, { rule }: { rule: Rule }, signal?: AbortSignal): Promise<WhoGoes> {
  const reader = await MemberReader.open(db, Date.now(), signal)
  return countFates(reader, await reader.peopleOf(rule, signal))
}

async function countFates({ counting }: MemberReader, { bits, typed, count }: RulePeople): Promise<WhoGoes> {
  const fates: WhoGoes = { members: count, gone: 0, declined: 0, unknown: 0, 'no-address': 0, goes: 0 }
  const { columns, merged } = counting
  const said = columns && (await columns.consent())
  const agreed = Array.from({ length: 256 }, (_, consent) => consentCard(consentOf(consent), null, null).state)
  const whole = [...typed]
  for (const ordinal of columns ? ordinalsIn(bits) : []) {
    const facts = merged.get(ordinal)
    if (facts) whole.push(facts)
    if (facts || !columns) continue
    const flags = columns.traits.flags[ordinal] ?? 0
    const consent = said?.get(ordinal) ?? agreed[columns.traits.consent[ordinal] ?? 0] ?? 'unknown'
    fates[fateOf(consent, (flags & TRAIT.gone) !== 0, (flags & (TRAIT.phone | TRAIT.email)) !== 0)]++
  }
  for (const { contact, consent } of whole)
    fates[fateOf(consent, contact.goneOn !== null, contact.emails.length + contact.phones.length > 0)]++
  return fates
}
