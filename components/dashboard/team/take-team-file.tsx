import { useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { cancel, query, startTask } from '../../../lib/jobs/client.ts'
import type { TeamLook } from '../../../lib/team/jobs.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { failureText } from '../failure.ts'
import { useRunningJob } from '../import/job.ts'
import { jobFailure } from '../person/job-failure.ts'
import { useJob } from '../person/use-job.ts'
import { ChooseTeamFile } from './choose-team-file.tsx'
import { LookedAt } from './looked-at.tsx'

interface Looking {
  file: File | null
  passphrase: string
  busy: boolean
  look: TeamLook | null
  failure: string
}
const NOTHING: Looking = { file: null, passphrase: '', busy: false, look: null, failure: '' }

/** A colleague's file: chosen, opened, looked at, and only then taken in. */
export function TakeTeamFile() {
  const { t } = useLanguage()
  const running = useRunningJob()
  const [looking, setLooking] = useState(NOTHING)
  const [taking, setTaking] = useState<Id | null>(null)
  const job = useJob(taking)
  const { file, passphrase, busy, look, failure } = looking
  const change = (part: Partial<Looking>): void => setLooking((before) => ({ ...before, ...part }))
  const isTaking = taking !== null && (job === undefined || job?.state === 'running')
  const open = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!file || passphrase === '' || busy) return
    change({ busy: true, look: null, failure: '' })
    setTaking(null)
    try {
      change({ busy: false, look: await query('team.look', { file, passphrase }) })
    } catch (error) {
      change({ busy: false, failure: failureText(error, t) })
    }
  }
  const take = async (): Promise<void> => {
    if (!file) return
    try {
      setTaking(await startTask('team', { file, passphrase }))
    } catch (error) {
      change({ failure: failureText(error, t) })
    }
  }
  const failed = failure || (job ? jobFailure(job, t) : '')
  const isDone = job?.state === 'done'
  return (
    <div class="card stack" data-testid="team-take">
      <h3>{t('team.take')}</h3>
      <ChooseTeamFile
        file={file}
        onChoose={(chosen) => {
          setTaking(null)
          setLooking({ ...NOTHING, file: chosen })
        }}
      />
      {file && !isDone && (
        <form class="stack-small narrow" onSubmit={(event) => void open(event)}>
          <Field
            label={t('team.pass')}
            type="password"
            autocomplete="off"
            value={passphrase}
            onInput={(event) => change({ passphrase: event.currentTarget.value, look: null, failure: '' })}
          />
          <div class="row">
            <Button type="submit" disabled={passphrase === '' || busy || isTaking}>
              {busy ? t('team.take.looking') : t('team.take.look')}
            </Button>
          </div>
        </form>
      )}
      {look && !isDone && (
        <LookedAt look={look} size={file?.size ?? 0}>
          {!isTaking && running && <Notice kind="doubt">{t('team.take.running')}</Notice>}
          {!isTaking && (
            <div class="row">
              <Button look="main" disabled={running !== null} onClick={() => void take()}>
                {t('team.take.do')}
              </Button>
            </div>
          )}
        </LookedAt>
      )}
      {isTaking && taking && (
        <Progress label={t('team.take.busy')} done={job?.progress ?? null} total={1} onCancel={() => void cancel(taking)} />
      )}
      <output>
        {isDone && (
          <Notice kind="good" data-testid="team-done">
            {t('team.take.done')}
          </Notice>
        )}
      </output>
      {failed && <Notice kind="error">{t('team.take.failed', { reason: failed })}</Notice>}
    </div>
  )
}
