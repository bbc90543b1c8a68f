import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { doubtsAbout, reasonsFor, type PairDoubt, type PairReason } from '../../../lib/same/compare.ts'
import { phoneGroups } from '../../../lib/language/format.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** What speaks for one person and what against, with the values. */
export function PairReasons({ a, b }: { a: PersonRow; b: PersonRow }) {
  const { t } = useLanguage()
  const doubts = doubtsAbout(a, b)
  return (
    <div class="stack-small">
      <ul class="pair-reasons" aria-label={t('duplicates.for')}>
        {reasonsFor(a, b).map((reason) => (
          <li key={reason.reason + reason.values.join(' ')}>
            <Icon name="check" />
            <Said {...reason} />
          </li>
        ))}
      </ul>
      {doubts.length > 0 && (
        <ul class="pair-reasons pair-doubts" aria-label={t('duplicates.against')}>
          {doubts.map((doubt) => (
            <li key={doubt.doubt}>
              <Icon name="doubt" />
              <Doubt {...doubt} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Said({ reason, values }: PairReason) {
  const { t } = useLanguage()
  const isNumber = reason === 'number' || reason === 'form'
  const [one = '', other = ''] = isNumber ? values.map((phone) => phoneGroups(phone).join('\u00a0')) : values
  return (
    <span>
      {t(`duplicates.reason.${reason}`)}: <bdi>{one}</bdi>
      {one !== other && (
        <>
          {' / '}
          <bdi>{other}</bdi>
        </>
      )}
    </span>
  )
}

function Doubt({ doubt, values: [one, other] }: PairDoubt) {
  const { t } = useLanguage()
  return (
    <span>
      {t(`duplicates.doubt.${doubt}`)}: <bdi>{one}</bdi> / <bdi>{other}</bdi>
    </span>
  )
}
