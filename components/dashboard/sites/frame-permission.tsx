import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../../lib/browser.ts'
import { call } from '../../../lib/call.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { askForHosts, usePermitted } from './permission.ts'

/** Frames of a page that is being taught, from another site: their permission can be asked for here alone, and is for that site alone. */
export function FramePermission() {
  const { t, format } = useLanguage()
  const [wanted, setWanted] = useState<string[]>([])
  const permitted = usePermitted(wanted)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const look = (): void =>
      void call('teach.wanted', {}).then(
        ({ patterns }) => setWanted(patterns),
        () => {},
      )
    const hear = (message: unknown): undefined => {
      if (typeof message === 'object' && message !== null && 'push' in message && message.push === 'lesson-changed') look()
    }
    look()
    browser.runtime.onMessage.addListener(hear)
    return () => browser.runtime.onMessage.removeListener(hear)
  }, [])
  const missing = wanted.filter((pattern) => !permitted.has(pattern))
  if (missing.length === 0) return null
  const patterns = format.list(missing)
  // Straight in the click: after an await Firefox would refuse to ask.
  const permit = (asked: string[]): void => {
    askForHosts(asked)
      .then((given) => (given ? call('teach.permitted', {}) : undefined))
      .then(
        () => setProblem(''),
        (error: unknown) => setProblem(failureText(error, t)),
      )
  }
  return (
    <section class="card stack">
      <h2>{t('taught.frames.title')}</h2>
      <p>{t('taught.frames.text', { patterns })}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
      <div class="row">
        <Button look="main" onClick={() => permit(missing)}>
          {t('taught.frames.button', { patterns })}
        </Button>
      </div>
    </section>
  )
}
