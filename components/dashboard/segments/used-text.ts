import type { Translate } from '../../../lib/language/translator.ts'
import type { removeSegment } from '../../../lib/segments/store.ts'

type Used = Extract<Awaited<ReturnType<typeof removeSegment>>, { removed: false }>

/** Why a segment was not removed. */
export function usedText({ usedByOffers }: Used, t: Translate): string {
  const offers = new Intl.ListFormat(t.language).format(usedByOffers)
  return t('problem.segment.used-by-offers', { offers })
}
