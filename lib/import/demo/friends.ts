import friends from '../demo-friends.json'

/** Somebody of the demo base who also chats with the agent in the demo's messenger. */
export interface DemoFriend {
  /** Address in the demo's messenger. */
  jid: string
  name: string
  /** E.164. */
  phone: string
  /** The same number as the shop wrote it down. */
  phoneAsWritten: string
  country: string
  city: string
  language: string
  /** Marketing consent, null where unknown. */
  consent: boolean | null
  /** What they are there to show; see `profileOf`. */
  scenario: string
}

export const DEMO_FRIENDS: readonly DemoFriend[] = friends
