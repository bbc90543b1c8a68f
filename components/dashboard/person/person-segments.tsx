import type { Dossier } from '../../../lib/law/dossier.ts'
import { Reasons } from '../../ui/reasons/reasons.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { segmentLink } from '../segments/links.ts'

/** For each segment, each condition with the person's own value, met or not; those that the person is in first and open. */
export function PersonSegments({ dossier: { segments, vocabulary } }: { dossier: Dossier }) {
  const { t } = useLanguage()
  const { currency } = useSession().settings
  const sorted = segments.toSorted((a, b) => Number(b.met) - Number(a.met))
  return (
    <section class="stack-small" data-section="segments" aria-labelledby="person-segments">
      <h2 id="person-segments">{t('segments.title')}</h2>
      {sorted.length === 0 && <p class="quiet">{t('segments.noneStored')}</p>}
      {sorted.map(({ id, name, met, report }) => (
        <details key={id} class="person-segment" open={met} data-met={met}>
          <summary dir="auto">{t(met ? 'segments.in' : 'segments.notIn', { name })}</summary>
          <Reasons report={report} currency={currency} vocabulary={vocabulary} />
          <p>
            <a href={segmentLink(id)}>{t('dossier.segment.open')}</a>
          </p>
        </details>
      ))}
    </section>
  )
}
