import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { REASON_BITS, type Reason } from '../../../lib/same/find/reason-bits.ts'
import { useLanguage } from '../../ui/language.tsx'
import { PersonName } from './person-name.tsx'

/** One pair in the list: both names, and why. Undefined: not read yet. */
export function PairLine({
  one,
  other,
  reasons,
}: {
  one: PersonRow | null | undefined
  other: PersonRow | null | undefined
  reasons: number
}) {
  const { t, format } = useLanguage()
  const why = (Object.keys(REASON_BITS) as Reason[]).filter((reason) => (reasons & REASON_BITS[reason]) !== 0)
  return (
    <>
      <div class="pairs-names">
        {one === undefined || other === undefined ? (
          <span class="quiet">{t('dashboard.loading')}</span>
        ) : (
          <>
            <span class="pairs-name" dir="auto">
              <PersonName row={one} />
            </span>
            <span aria-hidden="true">·</span>
            <span class="pairs-name" dir="auto">
              <PersonName row={other} />
            </span>
          </>
        )}
      </div>
      <div class="pairs-why quiet">{format.list(why.map((reason) => t(`duplicates.short.${reason}`)))}</div>
    </>
  )
}
