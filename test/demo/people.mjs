import { readFileSync } from 'node:fs'
import { GATEWAY, HOST, ROOMS } from './messenger/prosody.mjs'

/**
 * @typedef {object} Chatter one person of the demo who chats with the agent
 * @property {string} jid
 * @property {string} name
 * @property {{ from: 'customer' | 'agent', text: string }[]} messages oldest first
 */

/** People who are in the demo base too. @type {(Chatter & { scenario: string })[]} */
export const FRIENDS = JSON.parse(readFileSync(new URL('../../lib/import/demo-friends.json', import.meta.url), 'utf8'))

/** In no base: the sidebar knows nothing of her. @type {Chatter} */
export const STRANGER = {
  jid: `+34600555101@${GATEWAY}`,
  name: '',
  messages: [{ from: 'customer', text: 'Hola, ¿tienen tienda en Valencia?' }],
}

/** A group chat: no one person to show. */
export const GROUP = {
  jid: `tasting@${ROOMS}`,
  name: 'Autumn tasting',
  /** First the one who opens the room. */
  people: [
    { jid: `lena@${HOST}`, nick: 'Lena', text: 'Who comes on Friday?' },
    { jid: `tom@${HOST}`, nick: 'Tom', text: 'I do, with two friends.' },
    { jid: `+390555550101@${GATEWAY}`, nick: 'Giulia', text: 'Anch’io! 🍇' },
  ],
}

/** Whose chat the main job is done in: in the base, with orders, and has not declined. */
export const MAIN = /** @type {Chatter} */ (FRIENDS.find((friend) => friend.jid === `+390555550101@${GATEWAY}`))
