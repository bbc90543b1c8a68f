import type { FilePreview } from '../../../lib/import/job.ts'
import { IconButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { byteSize } from '../byte-size.ts'
import { ColumnTable } from './column-table.tsx'
import { dropFile } from './draft.ts'
import { eventText, kindText } from './kind-text.ts'
import { noteText } from './note-text.ts'
import { ReadingOptions } from './reading-options.tsx'
import { MeaningTable } from './meaning-table.tsx'

const NOTICE = { error: 'error', doubt: 'doubt', info: 'info' } as const

/** One file of the preview. */
export function FileCard({ preview, index }: { preview: FilePreview; index: number }) {
  const { t } = useLanguage()
  const { plan, notes, header, rows, statuses, events } = preview
  return (
    <section class="card stack">
      <div class="card-head">
        <div>
          <h2 dir="auto">{plan.name}</h2>
          <p class="quiet">
            {rows.length === 0
              ? byteSize(plan.size, t.language)
              : `${kindText(plan.kind, t)} · ${t('import.file.rows', { n: rows.length, size: byteSize(plan.size, t.language) })}`}
          </p>
        </div>
        <IconButton icon="close" label={t('import.file.remove', { name: plan.name })} onClick={() => dropFile(index)} />
      </div>
      {notes.map((note) => (
        <Notice key={`${note.code} ${JSON.stringify(note.values)}`} kind={NOTICE[note.level]}>
          {noteText(note, t)}
        </Notice>
      ))}
      {header.length > 0 && (
        <>
          <ReadingOptions preview={preview} index={index} />
          <ColumnTable preview={preview} index={index} />
        </>
      )}
      {statuses.length > 0 && (
        <MeaningTable
          title={t('import.status.title', { name: plan.name })}
          words={statuses.map(({ raw, status, rows: n }) => ({ raw, meaning: t(`import.status.${status}`), rows: n }))}
        />
      )}
      {events.length > 0 && (
        <MeaningTable
          title={t('import.events.title', { name: plan.name })}
          words={events.map(({ raw, kind, rows: n }) => ({ raw, meaning: eventText(kind, t), rows: n }))}
        />
      )}
    </section>
  )
}
