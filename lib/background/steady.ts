import { CallError } from '../messages.ts'
import type { PageReading } from '../sites/reading.ts'

/** A chat that may be in the midst of a switch is nobody's to link. */
export function steady<Chat extends Extract<PageReading, { state: 'chat' }>>(chat: Chat): Chat {
  if (chat.fingerprint?.steady === false) throw new CallError('moved-on')
  return chat
}
