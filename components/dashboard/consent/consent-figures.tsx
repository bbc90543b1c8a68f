import type { ConsentCounts } from '../../../lib/consent/count-consents.ts'
import { useLanguage } from '../../ui/language.tsx'

const SOURCES = ['agent', 'message', 'link', 'team'] as const

/** How many agreed, declined, or are not known; what was recorded here by its source. */
export function ConsentFigures({ counts }: { counts: ConsentCounts }) {
  const { t, format } = useLanguage()
  const { yes, no, unknown, by } = counts
  const words = [
    t('consent.counts.yes', { n: yes }),
    t('consent.counts.no', { n: no }),
    t('consent.counts.unknown', { n: unknown }),
  ]
  return (
    <section class="stack-small" aria-labelledby="consent-counts" data-testid="consent-counts" data-yes={yes} data-no={no}>
      <h2 id="consent-counts">{t('consent.counts')}</h2>
      <p>{words.join(' · ')}</p>
      <table class="grid fit">
        <caption class="quiet">{t('consent.sources')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('consent.source')}</th>
            <th scope="col">{t('consent.yesCount')}</th>
            <th scope="col">{t('consent.noCount')}</th>
          </tr>
        </thead>
        <tbody>
          {SOURCES.map((source) => (
            <tr key={source} data-source={source}>
              <th scope="row">{t(`consent.source.${source}`)}</th>
              <td class="figures">{format.number(by[source].yes)}</td>
              <td class="figures">{format.number(by[source].no)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t('consent.sources.crm')}</p>
    </section>
  )
}
