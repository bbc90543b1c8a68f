import { once } from 'node:events'
import { connect } from 'node:net'
import { waitFor } from '../wait-for.mjs'
import { escapeXml, findElement, xmlStream } from './xml.mjs'

/**
 * @typedef {object} ReceivedMessage
 * @property {string} from bare address
 * @property {string} text
 * @property {'chat' | 'groupchat' | string} type
 */

/**
 * @typedef {object} XmppPerson one person signed in to the server, as a telephone would be
 * @property {string} jid
 * @property {ReceivedMessage[]} received whole messages with a text, in the order they came
 * @property {(to: string, text: string, at?: Date) => Promise<void>} send resolves when the server has taken the message; `at`: when
 *   it was written, for one that a telephone sends late
 * @property {(jid: string, name: string) => Promise<void>} addToRoster
 * @property {(room: string, nick: string) => Promise<void>} joinRoom creates the room when it is not there
 * @property {(room: string, name: string) => Promise<void>} nameRoom by the one who created it
 * @property {(room: string, text: string, at?: Date) => Promise<void>} sendToRoom
 * @property {() => void} leave
 */

/** @param {string} jid @returns {[local: string, domain: string]} */
export function splitJid(jid) {
  const at = jid.lastIndexOf('@')
  return [jid.slice(0, at), jid.slice(at + 1)]
}

/**
 * Makes the account where it is missing and signs in.
 * @param {{ port: number, jid: string, password: string }} who
 * @returns {Promise<XmppPerson>}
 */
export async function signIn({ port, jid, password }) {
  const [local, domain] = splitJid(jid)
  const socket = connect({ port, host: '127.0.0.1' })
  socket.setEncoding('utf8')
  socket.setNoDelay(true)
  /** @type {Map<string, (answer: import('./xml.mjs').XmlElement) => void>} */
  const asked = new Map()
  /** @type {ReceivedMessage[]} */
  const received = []
  /** @type {Set<string>} */
  const joined = new Set()
  let heard = /** @type {string[]} */ ([])
  let failure = ''
  const stream = xmlStream((element) => {
    heard.push(element.name)
    if (element.name === 'iq') takeIq(element)
    if (element.name === 'message') takeMessage(element)
    if (element.name === 'presence' && element.attributes.type === undefined) joined.add(element.attributes.from ?? '')
    if (element.name === 'failure' || element.name === 'stream:error')
      failure = element.children.map((child) => child.name).join(' ')
  })
  socket.on('data', (/** @type {string} */ text) => stream.add(text))
  socket.on('error', (error) => (failure = error.message))
  await once(socket, 'connect')

  /** @param {import('./xml.mjs').XmlElement} element */
  function takeIq(element) {
    const { type, id = '', from = '' } = element.attributes
    if (type === 'result' || type === 'error') asked.get(id)?.(element)
    // The server asks whether we live, and pushes roster changes: both want an answer.
    else socket.write(`<iq type='result' id='${escapeXml(id)}' ${from === '' ? '' : `to='${escapeXml(from)}'`}/>`)
  }

  /** @param {import('./xml.mjs').XmlElement} element */
  function takeMessage(element) {
    const body = element.children.find((child) => child.name === 'body')
    if (body === undefined || element.attributes.type === 'error') return
    received.push({
      from: (element.attributes.from ?? '').split('/')[0] ?? '',
      text: body.text,
      type: element.attributes.type ?? 'normal',
    })
  }

  /** @param {string} name */
  function hear(name) {
    return waitFor(`${name} for ${jid}`, () => {
      if (failure !== '') throw new Error(`${jid}: the server said ${failure}`)
      return heard.includes(name)
    })
  }

  async function openStream() {
    heard = []
    stream.reset()
    socket.write(`<?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client'
      xmlns:stream='http://etherx.jabber.org/streams'>`)
    await hear('stream:features')
  }

  let counter = 0
  /**
   * @param {'get' | 'set'} type
   * @param {string} content
   * @param {string} [to]
   * @returns {Promise<import('./xml.mjs').XmlElement>}
   */
  function ask(type, content, to) {
    const id = `ask-${++counter}`
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${jid}: no answer to ${content}`)), 10_000)
      asked.set(id, (answer) => {
        clearTimeout(late)
        asked.delete(id)
        resolve(answer)
      })
      socket.write(`<iq type='${type}' id='${id}' ${to === undefined ? '' : `to='${escapeXml(to)}'`}>${content}</iq>`)
    })
  }

  /** @param {string} content @param {string} [to] */
  async function demand(content, to) {
    const answer = await ask('set', content, to)
    if (answer.attributes.type === 'error') {
      throw new Error(
        `${jid}: refused: ${answer.children
          .at(-1)
          ?.children.map((child) => child.name)
          .join(' ')}`,
      )
    }
  }

  /**
   * @param {string} type
   * @param {string} to
   * @param {string} text
   * @param {Date} [at]
   */
  async function sendMessage(type, to, text, at) {
    const id = `m-${++counter}-${Date.now()}`
    const delay = at === undefined ? '' : `<delay xmlns='urn:xmpp:delay' stamp='${at.toISOString()}'/>`
    socket.write(`<message type='${type}' to='${escapeXml(to)}' id='${id}'><body>${escapeXml(text)}</body>${delay}</message>`)
    // Stanzas are handled in order: an answered ping means that the message before it was taken.
    await ask('get', `<ping xmlns='urn:xmpp:ping'/>`, domain)
  }

  await openStream()
  const account = `<username>${escapeXml(local)}</username><password>${escapeXml(password)}</password>`
  const registered = await ask('set', `<query xmlns='jabber:iq:register'>${account}</query>`)
  if (registered.attributes.type === 'error' && findElement(registered, 'conflict') === null) {
    throw new Error(`${jid}: the server refuses to make the account`)
  }
  const plain = Buffer.from(`\0${local}\0${password}`).toString('base64')
  socket.write(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${plain}</auth>`)
  await hear('success')
  await openStream()
  await demand(`<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>phone</resource></bind>`)
  socket.write('<presence/>')

  return {
    jid,
    received,
    send: (to, text, at) => sendMessage('chat', to, text, at),
    sendToRoom: (room, text, at) => sendMessage('groupchat', room, text, at),
    addToRoster: (other, name) =>
      demand(`<query xmlns='jabber:iq:roster'><item jid='${escapeXml(other)}' name='${escapeXml(name)}'/></query>`),
    async joinRoom(room, nick) {
      const seat = `${room}/${nick}`
      socket.write(`<presence to='${escapeXml(seat)}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`)
      await waitFor(`${jid} to be in ${room}`, () => joined.has(seat))
    },
    nameRoom: (room, name) =>
      demand(
        `<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>
          <field var='muc#roomconfig_roomname'><value>${escapeXml(name)}</value></field>
          <field var='muc#roomconfig_persistentroom'><value>1</value></field></x></query>`,
        room,
      ),
    leave() {
      socket.end('</stream:stream>')
      socket.destroySoon()
    },
  }
}
