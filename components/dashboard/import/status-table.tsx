import type { FilePreview } from '../../../lib/import/job.ts'
import { useLanguage } from '../../ui/language.tsx'

/** The statuses that the file uses and what each counts as. */
export function StatusTable({ name, statuses }: { name: string; statuses: FilePreview['statuses'] }) {
  const { t, format } = useLanguage()
  return (
    <table class="grid fit">
      <caption>{t('import.status.title', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('import.status.raw')}</th>
          <th scope="col">{t('import.status.counts')}</th>
          <th scope="col" class="figures">
            {t('import.status.rows')}
          </th>
        </tr>
      </thead>
      <tbody>
        {statuses.map(({ raw, status, rows }) => (
          <tr key={raw}>
            <td dir="auto">{raw || t('import.status.empty')}</td>
            <td>{t(`import.status.${status}`)}</td>
            <td class="figures">{format.number(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
