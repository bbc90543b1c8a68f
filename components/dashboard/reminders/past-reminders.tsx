import { useLanguage } from '../../ui/language.tsx'
import { PersonLink } from './person-link.tsx'
import type { NamedPast } from './use-reminder-list.ts'

/** What was done lately, the newest first. */
export function PastReminders({ past }: { past: readonly NamedPast[] }) {
  const { t, format } = useLanguage()
  return (
    <details>
      <summary>
        <h2 class="field-label">{t('again.past')}</h2>
      </summary>
      <ul class="rows">
        {past.map(({ contact, name, at, note, endedAt }) => (
          <li key={`${contact} ${endedAt}`} class="row-item">
            <div class="row-body">
              <h3>
                <PersonLink contact={contact} name={name} />
              </h3>
              <p class="quiet">{t('again.past.when', { when: format.moment(at), done: format.moment(endedAt) })}</p>
              {note !== '' && (
                <p class="rule offer-words" dir="auto">
                  {note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
