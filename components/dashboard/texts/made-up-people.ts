import type { MergeValues } from '../../../lib/offers/merge-fields.ts'

/** Somebody of whom nothing is known. */
export const NOBODY: MergeValues = { first_name: '', name: '', city: '', agent_name: '', days_since_order: '', last_item: '' }

/** Somebody of whom everything is known; evidently made up. */
export const ANNA: MergeValues = {
  ...NOBODY,
  first_name: 'Anna',
  name: 'Anna Esempio',
  city: 'Firenze',
  days_since_order: '22',
  last_item: 'Caffè Demo',
}
