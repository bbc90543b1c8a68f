import type { LeftOut } from '../../../lib/import/job.ts'
import type { Id } from '../../../lib/db/id.ts'
import { leftOutFile } from '../../../lib/import/left-out-file.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { saveFile } from '../save-file.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'

/** More lines than this are only in the download. */
const SHOWN = 100

/** Lines that were not used, with their reason; all of them as a file. */
export function LeftOutList({ of }: { of: Id }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const found = useLive(async () => {
    const lines = db.leftOut.where('import').equals(of)
    return { total: await lines.count(), first: await db.leftOut.where('import').equals(of).limit(SHOWN).toArray() }
  }, [db, of])
  if (!found) return null
  const download = async (): Promise<void> => {
    const lines = await db.leftOut.where('import').equals(of).sortBy('index')
    saveFile('left-out.csv', leftOutFile(lines, t))
  }
  return (
    <>
      <Scroll label={t('import.leftOut.title')} tall>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col" class="figures">
                {t('import.leftOut.line')}
              </th>
              {(['file', 'reason', 'column', 'value'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`import.leftOut.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.first.map((line) => (
              <Line key={line.index} line={line} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <div class="row">
        <Button onClick={download}>{t('import.leftOut.download')}</Button>
        {found.total > SHOWN && <span class="quiet">{t('import.leftOut.more', { n: found.total - SHOWN })}</span>}
      </div>
    </>
  )
}

function Line({ line }: { line: LeftOut }) {
  const { t, format } = useLanguage()
  return (
    <tr>
      <td class="figures">{format.number(line.line)}</td>
      <td dir="auto">{line.file}</td>
      <td>{t(`import.reason.${line.code}`)}</td>
      <td dir="auto">{line.column || (line.what === 'row' ? t('import.leftOut.row') : '')}</td>
      <td dir="auto">
        <div class="cell" title={line.value}>
          {line.value}
        </div>
      </td>
    </tr>
  )
}
