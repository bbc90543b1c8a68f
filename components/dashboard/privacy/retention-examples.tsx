import type { RetentionPreview } from '../../../lib/law/retention.ts'
import { useLanguage } from '../../ui/language.tsx'

/** How many a period would erase today, and some of them. */
export function RetentionExamples({ preview: { people, examples } }: { preview: RetentionPreview }) {
  const { t, format } = useLanguage()
  if (people === 0) return <p>{t('privacy.retain.none')}</p>
  return (
    <>
      <p>
        <strong>{t('privacy.retain.count', { n: people })}</strong>
      </p>
      <ul class="points">
        {examples.map(({ id, name, day }) => (
          <li key={id}>
            {t('privacy.retain.example', { name: name ? isolated(name) : t('contacts.noName'), day: format.day(day) })}
          </li>
        ))}
        {people > examples.length && <li>{t('privacy.retain.more', { n: people - examples.length })}</li>}
      </ul>
    </>
  )
}

/** A name of the other direction does not turn the sentence round (Unicode's first strong isolate). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
