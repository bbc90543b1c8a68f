import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import type { AddedSite } from '../../../lib/db/database.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { Actions } from '../actions.tsx'
import { useLive } from '../live.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'
import { askForHost, usePermitted } from './permission.ts'
import { useSiteName } from './site-name.ts'

/** The addresses that were added, whether the browser permits them, and the way to remove one. */
export function SiteList() {
  const { t } = useLanguage()
  const { db } = useSession()
  const sites = useLive(() => db.sites.orderBy('address').toArray(), [db])
  const nameOf = useSiteName()
  const permitted = usePermitted((sites ?? []).map((site) => site.pattern))
  const [problem, setProblem] = useState('')
  if (!sites) return null
  if (sites.length === 0)
    return (
      <section class="stack">
        <h2>{t('sites.own.title')}</h2>
        <p class="quiet">{t('sites.own.none')}</p>
      </section>
    )
  const attempt = (work: Promise<unknown>): void => {
    work
      .then(() => call('sites.apply', {}))
      .then(
        () => setProblem(''),
        (error: unknown) => setProblem(failureText(error, t)),
      )
  }
  return (
    <section class="stack">
      <h2>{t('sites.own.title')}</h2>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Scroll label={t('sites.own.title')}>
        <table class="grid">
          <thead>
            <tr>
              {(['address', 'kind', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`sites.list.${column}`)}
                </th>
              ))}
              <Actions />
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <Row
                key={site.address}
                site={site}
                name={nameOf(site.definition)}
                permitted={permitted.has(site.pattern)}
                onPermit={() => attempt(askForHost(site.pattern))}
                onRemove={() => attempt(db.sites.delete(site.address))}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Row({
  site,
  name,
  permitted,
  onPermit,
  onRemove,
}: {
  site: AddedSite
  name: string
  permitted: boolean
  onPermit: () => void
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const { address } = site
  return (
    <tr>
      <th scope="row" dir="ltr">
        {address}
      </th>
      <td>{name}</td>
      <td>
        <span class={`state ${permitted ? 'state-good' : 'state-doubt'}`}>
          <Icon name={permitted ? 'check' : 'doubt'} />
          {t(permitted ? 'sites.state.permitted' : 'sites.state.missing')}
        </span>
      </td>
      <td class="figures">
        {!permitted && (
          <Button aria-label={t('sites.permit', { address })} onClick={onPermit}>
            {t('sites.permit.short')}
          </Button>
        )}
        <IconButton icon="trash" label={t('sites.remove', { address })} onClick={onRemove} />
      </td>
    </tr>
  )
}
