import type { ComponentChildren } from 'preact'
import type { CardChat } from '../../lib/card/card.ts'
import { chatName } from '../../lib/contacts/chat-name.ts'
import { useLanguage } from './language.ts'
import { Phone } from './phone.tsx'

/** Whom the chat seems to be with: the name in its title; without one the number, which says more than an address. */
export function ChatHead({ chat, numbers, children }: { chat: CardChat; numbers: string[]; children?: ComponentChildren }) {
  const { t } = useLanguage()
  const [number] = numbers
  const title = chatName(chat.title) || (number ? '' : chat.title)
  return (
    <header class="head">
      <h1 class="head-name" title={chat.title}>
        {title ? <bdi>{title}</bdi> : number ? <Phone number={number} /> : t('person.noName')}
      </h1>
      {children}
    </header>
  )
}
