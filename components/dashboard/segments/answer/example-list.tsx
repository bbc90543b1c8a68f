import type { ExampleMember } from '../../../../lib/segments/try-rule.ts'
import { currencyDigits } from '../../../../lib/orders/money.ts'
import { dayOf } from '../../../../lib/workspace/day.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../session.ts'

/** Some people, each a link to their page, with where they are, what they spent and when they last bought. */
export function ExampleList({ people, empty }: { people: readonly ExampleMember[]; empty: string }) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const today = dayOf(Date.now(), settings.timeZone)
  if (people.length === 0) return <p class="quiet examples-empty">{empty}</p>
  const money = new Intl.NumberFormat(t.locale, { style: 'currency', currency: settings.currency, maximumFractionDigits: 0 })
  return (
    <ul class="examples">
      {people.map(({ id, name, country, city, lastDay, spent }) => {
        const place = [city, country && format.country(country)].filter(Boolean).join(', ')
        const last = lastDay === null ? t('contacts.unscored.no-orders') : format.daysAgo(lastDay, today)
        return (
          <li key={id}>
            <a href={`#/contacts/${id}`} dir="auto" title={name}>
              {name || t('contacts.noName')}
            </a>
            <span class="figures">{lastDay === null ? '' : money.format(spent / 10 ** currencyDigits(settings.currency))}</span>
            <span class="quiet example-place" dir="auto" title={place}>
              {place}
            </span>
            <span class="quiet figures">{last}</span>
          </li>
        )
      })}
    </ul>
  )
}
