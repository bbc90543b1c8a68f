import { useLanguage } from '../../ui/language.tsx'

/** Words that a file uses and what each counts as. */
export function MeaningTable({ title, words }: { title: string; words: { raw: string; meaning: string; rows: number }[] }) {
  const { t, format } = useLanguage()
  return (
    <table class="grid fit">
      <caption>{title}</caption>
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
        {words.map(({ raw, meaning, rows }) => (
          <tr key={raw}>
            <td dir="auto">{raw || t('import.status.empty')}</td>
            <td>{meaning}</td>
            <td class="figures">{format.number(rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
