import type { Card } from '../../lib/card/card.ts'
import { Button } from '../ui/button.tsx'
import { useSidebar } from './context.ts'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { ChatHead } from './chat-head.tsx'
import { ChoosePerson } from './choose-person.tsx'
import { ContactCard } from './contact-card.tsx'
import { PageReport } from './page-report.tsx'

/** Parts of the page are lost: says which, in plain words, and goes on by hand. */
export function Degraded({ card }: { card: Extract<Card, { state: 'degraded' }> }) {
  const { t, format } = useLanguage()
  const { folds } = useSidebar()
  const { chat, contact, lost, proposals } = card
  const showReport = (): void => {
    folds.value = { ...folds.peek(), report: true }
    // Focusing brings it into view.
    document.querySelector<HTMLElement>('[data-fold="report"] > summary')?.focus()
  }
  return (
    <>
      <Notice kind="doubt">
        <p>{t('degraded.lost', { parts: format.list(lost.map((part) => t(`degraded.part.${part}`))) })}</p>
        <p>
          {t(contact ? 'degraded.known' : 'degraded.byHand')}{' '}
          <Button look="link" onClick={showReport}>
            {t('report.offer')}
          </Button>
        </p>
      </Notice>
      {contact ? (
        <ContactCard contact={contact} chat={chat} composer={!lost.includes('composer')} today={card.today} />
      ) : (
        <>
          {chat.title !== '' && <ChatHead chat={chat} numbers={[]} />}
          <ChoosePerson key={chat.key} chat={chat} proposals={proposals} />
        </>
      )}
      <PageReport />
    </>
  )
}
