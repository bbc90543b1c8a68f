import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { conversePage } from './converse-page.mjs'
import { serveConverse } from './converse-server.mjs'
import { HOST, startProsody } from './prosody.mjs'
import { signIn } from './xmpp.mjs'

const DIST = fileURLToPath(new URL('../../../node_modules/converse.js/dist', import.meta.url))

/** Everybody's password: the server hears loopback alone and its data is gone when it stops. */
const PASSWORD = 'only-on-loopback'

/** The agent whose inbox it is. */
export const AGENT = `agent@${HOST}`

/**
 * @typedef {object} Messenger
 * @property {string} address of the inbox, `http://127.0.0.1:PORT/`
 * @property {(jid?: string | null, theme?: 'light' | 'dark') => string} inboxUrl the inbox of somebody, the agent's by default; null: signed out
 * @property {(jid: string) => Promise<import('./xmpp.mjs').XmppPerson>} person signs somebody in (once; the account is made where it is missing)
 * @property {(from: string, to: string, text: string, at?: Date) => Promise<void>} send a real message from one address to another
 * @property {{ chats: string[], rooms: { jid: string, nick: string }[] }} opened what stands open in the agent's list when the inbox is loaded
 * @property {() => Promise<void>} stop
 */

/**
 * Starts Prosody and a server of Converse.js on free ports of 127.0.0.1, with nobody in it but the agent.
 * @returns {Promise<Messenger>}
 */
export async function startMessenger() {
  const folder = await mkdtemp(join(tmpdir(), 'recency-messenger-'))
  // Also where an error ends the process before anybody calls `stop`.
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const prosody = await startProsody(folder)
  // The inbox signs in by itself, to an account that has to be there.
  const agent = await signIn({ port: prosody.c2sPort, jid: AGENT, password: PASSWORD })
  agent.leave()
  /** @type {Map<string, Promise<import('./xmpp.mjs').XmppPerson>>} */
  const people = new Map()
  const opened = { chats: /** @type {string[]} */ ([]), rooms: /** @type {{ jid: string, nick: string }[]} */ ([]) }

  /** @param {string} jid */
  function person(jid) {
    const known = people.get(jid) ?? signIn({ port: prosody.c2sPort, jid, password: PASSWORD })
    people.set(jid, known)
    return known
  }

  const converse = await serveConverse(DIST, (url) => {
    const jid = url.searchParams.get('as') ?? AGENT
    return conversePage({
      websocketUrl: `ws://127.0.0.1:${prosody.httpPort}/xmpp-websocket`,
      account: jid === '' ? null : { jid, password: PASSWORD },
      theme: url.searchParams.get('theme') === 'dark' ? 'dracula' : 'classic',
      ...(jid === AGENT ? opened : { chats: [], rooms: [] }),
    })
  })
  const address = `http://127.0.0.1:${converse.port}/`

  return {
    address,
    person,
    opened,
    inboxUrl(jid = AGENT, theme = 'light') {
      const url = new URL(address)
      if (jid !== AGENT) url.searchParams.set('as', jid ?? '')
      if (theme === 'dark') url.searchParams.set('theme', theme)
      return url.href
    },
    async send(from, to, text, at) {
      const sender = await person(from)
      await sender.send(to, text, at)
    },
    async stop() {
      for (const one of await Promise.allSettled(people.values())) if (one.status === 'fulfilled') one.value.leave()
      await Promise.all([converse.stop(), prosody.stop()])
      await rm(folder, { recursive: true, force: true })
      process.off('exit', removeFolder)
    },
  }
}
