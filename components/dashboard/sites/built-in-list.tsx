import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import { BUILT_IN } from '../../../lib/sites/built-in.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Actions } from '../actions.tsx'
import { failureText } from '../failure.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'
import { askForHosts, usePermitted } from './permission.ts'

/** Messengers that have an address of their own; the others are at addresses that users add. */
const AT_HOME = BUILT_IN.filter(({ matches }) => matches.length > 0)

/** The messengers that come with Recency: each can be switched off, and permitted again where the browser was told to forbid it. */
export function BuiltInList() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const permitted = usePermitted(AT_HOME.flatMap(({ matches }) => matches))
  const [problem, setProblem] = useState('')
  const attempt = (work: Promise<unknown>): void => {
    work
      .then(() => call('sites.apply', {}))
      .then(
        () => setProblem(''),
        (error: unknown) => setProblem(failureText(error, t)),
      )
  }
  const use = (id: string, on: boolean): void => {
    const others = settings.sitesOff.filter((other) => other !== id)
    attempt(changeSettings(db, { sitesOff: on ? others : [...others, id] }))
  }
  return (
    <section class="stack">
      <h2>{t('sites.builtIn.title')}</h2>
      <p class="quiet">{t('sites.builtIn.lead')}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Scroll label={t('sites.builtIn.title')}>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{t('sites.builtIn.use')}</th>
              <th scope="col">{t('sites.list.address')}</th>
              <th scope="col">{t('sites.list.state')}</th>
              <Actions />
            </tr>
          </thead>
          <tbody>
            {AT_HOME.map((definition) => (
              <Row
                key={definition.id}
                definition={definition}
                on={!settings.sitesOff.includes(definition.id)}
                permitted={definition.matches.every((pattern) => permitted.has(pattern))}
                onUse={(on) => use(definition.id, on)}
                onPermit={() => attempt(askForHosts(definition.matches))}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Row({
  definition: { name, matches },
  on,
  permitted,
  onUse,
  onPermit,
}: {
  definition: SiteDefinition
  on: boolean
  permitted: boolean
  onUse: (on: boolean) => void
  onPermit: () => void
}) {
  const { t } = useLanguage()
  const state = !on ? 'off' : permitted ? 'permitted' : 'missing'
  return (
    <tr>
      <th scope="row">
        <Checkbox label={name} aria-label={t('sites.builtIn.on', { name })} checked={on} onPick={onUse} />
      </th>
      <td dir="ltr">{matches.map(hostOf).join(', ')}</td>
      <td>
        <span class={`state ${state === 'permitted' ? 'state-good' : state === 'missing' ? 'state-doubt' : ''}`}>
          {state !== 'off' && <Icon name={permitted ? 'check' : 'doubt'} />}
          {t(state === 'off' ? 'sites.builtIn.off' : `sites.state.${state}`)}
        </span>
      </td>
      <td class="figures">
        {state === 'missing' && (
          <Button aria-label={t('sites.builtIn.permit', { name })} onClick={onPermit}>
            {t('sites.permit.short')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** `https://www.facebook.com/*` as people know it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[a-z*]+:\/\//, '').replace(/\/\*?$/, '')
}
