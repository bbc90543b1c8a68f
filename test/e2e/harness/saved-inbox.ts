import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const CHAT = readFileSync(new URL('../../pages/converse/chat.html', import.meta.url), 'utf8')
/** The client's own style: without it the page would lay out all that it hides. */
const STYLE = readFileSync(new URL('../../../node_modules/converse.js/dist/converse.min.css', import.meta.url), 'utf8')
/** Whose chat the saved page shows. */
const SAVED = 'anna@localhost'

/**
 * The saved page of Converse.js with two acts: `switchTo(jid)` puts another chat's pane in place in one turn, as the client does, and gives
 * the instant at which header and messages agreed; `receive(count)` adds messages, a few in each frame, until all have arrived.
 */
const SCRIPT = `
const pane = document.querySelector('converse-chat[jid="${SAVED}"]')
const template = pane.outerHTML
const holder = pane.parentElement
let present = pane
function switchTo(jid) {
  const made = document.createElement('template')
  made.innerHTML = template.replaceAll('${SAVED}', jid)
  const next = made.content.firstElementChild
  present.replaceWith(next)
  present = next
  return performance.timeOrigin + performance.now()
}
async function receive(count) {
  const row = present.querySelector('.chat-msg')
  const list = row.closest('converse-chat-message') ?? row
  const parent = list.parentElement
  for (let i = 0; i < count; i++) {
    const copy = list.cloneNode(true)
    const message = copy.matches('.chat-msg') ? copy : copy.querySelector('.chat-msg')
    message.setAttribute('data-msgid', 'made-up-' + i)
    parent.append(copy)
    if (i % 5 === 4) await new Promise(requestAnimationFrame)
  }
  return present.querySelectorAll('.chat-msg').length
}
`

export interface SavedInbox {
  /** Where the page is, with a slash at its end. */
  address: string
  stop: () => void
}

export async function serveSavedInbox(): Promise<SavedInbox> {
  const files: Record<string, [type: string, body: string]> = {
    '/': [
      'text/html; charset=utf-8',
      CHAT.replace('<body', '<link rel="stylesheet" href="converse.css"><body').replace(
        '</body>',
        '<script src="switch.js"></script></body>',
      ),
    ],
    '/switch.js': ['text/javascript', SCRIPT],
    '/converse.css': ['text/css', STYLE],
  }
  const server: Server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(type === 'text/plain' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() }
}
