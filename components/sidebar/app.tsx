import type { Card } from '../../lib/card/card.ts'
import type { Language } from '../../lib/language/languages.ts'
import { regionalLocale } from '../../lib/language/regional.ts'
import { sidebarTranslator } from '../../lib/language/sidebar-translator.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { LanguageContext, speech } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { useMemo } from 'preact/hooks'
import { ContactCard } from './contact-card.tsx'
import { SidebarContext, useSidebar } from './context.ts'
import { Degraded } from './degraded.tsx'
import { Group, Loading, Lost, NoChat, Refused, Setup, SignedOut } from './faces.tsx'
import { isDone } from './insertion.ts'
import { InsertionNotice } from './insertion-notice.tsx'
import { Fold } from './fold.tsx'
import { OpenSomebody } from './open-somebody.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { useLanguage } from './language.ts'
import { useLeaveByKey } from './leave-by-key.ts'
import { PlaceBar } from './place-bar.tsx'
import { Rail, useIsRail } from './rail.tsx'
import { RemindersHost } from './reminders/reminders-host.tsx'
import { RepliesHost } from './replies/replies-host.tsx'
import type { Sidebar } from './store.ts'
import { Stranger } from './stranger.tsx'

/** The sidebar. `language` is what it speaks until the background says which one the user picked. */
export function App({ sidebar, language }: { sidebar: Sidebar; language: Language }) {
  const session = sidebar.session.value
  const speaks = session?.language ?? language
  const zone = session?.timeZone ?? 'UTC'
  const words = useMemo(
    () => speech(sidebarTranslator(speaks, regionalLocale(speaks, navigator.languages)), zone),
    [speaks, zone],
  )
  return (
    <SidebarContext.Provider value={sidebar}>
      <LanguageContext.Provider value={words}>
        <Screen />
      </LanguageContext.Provider>
    </SidebarContext.Provider>
  )
}

function Screen() {
  const { t } = useLanguage()
  const { connection, card, failed, refresh, retry, placing } = useSidebar()
  const isRail = useIsRail()
  useKeptFocus(card.value)
  useLeaveByKey()
  if (connection.value === 'lost') return <main>{<Lost />}</main>
  if (connection.value === 'refused') return <main>{<Refused />}</main>
  const unreachable = connection.value === 'unreachable'
  const shown = card.value
  return (
    <>
      <main
        data-testid="chat-state"
        data-state={shown.state}
        aria-label={t('sidebar.name')}
        aria-busy={shown.state === 'loading'}
      >
        {isRail && <Rail card={shown} />}
        <div class="face" hidden={isRail}>
          {placing.covers.value && (
            <Notice kind="info">
              {t('place.covers')}{' '}
              <Button look="link" onClick={() => placing.move({ folded: true })}>
                {t('place.fold')}
              </Button>
            </Notice>
          )}
          {shown.state === 'loading' && <h1 class="out-of-sight">{t('sidebar.name')}</h1>}
          {(failed.value || unreachable) && (
            <Notice kind="error">
              {t(failed.value === 'damaged' ? 'state.damaged' : 'state.failed')}{' '}
              <Button look="link" onClick={unreachable ? retry : refresh}>
                {t('common.retry')}
              </Button>
            </Notice>
          )}
          <Elsewhere chat={'chat' in shown ? shown.chat.key : null} />
          <ErrorBoundary name={t('sidebar.name')} of={`${shown.state} ${'chat' in shown ? shown.chat.counter : ''}`}>
            <Face card={shown} waiting={!failed.value && !unreachable} />
          </ErrorBoundary>
          <Beside card={shown} />
          {'chat' in shown && (
            <Fold name="open" title={t('open.title')}>
              <OpenSomebody />
            </Fold>
          )}
        </div>
      </main>
      {!isRail && <PlaceBar />}
    </>
  )
}

/** What came of a text that was meant for a chat which is no longer the open one. */
function Elsewhere({ chat }: { chat: string | null }) {
  const { insertions } = useSidebar()
  const last = insertions.last.value
  if (!last || last.outcome === 'busy' || isDone(last) || last.chat === chat) return null
  return <InsertionNotice outcome={last.outcome} onClose={insertions.forget} />
}

/** What is at hand beside whoever the chat is with. In a group nothing is put in. */
function Beside({ card }: { card: Card }) {
  const { t } = useLanguage()
  const isKnown = card.state === 'matched' || card.state === 'degraded'
  const contact = isKnown ? card.contact : null
  const hasChat = isKnown || card.state === 'unknown' || card.state === 'ambiguous'
  const composer = card.state !== 'degraded' || !card.lost.includes('composer')
  return (
    <>
      {hasChat && (
        <ErrorBoundary name={t('replies.title')} of={card.chat.key}>
          <RepliesHost chat={card.chat} contact={contact} composer={composer} />
        </ErrorBoundary>
      )}
      {(hasChat || card.state === 'no-chat' || card.state === 'group') && (
        <ErrorBoundary name={t('remind.title')} of={contact?.id ?? card.state}>
          <RemindersHost contact={contact} />
        </ErrorBoundary>
      )}
    </>
  )
}

function Face({ card, waiting }: { card: Card; waiting: boolean }) {
  switch (card.state) {
    case 'loading':
      return waiting ? <Loading /> : null
    case 'setup':
      return <Setup />
    case 'no-chat':
      return <NoChat />
    case 'signed-out':
      return <SignedOut />
    case 'group':
      return <Group title={card.chat.title} members={card.members} />
    case 'unknown':
    case 'ambiguous':
      return <Stranger card={card} />
    case 'matched':
      return <ContactCard contact={card.contact} chat={card.chat} composer today={card.today} />
    case 'degraded':
      return <Degraded card={card} />
  }
}
