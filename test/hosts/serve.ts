import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HOSTS } from './gallery.ts'
import { hostFile } from './host.ts'

/** Serves every host of the gallery under its name. */
export async function serveHosts(): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const [, name, file = ''] = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.split('/')
    const host = HOSTS.find((other) => other.name === name)
    const found = host && hostFile(host, file)
    if (!host || !found) return void response.writeHead(404).end()
    const headers = file === '' ? host.headers : { 'cross-origin-resource-policy': 'same-origin' }
    response.writeHead(200, { 'content-type': found.type, ...headers }).end(found.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() }
}
