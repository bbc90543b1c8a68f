import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { useLanguage } from '../../ui/language.tsx'

/** What somebody is called, or what else is known of them. */
export function PersonName({ row }: { row: PersonRow | null }) {
  const { t } = useLanguage()
  const called = row && (row.contact.name || row.contact.emails[0] || row.contact.phones[0])
  return called ? <bdi>{called}</bdi> : <span class="quiet">{t('contacts.noName')}</span>
}
