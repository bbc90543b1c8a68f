import { useEffect } from 'preact/hooks'
import type { Id } from '../../../../lib/db/id.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { sayWith } from '../../loose.ts'
import { useJob } from '../../person/use-job.ts'

/** A tag that is being given to many, or taken from them. */
export interface Tagging {
  job: Id
  tag: string
  give: boolean
  /** Name of the segment that is, or was, made of it; null: none. */
  made: string | null
}

/** What came of it, with the way back. */
export function TagOutcome({
  tagging: { job, tag, give, made },
  onGiven,
  onUndo,
  onAgain,
}: {
  tagging: Tagging
  /** Called once when the tag was given and a segment is wanted. */
  onGiven: (name: string) => Promise<void>
  onUndo: () => void
  onAgain: () => void
}) {
  const { t } = useLanguage()
  const record = useJob(job)
  const state = record?.state
  useEffect(() => {
    if (state === 'done' && give && made !== null) void onGiven(made)
  }, [state])
  if (!record || state === 'running') return <output class="quiet">{t('take.members.giving')}</output>
  if (state !== 'done')
    return (
      <Notice kind="error">
        <div class="row">
          <span>
            {record.error
              ? sayWith(t, `import.error.${record.error.code}` as 'import.error.unexpected', record.error.values)
              : t('take.members.stopped')}
          </span>
          <Button onClick={onAgain}>{t('common.retry')}</Button>
        </div>
      </Notice>
    )
  const n = record.outcome?.['people'] ?? 0
  if (!give)
    return (
      <Notice kind="info">
        {t('take.members.undone', { n })} {made !== null && t('take.members.undone.segment', { name: made })}
      </Notice>
    )
  return (
    <Notice kind="good" data-testid="members-tagged">
      <div class="row">
        <span>
          {t('take.members.given', { n, tag })} {made !== null && t('take.members.made', { name: made })}
        </span>
        <Button onClick={onUndo}>{t('take.members.undo')}</Button>
      </div>
    </Notice>
  )
}
