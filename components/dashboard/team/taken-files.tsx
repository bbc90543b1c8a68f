import { takenFiles } from '../../../lib/team/kept.ts'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { countsInWords } from './counts-in-words.ts'

/** What was taken from whom, the newest first. */
export function TakenFiles() {
  const { t, format } = useLanguage()
  const { db } = useSession()
  const taken = useLive(() => takenFiles(db), [db])
  if (!taken || taken.length === 0) return null
  return (
    <table class="grid fit" data-testid="team-taken">
      <caption>{t('team.taken')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('team.taken.when')}</th>
          <th scope="col">{t('team.taken.who')}</th>
          <th scope="col">{t('team.taken.what')}</th>
        </tr>
      </thead>
      <tbody>
        {taken.map((file) => (
          <tr key={file.at}>
            <td>{format.moment(file.at)}</td>
            <td dir="auto">{file.name || t('team.take.nobody')}</td>
            <td>{countsInWords(file, t, format) || t('team.take.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
