// The messenger of the tests is the one of `npm start`: a real Prosody and a real Converse.js on loopback.
export { AGENT, startMessenger } from '../../demo/messenger/messenger.mjs'
export type { Messenger } from '../../demo/messenger/messenger.mjs'
export type { XmppPerson } from '../../demo/messenger/xmpp.mjs'
export { composer, messagesShown, openChat, openInbox } from '../../demo/inbox.mjs'
