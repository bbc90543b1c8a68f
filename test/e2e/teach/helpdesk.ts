import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Made-up customers of a made-up helpdesk. */
export const TICKETS = [
  { id: 'T-48213', name: 'Ines Calder', says: ['<My parcel came open', '>I am sorry! Which one was it?', '<The blue teapot'] },
  { id: 'T-48977', name: 'Otto Brask', says: ['>Your refund is on its way', '<Wonderful, thank you'] },
  { id: 'T-50102', name: 'Pia Vallo', says: ['<Do you open on Sunday?', '>Only in December', '<See you in December then'] },
] as const

export interface Helpdesk {
  /** The helpdesk, with its conversations in a frame of this kind. */
  address: (frames: 'same' | 'other' | 'srcdoc') => string
  stop: () => void
}

/**
 * A helpdesk whose conversation stands in a frame: `same` origin, `other` (localhost in a page of 127.0.0.1), or one without an address. Each ticket is
 * a document of its own; what is sent stands in `window.sent` of the frame.
 */
export async function serveHelpdesk(): Promise<Helpdesk> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const ticket = TICKETS.find(({ id }) => url.pathname === `/conversation/${id}`)
    const isDesk = /^\/desk\/(?:same|other|srcdoc)\/$/.test(url.pathname)
    response.writeHead(isDesk || ticket ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      ticket
        ? conversation(ticket)
        : isDesk
          ? desk(url.pathname.split('/')[2] ?? '', (server.address() as AddressInfo).port)
          : '',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { address: (frames) => `http://127.0.0.1:${port}/desk/${frames}/`, stop: () => server.close() }
}

function desk(frames: string, port: number): string {
  const host = frames === 'other' ? `http://localhost:${port}` : ''
  return `<!doctype html><title>Helpdesk</title><style>
    body{margin:0;display:flex;height:100vh;font:14px sans-serif}nav{width:200px;border-inline-end:1px solid #ccc}button{display:block;width:100%;padding:8px;text-align:start}
    main{flex:1;display:flex}iframe{flex:1;border:0}</style>
    <nav>${TICKETS.map(({ id, name }) => `<button data-ticket="${id}">${name}</button>`).join('')}<button data-ticket="">Overview</button></nav><main><p>No ticket is open.</p></main>
    <script>
      for (const button of document.querySelectorAll('[data-ticket]')) button.onclick = async () => {
        const main = document.querySelector('main')
        const { ticket } = button.dataset
        if (!ticket) { main.innerHTML = '<p>No ticket is open.</p>'; return }
        const address = '${host}/conversation/' + ticket
        const frame = main.querySelector('iframe') ?? document.createElement('iframe')
        if ('${frames}' === 'srcdoc') frame.srcdoc = await (await fetch(address)).text()
        else frame.src = address
        if (!frame.isConnected) main.replaceChildren(frame)
      }
    </script>`
}

function conversation({ id, name, says }: (typeof TICKETS)[number]): string {
  return `<!doctype html><title>${id}</title><style>
    body{margin:0;display:flex;flex-direction:column;height:100vh;font:14px sans-serif}.talk{flex:1;overflow-y:auto;display:flex;flex-direction:column;gap:6px;padding:8px}
    .entry{max-width:60%;padding:6px;border-radius:6px;background:#eee}.entry.by-agent{align-self:flex-end;background:#cde}.reply{min-height:60px;border:1px solid #888;margin:8px;padding:4px;white-space:pre-wrap}</style>
    <header class="ticket-head" data-ticket-id="${id}"><h1 class="requester">${name}</h1></header>
    <div class="talk" role="log">${says.map((said) => `<div class="entry ${said.startsWith('>') ? 'by-agent' : 'by-requester'}"><p class="entry-body">${said.slice(1)}</p></div>`).join('')}</div>
    <div class="reply" contenteditable="true" role="textbox" aria-label="Reply"></div><button class="send">Send</button>
    <script>window.sent = []; document.querySelector('.send').onclick = () => { window.sent.push(document.querySelector('.reply').innerText); document.querySelector('.reply').textContent = '' }</script>`
}
