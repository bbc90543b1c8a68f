import type { CardChat, CardContact } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'
import { Fold } from './fold.tsx'

/** What else the base holds, where it came from, and how the chat came to this person, with the way back. */
export function About({ contact, chat }: { contact: CardContact; chat: CardChat }) {
  const { t, format } = useLanguage()
  const { ask } = useSidebar()
  const facts: [string, string][] = [
    [t('about.emails'), contact.emails.join(', ')],
    [t('about.place'), [contact.city, contact.country && format.country(contact.country)].filter(Boolean).join(', ')],
    [t('about.language'), contact.language && format.language(contact.language)],
    [t('about.source'), contact.source],
  ]
  return (
    <Fold name="about" title={t('about.title')}>
      <dl class="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={value ? '' : 'quiet'}>{value || t('about.unknown')}</dd>
          </div>
        ))}
      </dl>
      <Button look="link" onClick={() => void ask('dashboard.open', { view: `contacts/${contact.id}` }).catch(() => undefined)}>
        {t('about.everything')}
      </Button>
      <Link contact={contact} chat={chat} />
    </Fold>
  )
}

function Link({ contact, chat }: { contact: CardContact; chat: CardChat }) {
  const { t, format } = useLanguage()
  const { ask, refresh } = useSidebar()
  const { busy, failed, run } = useAction()
  const { by, at } = contact.link
  const undo = () =>
    void run(async () => {
      await ask('link.undo', { counter: chat.counter, contact: contact.id })
      refresh()
    })
  return (
    <div>
      <p>{by === 'confirmed' && at !== null ? t('link.confirmedOn', { day: format.date(at) }) : t(`link.${by}`)}</p>
      <Button look="link" disabled={busy} onClick={undo}>
        {t('link.undo')}
      </Button>
      <p class="quiet">{t('link.undoHint')}</p>
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </div>
  )
}
