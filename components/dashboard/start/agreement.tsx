import { useState } from 'preact/hooks'
import type { Language } from '../../../lib/language/languages.ts'
import { call } from '../../../lib/call.ts'
import { seedStarters } from '../../../lib/workspace/seed-starters.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { go } from '../route.ts'
import { useSession } from '../session.ts'
import { languageOptions } from '../settings/choices.ts'

const PARTS = [
  {
    title: 'start.read.title',
    icon: 'search',
    points: ['start.read.chat', 'start.read.behaviour', 'start.read.where', 'start.read.files'],
  },
  { title: 'start.stay.title', icon: 'key', points: ['start.stay.here', 'start.stay.page', 'start.stay.uninstall'] },
  { title: 'start.never.title', icon: 'close', points: ['start.never.send', 'start.never.read'] },
] as const satisfies { title: string; icon: IconName; points: string[] }[]

/** The first page: what is read, where it stays, what is never done. Until its button is pressed nothing is read. */
export function Agreement() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [problem, setProblem] = useState('')
  const write = (change: Parameters<typeof changeSettings>[1]): Promise<boolean> =>
    changeSettings(db, change)
      .then(() => seedStarters(db))
      .then(
        () => true,
        (error: unknown) => {
          setProblem(failureText(error, t))
          return false
        },
      )
  const agree = async (): Promise<void> => {
    // First the address, so that no other view shows in between; this page stays until the agreement is kept.
    go('welcome')
    // The guess is written with it: what the user saw is what was agreed to.
    if (!(await write({ ...settings, agreedAt: Date.now() }))) return
    // Messengers that are open already get the sidebar now; one that cannot gets it when its page is loaded.
    await call('sites.apply', {}).catch(() => undefined)
  }
  return (
    <main class="start">
      <div class="start-top">
        <div class="brand">Recency</div>
        <Select
          label={t('settings.language')}
          labelHidden
          options={languageOptions()}
          value={settings.language}
          onPick={(language) => void write({ ...settings, language: language as Language })}
        />
      </div>
      <h1>{t('start.title')}</h1>
      <p class="start-lead">{t('start.lead')}</p>
      <div class="start-parts">
        {PARTS.map((part) => (
          <section key={part.title} class="card">
            <h2>
              <Icon name={part.icon} /> {t(part.title)}
            </h2>
            <ul class="points">
              {part.points.map((point) => (
                <li key={point}>{t(point)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="quiet start-law">{t('start.law')}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
      <div class="row">
        <Button look="main" class="button-large" onClick={agree}>
          {t('start.agree')}
        </Button>
      </div>
    </main>
  )
}
