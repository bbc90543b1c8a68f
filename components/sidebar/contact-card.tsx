import type { ComponentChildren } from 'preact'
import type { CardChat, CardContact } from '../../lib/card/card.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useLanguage } from './language.ts'
import { About } from './about.tsx'
import { Behaviour } from './behaviour.tsx'
import { Consent } from './consent.tsx'
import { ContactHead } from './contact-head.tsx'
import { HeardAbove, HeardBelow } from './heard-host.tsx'
import { Note } from './note.tsx'
import { Offer } from './offer.tsx'
import { OwnValues } from './own-values.tsx'
import { Orders } from './orders.tsx'
import { SamePerson } from './same-person.tsx'
import { Score } from './score.tsx'
import { Segments } from './segments.tsx'
import { Stage } from './stage.tsx'
import { ChannelWindowLine } from './window.tsx'
import { Tags } from './tags.tsx'

type PanelName =
  | `${'person' | 'score' | 'segments' | 'offer' | 'chat' | 'tags' | 'note' | 'orders' | 'consent' | 'about' | 'own'}.title`
  | 'stage.label'

/** One person. Each panel fails alone, and starts afresh for another person. */
export function ContactCard({
  contact,
  chat,
  composer,
  today,
}: {
  contact: CardContact
  chat: CardChat
  composer: boolean
  today: number
}) {
  const { t } = useLanguage()
  const panel = (name: PanelName, content: ComponentChildren) => (
    <ErrorBoundary key={`${name} ${contact.id}`} name={t(name)} of={contact.id}>
      {content}
    </ErrorBoundary>
  )
  return (
    <>
      {panel('person.title', <ContactHead contact={contact} />)}
      <ErrorBoundary key={`same ${contact.id}`} name={t('person.title')} of={contact.id}>
        <SamePerson contact={contact} />
      </ErrorBoundary>
      {panel('score.title', <Score contact={contact} />)}
      {panel('segments.title', <Segments contact={contact} />)}
      {panel('stage.label', <Stage contact={contact} />)}
      <ErrorBoundary key={`heard ${contact.id}`} name={t('chat.title')} of={contact.id}>
        <HeardAbove contact={contact} />
      </ErrorBoundary>
      <ErrorBoundary key={`window ${contact.id}`} name={t('window.label')} of={contact.id}>
        <ChannelWindowLine contact={contact} />
      </ErrorBoundary>
      {panel('offer.title', <Offer contact={contact} chat={chat} composer={composer} />)}
      <ErrorBoundary key={`questions ${contact.id}`} name={t('chat.title')} of={contact.id}>
        <HeardBelow {...{ contact, chat, composer, today }} />
      </ErrorBoundary>
      {panel('chat.title', <Behaviour contact={contact} />)}
      {panel('tags.title', <Tags contact={contact} />)}
      {panel('note.title', <Note contact={contact} />)}
      {panel('orders.title', <Orders contact={contact} />)}
      {panel('own.title', <OwnValues contact={contact} />)}
      {panel('consent.title', <Consent contact={contact} />)}
      {panel('about.title', <About contact={contact} chat={chat} />)}
    </>
  )
}
