import type { Id } from '../../../lib/db/id.ts'
import { useLanguage } from '../../ui/language.tsx'

/** A person's name as the way to their page. `name` null: they are in the base no more. */
export function PersonLink({ contact, name }: { contact: Id; name: string | null }) {
  const { t } = useLanguage()
  if (name === null) return <span class="quiet">{t('again.gone')}</span>
  return (
    <a href={`#/contacts/${contact}`} dir="auto">
      <bdi>{name || t('offers.preview.noName')}</bdi>
    </a>
  )
}
