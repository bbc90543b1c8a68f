import type { Card } from '../../lib/card/card.ts'
import { useLanguage } from './language.ts'
import { ChatHead } from './chat-head.tsx'
import { ChoosePerson } from './choose-person.tsx'
import { CreateForm } from './create-form.tsx'
import { Fold } from './fold.tsx'

/** A chat with somebody not known yet, or with one of several. Nobody is taken for anybody before the agent says so. */
export function Stranger({ card }: { card: Extract<Card, { state: 'unknown' | 'ambiguous' }> }) {
  const { t } = useLanguage()
  const { chat, proposals, numbers } = card
  return (
    <>
      <ChatHead chat={chat} numbers={numbers}>
        <p>{t(proposals.length === 0 ? 'stranger.nobody' : `stranger.${card.state}`)}</p>
      </ChatHead>
      <ChoosePerson key={`choose ${chat.key}`} chat={chat} proposals={proposals} />
      <Fold name="create" title={t('create.title')} openAtFirst={proposals.length === 0}>
        <CreateForm key={`create ${chat.key}`} chat={chat} numbers={numbers} />
      </Fold>
    </>
  )
}
