import type { ChatFacts } from '../chat-facts.ts'
import { day, type Field, type FieldType } from './field.ts'

const ofChat = (type: FieldType, read: (chat: ChatFacts) => number | null): Field => ({
  type,
  read: ({ chat }) => chat && read(chat),
})
const chatDay = (read: (chat: ChatFacts) => number | null): Field => day(({ chat }) => chat && read(chat))

/** What was seen of chats with somebody; unknown where no message was ever counted. */
export const CHAT_FIELDS = {
  'chat.first-seen': chatDay(({ firstDay }) => firstDay),
  'chat.last-in': chatDay(({ lastInDay }) => lastInDay),
  'chat.last-out': chatDay(({ lastOutDay }) => lastOutDay),
  'chat.messages-in': ofChat('number', ({ messagesIn }) => messagesIn),
  'chat.messages-out': ofChat('number', ({ messagesOut }) => messagesOut),
  'chat.days-active': ofChat('number', ({ daysActive }) => daysActive),
  'chat.reply-theirs': ofChat('minutes', ({ replyTheirs }) => replyTheirs),
  'chat.reply-ours': ofChat('minutes', ({ replyOurs }) => replyOurs),
} as const satisfies Record<string, Field>
