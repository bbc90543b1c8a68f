import { NO_VALUES, type MergeValues } from '../../../lib/offers/merge-fields.ts'
import { textFormats } from '../../../lib/offers/text-formats.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'

/** Somebody of whom nothing is known. */
export const NOBODY: MergeValues = NO_VALUES

const DAYS = 22

/** Somebody of whom everything is known; evidently made up. Sums and dates as a text in `language` (BCP 47) has them. */
export function madeUpAnna(language = 'it'): MergeValues {
  const formats = textFormats(language)
  return {
    ...NOBODY,
    first_name: 'Anna',
    name: 'Anna Esempio',
    city: 'Firenze',
    last_item: 'Caffè Demo',
    last_amount: formats.money({ minor: 4850, currency: 'EUR' }),
    last_order_date: formats.day(dayFromIso('2026-03-05') ?? 0),
    days_since_order: String(DAYS),
    days_in_words: formats.days(DAYS),
    days_ago: formats.daysAgo(DAYS),
    spent: formats.money({ minor: 31_200, currency: 'EUR' }),
  }
}

/** The same for texts whose language is not known. */
export const ANNA: MergeValues = madeUpAnna()
