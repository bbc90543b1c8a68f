import { useState } from 'preact/hooks'
import type { CardContact, LastOffer } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'
import { dayAhead, dayPicked } from './offer-days.ts'
import { useLanguage } from './language.ts'

type Saying = (state: 'accepted' | 'declined' | 'later' | 'put', until?: number) => void

/** What came of an offer that was put or sent, in the agent's one press, and back again. `named`: it is not the one above. */
export function OfferSaid({ contact, of, named = false }: { contact: CardContact; of: LastOffer; named?: boolean }) {
  const { t, format } = useLanguage()
  const { ask, refresh } = useSidebar()
  const { busy, failed, run } = useAction()
  const { id: offer, revision, name, variant, state, at, until } = of
  const say: Saying = (to, later) =>
    void run(async () => {
      const about = { contact: contact.id, offer, revision, ...(variant && { variant }) }
      await ask('offer.say', { ...about, state: to, ...(later !== undefined && { until: later }) })
      refresh()
    })
  const isOpen = state === 'put' || state === 'sent'
  const words =
    state === 'later' && until !== undefined
      ? t('offer.said.later.until', { day: format.date(until) })
      : t(`offer.said.${state}`, { when: format.date(at) })
  return (
    <div class="offer-said" data-testid="offer-said" data-state={state}>
      {named && (
        <h3 class="quiet">
          <bdi>{t('offer.said.title', { name })}</bdi>
        </h3>
      )}
      <p class="quiet">
        {words}{' '}
        {!isOpen && (
          <Button
            look="link"
            disabled={busy}
            aria-label={t('offer.say.of', { what: t('offer.say.undo'), name })}
            onClick={() => say('put')}
          >
            {t('offer.say.undo')}
          </Button>
        )}
      </p>
      {isOpen && <Answers name={name} busy={busy} say={say} />}
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </div>
  )
}

function Answers({ name, busy, say }: { name: string; busy: boolean; say: Saying }) {
  const { t } = useLanguage()
  const [later, setLater] = useState(false)
  const [day, setDay] = useState('')
  const picked = dayPicked(day)
  const labelled = (what: string): string => t('offer.say.of', { what, name })
  return (
    <>
      <div class="actions">
        {(['accepted', 'declined'] as const).map((state) => (
          <Button
            key={state}
            look="quiet"
            disabled={busy}
            aria-label={labelled(t(`offer.say.${state}`))}
            onClick={() => say(state)}
          >
            {t(`offer.say.${state}`)}
          </Button>
        ))}
        <Button
          look="quiet"
          disabled={busy}
          aria-expanded={later}
          aria-label={labelled(t('offer.say.later'))}
          onClick={() => setLater(!later)}
        >
          {t('offer.say.later')}
        </Button>
      </div>
      {later && (
        <form
          class="actions offer-later"
          onSubmit={(event) => {
            event.preventDefault()
            if (picked !== null) say('later', picked)
          }}
        >
          <Button disabled={busy} onClick={() => say('later', dayAhead(1))}>
            {t('offer.say.tomorrow')}
          </Button>
          <Button disabled={busy} onClick={() => say('later', dayAhead(7))}>
            {t('offer.say.week')}
          </Button>
          <Field
            type="date"
            label={t('offer.say.day')}
            labelHidden
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" disabled={busy || picked === null}>
            {t('offer.say.set')}
          </Button>
        </form>
      )}
    </>
  )
}
