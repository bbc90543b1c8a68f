import type { BuiltInMap } from '../../../../lib/rfm/maps/built-in.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { Why } from '../../../ui/why.tsx'

/** Most codes that are listed one by one. */
const LISTED = 40

/** What the published form of a map leaves out or names twice, and what was decided about it. */
export function MapCompletion({
  from: { id, completion },
  nameOf,
  list,
}: {
  from: BuiltInMap
  nameOf: (group: string) => string
  list: (items: string[]) => string
}) {
  const { t } = useLanguage()
  const { gaps, overlaps, never } = completion
  if (gaps.length + overlaps.length + never.length === 0) return null
  return (
    <div class="stack-small">
      <p>
        {t('cut.maps.published')}{' '}
        {list([
          ...(gaps.length > 0 ? [t('cut.maps.gaps', { n: gaps.length })] : []),
          ...(overlaps.length > 0 ? [t('cut.maps.overlaps', { n: overlaps.length })] : []),
        ])}
        .
      </p>
      <Why text={t('cut.maps.completed')} label={t('cut.maps.completed.of', { map: t(`maps.name.${id}`) })}>
        <ul class="points">
          {gaps.length > 0 && (
            <li>
              {t('cut.maps.others', { group: nameOf('others') })} <span class="map-codes">{gaps.slice(0, LISTED).join(' ')}</span>
              {gaps.length > LISTED && ' …'}
            </li>
          )}
          {overlaps.slice(0, LISTED).map(({ code, groups, given }) => (
            <li key={code}>
              <span class="map-codes">{code}</span>: {list(groups.map(nameOf))} → {nameOf(given)}
            </li>
          ))}
          {overlaps.length > LISTED && <li>…</li>}
          {never.length > 0 && <li>{t('cut.maps.never', { groups: list(never.map(nameOf)) })}</li>}
        </ul>
      </Why>
    </div>
  )
}
