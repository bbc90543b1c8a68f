import { useState } from 'preact/hooks'
import { passphraseStrength } from '../../../lib/crypto/passphrase.ts'
import { query } from '../../../lib/jobs/client.ts'
import { keepMade, lastMade } from '../../../lib/team/kept.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { saveBlob } from '../save-file.ts'
import { useSession } from '../session.ts'
import { dated } from '../take-along/file-names.ts'
import { useAsked } from '../use-asked.ts'
import { countsInWords } from './counts-in-words.ts'
import { NewPassphrase, NO_PASSPHRASE } from './new-passphrase.tsx'

type Since = 'last' | 'month' | 'all'
const MONTH = 30 * 86_400_000

/** What goes in, a passphrase, and the file. */
export function MakeTeamFile() {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const last = useLive(() => lastMade(db), [db])
  const [chosen, setChosen] = useState<Since | null>(null)
  const [opened] = useState(Date.now)
  const [typed, setTyped] = useState(NO_PASSPHRASE)
  const [state, setState] = useState<{ busy: boolean; saved?: string; failure?: string }>({ busy: false })
  // What a colleague's file brought lately may be older than the last file that was made: all of it is never wrong, since nothing counts twice.
  const picked = chosen ?? 'all'
  const since = picked === 'all' ? null : picked === 'month' ? opened - MONTH : (last ?? null)
  const counted = useAsked('team.count', { since }, String(since))
  const isReady = passphraseStrength(typed.first) !== 'short' && typed.first === typed.again
  const isEmpty = counted.answer?.people === 0
  const make = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (!isReady || isEmpty || state.busy) return
    setState({ busy: true })
    try {
      const { blob, made } = await query('team.make', { since, passphrase: typed.first })
      const name = dated('recency-team', 'recency')
      saveBlob(name, blob)
      await keepMade(db, made)
      setTyped(NO_PASSPHRASE)
      setState({ busy: false, saved: name })
    } catch (error) {
      setState({ busy: false, failure: failureText(error, t) })
    }
  }
  return (
    <form class="card stack" aria-labelledby="team-make" data-testid="team-make" onSubmit={(event) => void make(event)}>
      <h3 id="team-make">{t('team.make')}</h3>
      <p class="prose">{t('team.make.what')}</p>
      <div class="narrow">
        <Select
          label={t('team.make.since')}
          value={picked}
          onPick={(value) => setChosen(value as Since)}
          options={[
            ...(last ? [{ value: 'last', text: t('team.since.last', { date: format.moment(last) }) }] : []),
            { value: 'month', text: t('team.since.month') },
            { value: 'all', text: t('team.since.all') },
          ]}
        />
      </div>
      <p data-testid="team-counts" data-people={counted.busy ? '' : counted.answer?.people}>
        {counted.answer === null
          ? counted.error === null
            ? t('team.make.counting')
            : failureText(counted.error, t)
          : isEmpty
            ? t('team.make.none')
            : `${t('team.people', { n: counted.answer.people })}: ${countsInWords(counted.answer, t, format)}`}
      </p>
      <p>{settings.agentName === '' ? t('team.make.noName') : t('team.make.name', { name: settings.agentName })}</p>
      <NewPassphrase typed={typed} onType={setTyped} />
      <div class="row">
        <Button type="submit" icon="file" disabled={!isReady || isEmpty || state.busy}>
          {state.busy ? t('team.make.busy') : t('team.make.save')}
        </Button>
      </div>
      <output>
        {state.saved && (
          <Notice kind="good" data-testid="team-saved">
            {t('team.make.saved', { file: state.saved })}
          </Notice>
        )}
      </output>
      {state.failure && <Notice kind="error">{state.failure}</Notice>}
    </form>
  )
}
