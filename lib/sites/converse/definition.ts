import type { SiteDefinition } from '../definition.ts'

const SEEN = '2026-11-22'
const see = (sel: string) => ({ sel, seen: SEEN })

/**
 * Converse.js 14, seen on the running client. A chat of the agent's is at an address of their own, so there are no `matches`.
 *
 * - On a switch the pane is replaced: its `jid` stands at once, the header about 10 ms later, the messages after that.
 * - The address is no witness: `#converse/chat?jid=` stays as it was when the user presses a name in the list.
 * - The own account is left out: an XMPP address is the same person whoever writes to it, and the page shows the own one only as a name.
 * - A private chat out of a room has an address with a nickname (`room@rooms/nick`), kept whole so that it is nobody's bare address.
 * - Who wrote is read off the name above the first message of a run: in a room `data-from` is the room's own address.
 * - The mark of delivery stands on received messages too; it means something on own ones only.
 */
export const converse: SiteDefinition = {
  version: 2,
  id: 'converse',
  name: 'Converse.js',
  network: 'xmpp',
  matches: [],
  app: {
    ready: [see('converse-chats'), see('.converse-chatboxes')],
    signedOut: [see('converse-login-form'), see('form#converse-login')],
    loading: [see('#controlbox .controlbox-pane > converse-spinner'), see('#controlbox .controlbox-pane > .spinner')],
    room: [
      { ...see('converse-root.converse-fullscreen'), by: 'width' },
      {
        ...see('converse-root.converse-fullscreen converse-chats, converse-root.converse-overlayed converse-chats'),
        by: 'right',
      },
    ],
  },
  chat: {
    pane: [see('converse-chats > converse-chat[jid], converse-chats > converse-muc[jid]'), see('.chatbox[jid]')],
    title: {
      at: [see('.chat-head .chatbox-title__text'), see('.chat-head [role="heading"]')],
      from: { text: true },
      form: 'plain',
    },
    identity: {
      kind: 'jid',
      reader: { at: [see('converse-chat[jid], converse-muc[jid]'), see('.chatbox[jid]')], from: { attr: 'jid' }, form: 'jid' },
    },
    witnesses: [
      {
        of: 'identity',
        how: 'same',
        reader: {
          at: [see('.chat-head .chatbox-title__text[title]'), see('.chat-head [role="heading"][title]')],
          from: { attr: 'title' },
          form: 'jid',
        },
      },
    ],
    group: [see('converse-muc'), see('.chatroom')],
    person: [see('converse-chat'), see('.chatbox:not(.chatroom):not(.headlines)')],
  },
  message: {
    list: [see('.chat-content__messages'), see('.chat-content')],
    row: [see('.chat-msg[data-msgid]'), see('.chat-msg')],
    id: { from: { attr: 'data-msgid' }, form: 'plain' },
    direction: [{ by: 'inside', out: [see('.chat-msg__content--me')], in: [see('.chat-msg__content--them')] }],
    text: [see('.chat-msg__text')],
    notText: [],
    notMessage: [see('.date-separator'), see('.separator'), see('.chat-info'), see('.chat-content__notifications')],
    time: [{ by: 'value', reader: { from: { attr: 'data-isodate' }, form: 'iso-instant' } }],
    sender: { at: [see('.chat-msg__author')], from: { text: true }, form: 'plain' },
    status: [{ by: 'marks', marks: { delivered: [see('.chat-msg__receipt')] } }],
  },
  composer: {
    box: [see('textarea.chat-textarea'), see('form.chat-message-form textarea')],
    closed: [see('.muc-bottom-panel'), see('converse-muc-nickname-form')],
    way: 'textarea',
  },
}
