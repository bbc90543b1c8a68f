import type { ConsentCounts } from '../../../lib/consent/count-consents.ts'
import { useLanguage } from '../../ui/language.tsx'

/** Who declined last. */
export function OptedOut({ out }: { out: ConsentCounts['out'] }) {
  const { t, format } = useLanguage()
  return (
    <section class="stack-small" aria-labelledby="consent-out">
      <h2 id="consent-out">{t('consent.out')}</h2>
      {out.length === 0 ? (
        <p class="quiet">{t('consent.out.none')}</p>
      ) : (
        <ul class="points" data-testid="opted-out">
          {out.map(({ contact, name, at, words }) => (
            <li key={contact}>
              <a href={`#/contacts/${contact}`} dir="auto">
                {name || t('consent.out.noName')}
              </a>
              {' · '}
              <bdi class="quiet">{words === '' ? format.date(at) : t('consent.out.words', { day: format.date(at), words })}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
