import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import { siteAddress } from '../../../lib/sites/address.ts'
import { BUILT_IN } from '../../../lib/sites/built-in.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'
import { AddressField } from './address-field.tsx'
import { askForHost } from './permission.ts'

/** Messengers that people run at an address of their own. */
const SELF_HOSTED = BUILT_IN.filter((definition) => definition.matches.length === 0)

/** Adds an address: the browser's permission first, then the address is kept and read. */
export function AddSite() {
  const { t } = useLanguage()
  const { db } = useSession()
  const [typed, setTyped] = useState('')
  const [definition, setDefinition] = useState(SELF_HOSTED[0]?.id ?? '')
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState('')
  const add = (event: Event): void => {
    event.preventDefault()
    setDone('')
    const site = siteAddress(typed)
    if (!site.ok) return setProblem(t(`sites.add.${site.problem}`))
    // Straight in the submit: after an await Firefox would refuse to ask.
    askForHost(site.pattern)
      .then(async (given) => {
        if (!given) return setProblem(t('sites.add.declined'))
        const { address, pattern } = site
        await db.sites.put({ address, pattern, definition, addedAt: Date.now() })
        await call('sites.apply', {})
        setProblem(undefined)
        setTyped('')
        setDone(t('sites.add.done', { address }))
      })
      .catch((error: unknown) => setProblem(failureText(error, t)))
  }
  return (
    <form class="card stack" onSubmit={add}>
      <h2>{t('sites.add.title')}</h2>
      <div class="options">
        <AddressField label={t('sites.add.field')} hint={t('sites.add.help')} problem={problem} typed={typed} onType={setTyped} />
        {SELF_HOSTED.length > 1 && (
          <Select
            label={t('sites.add.kind')}
            options={SELF_HOSTED.map(({ id, name }) => ({ value: id, text: name }))}
            value={definition}
            onPick={setDefinition}
          />
        )}
      </div>
      {done && <Notice kind="good">{done}</Notice>}
      <div class="row">
        <Button type="submit" look="main" disabled={typed.trim() === ''}>
          {t('sites.add.button')}
        </Button>
      </div>
    </form>
  )
}
