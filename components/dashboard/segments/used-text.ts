import type { Translate } from '../../../lib/language/translator.ts'
import type { removeSegment } from '../../../lib/segments/store.ts'

type Used = Extract<Awaited<ReturnType<typeof removeSegment>>, { removed: false }>

/** Why a segment was not removed. */
export function usedText({ usedByOffers, usedBySegments, usedByStages }: Used, t: Translate): string {
  const list = new Intl.ListFormat(t.language)
  return [
    ...(usedByOffers.length > 0 ? [t('problem.segment.used-by-offers', { offers: list.format(usedByOffers) })] : []),
    ...(usedBySegments.length > 0 ? [t('problem.segment.used-by-segments', { segments: list.format(usedBySegments) })] : []),
    ...(usedByStages.length > 0 ? [t('problem.segment.used-by-stages')] : []),
  ].join(' ')
}
