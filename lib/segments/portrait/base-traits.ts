import { consentCard } from '../../consent/marketing.ts'
import { consentOf } from '../../orders/page-fields.ts'
import { TRAIT } from '../../orders/trait-columns.ts'
import { recencyOf } from '../../rfm/looking.ts'
import type { Facts } from '../facts.ts'
import { bandValue, bandValues, DAY_LIMITS } from './bands.ts'
import { sideAt } from './sides.ts'
import type { TraitReader } from './trait.ts'

/** Traits that the base has as columns from its import on, and what people wrote over them. */
export const BASE_TRAITS: readonly TraitReader[] = [
  word('contact.country', 'country', 'countries'),
  word('contact.language', 'language', 'languages'),
  word('contact.source', 'source', 'sources'),
  {
    field: 'rfm.group',
    values: 'text',
    async count({ columns: { scores, scoring }, sides }, tally) {
      const { groups } = scoring.map
      tally.addCodes(scores.group, 256, sides, (code) => [groups[code]?.id ?? ''])
    },
    of: ({ rfm }) => [rfm.kind === 'scored' ? rfm.group : ''],
  },
  {
    field: 'orders.last',
    values: 'days-ago',
    order: bandValues(DAY_LIMITS),
    async count({ columns: { figures, today }, sides }, tally) {
      tally.addBands(figures.lastDay, DAY_LIMITS, sides, (day) => recencyOf(day, today))
    },
    of: ({ figures: { lastDay }, today }) => [lastDay === null ? '' : bandValue(recencyOf(lastDay, today), DAY_LIMITS)],
  },
  {
    field: 'consent',
    values: 'text',
    order: ['yes', 'no'],
    async count({ columns: { traits, consent: recorded }, sides }, tally) {
      tally.addCodes(traits.consent, 256, sides, consentIn)
      for (const [ordinal, consent] of await recorded()) {
        const side = sideAt(sides.side, ordinal)
        if (side) tally.move(consentIn(traits.consent[ordinal] as number), [consent], side)
      }
    },
    of: ({ consent }) => [said(consent)],
  },
  flag('contact.has-phone', TRAIT.phone, ({ contact }) => contact.phones.length > 0),
  flag('contact.has-email', TRAIT.email, ({ contact }) => contact.emails.length > 0),
]

function word(
  field: string,
  column: 'country' | 'language' | 'source',
  words: 'countries' | 'languages' | 'sources',
): TraitReader {
  return {
    field,
    values: 'text',
    async count({ columns: { traits }, sides }, tally) {
      tally.addCodes(traits[column], traits[words].length, sides, (code) => [traits[words][code] as string])
    },
    of: ({ contact }) => [contact[column]],
  }
}

/** What the CRM's columns say, packed as in a page. */
function consentIn(code: number): string[] {
  return [said(consentCard(consentOf(code), null, null).state)]
}

function flag(field: string, bit: number, of: (facts: Facts) => boolean): TraitReader {
  return {
    field,
    values: 'text',
    order: ['yes', 'no'],
    async count({ columns: { traits }, sides }, tally) {
      tally.addCodes(traits.flags, 256, sides, (code) => yesNo((code & bit) !== 0))
    },
    of: (facts) => yesNo(of(facts)),
  }
}

function yesNo(yes: boolean): string[] {
  return [yes ? 'yes' : 'no']
}

function said(state: 'yes' | 'no' | 'unknown'): string {
  return state === 'unknown' ? '' : state
}
