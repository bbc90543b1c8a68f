import { useId, useState } from 'preact/hooks'
import { query } from '../../../../lib/jobs/client.ts'
import type { ListAnswer, ListLook, ListPlan } from '../../../../lib/members-back/list.ts'
import type { Segment } from '../../../../lib/segments/rule.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { failureText } from '../../failure.ts'
import { TakeCard } from '../take-card.tsx'
import { FoundList } from './found-list.tsx'
import { leftWords } from './left-words.ts'
import { ListPlanForm } from './list-plan-form.tsx'
import { ListProblemNotice } from './list-problem.tsx'

type Busy = 'looking' | 'finding' | null

/** A list of people that a warehouse, or anybody, gave back: who of it is known here gets a tag. */
export function MembersBack({ segment }: { segment: Segment }) {
  const { t } = useLanguage()
  const id = useId()
  const [file, setFile] = useState<File | null>(null)
  const [look, setLook] = useState<ListLook | null>(null)
  const [plan, setPlan] = useState<ListPlan | null>(null)
  const [answer, setAnswer] = useState<ListAnswer | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const [error, setError] = useState<unknown>(null)
  const attempt = async (what: Exclude<Busy, null>, act: () => Promise<void>): Promise<void> => {
    setBusy(what)
    setError(null)
    setAnswer(null)
    try {
      await act()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(null)
    }
  }
  const choose = (chosen: File): Promise<void> => {
    setFile(chosen)
    setLook(null)
    setPlan(null)
    return attempt('looking', async () => {
      const seen = await query('members.look', { file: chosen })
      setLook(seen)
      setPlan(seen.ok ? seen.plan : null)
    })
  }
  const find = (): Promise<void> =>
    attempt('finding', async () => {
      if (file && plan) setAnswer(await query('members.match', { file, plan, words: leftWords(t) }))
    })
  const change = (next: ListPlan): void => {
    setPlan(next)
    setAnswer(null)
  }
  return (
    <TakeCard name="members" title={t('take.members')} what={t('take.members.what')}>
      <div>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.gz,.zip,text/csv,text/plain"
          class="out-of-sight"
          data-testid="members-file"
          onChange={(event) => {
            const input = event.currentTarget
            const [chosen] = input.files ?? []
            if (chosen) void choose(chosen)
            // Else choosing the same, mended file again would be no change.
            input.value = ''
          }}
        />
        <label for={id} class="button">
          <Icon name="upload" />
          {t('take.members.choose')}
        </label>
      </div>
      {busy === 'looking' && <Progress label={t('take.members.looking')} done={null} total={1} />}
      {error !== null && <Notice kind="error">{failureText(error, t)}</Notice>}
      {look && !look.ok && <ListProblemNotice problem={look.problem} />}
      {look?.ok && plan && file && (
        <>
          <ListPlanForm look={look} plan={plan} file={file.name} onChange={change} />
          <div class="row">
            <Button disabled={busy !== null} onClick={() => void find()}>
              {t('take.members.find')}
            </Button>
          </div>
        </>
      )}
      {busy === 'finding' && <Progress label={t('take.members.finding')} done={null} total={1} />}
      {answer && !answer.ok && <ListProblemNotice problem={answer.problem} />}
      {answer?.ok && <FoundList found={answer.found} segment={segment} />}
    </TakeCard>
  )
}
