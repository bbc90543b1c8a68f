import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import { siteAddress } from '../../../lib/sites/address.ts'
import { builtInAt } from '../../../lib/sites/built-in.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { AddressField } from './address-field.tsx'
import { askForHost } from './permission.ts'

/** Begins a lesson at an address: the browser's permission for that site alone first, then the page opens with the panel. */
export function TeachMessenger() {
  const { t } = useLanguage()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const [started, setStarted] = useState(false)
  const teach = (event: Event): void => {
    event.preventDefault()
    setStarted(false)
    const site = siteAddress(typed)
    if (!site.ok) return setProblem(t(`sites.add.${site.problem}`))
    const known = builtInAt(new URL(site.address).hostname)
    if (known) return setProblem(t('taught.teach.known', { name: known.name }))
    // Straight in the submit: after an await Firefox would refuse to ask.
    askForHost(site.pattern)
      .then(async (given) => {
        if (!given) return setProblem(t('sites.add.declined'))
        await call('teach.start', { address: pageAddress(typed), pattern: site.pattern, again: '' })
        setProblem(undefined)
        setTyped('')
        setStarted(true)
      })
      .catch((error: unknown) => setProblem(failureText(error, t)))
  }
  return (
    <form class="card stack" onSubmit={teach}>
      <h2>{t('taught.teach.title')}</h2>
      <p class="prose quiet">{t('taught.teach.help')}</p>
      <div class="options">
        <AddressField label={t('taught.teach.field')} problem={problem} typed={typed} onType={setTyped} />
      </div>
      {started && <Notice kind="good">{t('taught.teach.started')}</Notice>}
      <div class="row">
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('taught.teach.button')}
        </Button>
      </div>
    </form>
  )
}

/** The whole address as it was pasted: the page that opens is the one that the user saw. */
function pageAddress(typed: string): string {
  const trimmed = typed.trim()
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
}
