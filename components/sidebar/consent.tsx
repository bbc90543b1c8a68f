import type { CardContact } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { consentSource } from './consent-source.ts'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'

const CHANNELS = ['whatsapp', 'sms', 'email', 'any'] as const

/** Whether marketing is agreed to, who said so and when, and the agent's two words on it. */
export function Consent({ contact }: { contact: CardContact }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { ask, refresh } = useSidebar()
  const { busy, failed, run } = useAction()
  const { consent } = contact
  const record = (given: boolean) =>
    void run(async () => {
      await ask('consent.set', { contact: contact.id, given })
      refresh()
    })
  // Where the CRM speaks of no channel, the line above has said all.
  const byChannel = consent.from !== 'crm' || CHANNELS.some((channel) => channel !== 'any' && consent.crm[channel] !== undefined)
  const crm = CHANNELS.filter((channel) => consent.crm[channel] !== undefined).map((channel) =>
    t(consent.crm[channel] ? 'consent.crm.yes' : 'consent.crm.no', { channel: t(`consent.channel.${channel}`) }),
  )
  return (
    <section class="panel">
      <h2>{t('consent.title')}</h2>
      <p>
        <strong>{t(`consent.${consent.state}`)}</strong>{' '}
        <span class="quiet" dir="auto" data-testid="consent-source">
          {consent.from === 'agent' && consent.at !== null
            ? consentSource(consent.source, consent.at, speech)
            : t(`consent.from.${consent.from}`)}
        </span>
      </p>
      {byChannel && crm.length > 0 && <p class="quiet">{t('consent.crm', { list: format.list(crm) })}</p>}
      <div class="actions">
        {consent.state !== 'yes' && (
          <Button disabled={busy} onClick={() => record(true)}>
            {t('consent.recordYes')}
          </Button>
        )}
        {consent.state !== 'no' && (
          <Button disabled={busy} onClick={() => record(false)}>
            {t('consent.recordNo')}
          </Button>
        )}
      </div>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </section>
  )
}
