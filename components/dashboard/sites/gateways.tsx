import { useState } from 'preact/hooks'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { Tag } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { useSession } from '../session.ts'

/** A domain as an XMPP address carries it; `localhost` and other names without a dot are hosts too. */
export function domainOf(text: string): string | null {
  const domain = text.trim().toLowerCase().replace(/^.*@/, '').replace(/\/.*$/, '')
  return /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u.test(domain) ? domain : null
}

/** Domains whose addresses are phone numbers that the user vouches for. */
export function Gateways() {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const keep = (gateways: string[]): Promise<void> =>
    changeSettings(db, { gateways }).then(
      () => {
        setTyped('')
        setProblem(undefined)
      },
      (error: unknown) => setProblem(failureText(error, t)),
    )
  const add = (event: Event): void => {
    event.preventDefault()
    const domain = domainOf(typed)
    if (domain) void keep([...new Set([...settings.gateways, domain])].toSorted())
    else setProblem(t('sites.gateways.bad'))
  }
  return (
    <form class="card stack" onSubmit={add}>
      <h2>{t('sites.gateways.title')}</h2>
      <p class="prose quiet">{t('sites.gateways.help')}</p>
      {settings.gateways.length === 0 ? (
        <p>{t('sites.gateways.none')}</p>
      ) : (
        <div class="tags">
          {settings.gateways.map((domain) => (
            <Tag
              key={domain}
              removeLabel={t('sites.gateways.remove', { domain })}
              onRemove={() => void keep(settings.gateways.filter((other) => other !== domain))}
            >
              {domain}
            </Tag>
          ))}
        </div>
      )}
      <div class="options">
        <Field
          label={t('sites.gateways.field')}
          error={problem}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <Button type="submit" disabled={typed.trim() === ''}>
          {t('sites.gateways.add')}
        </Button>
      </div>
    </form>
  )
}
