import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
})

/**
 * Serves Converse.js on loopback: the page at `/`, its files below `/dist/`.
 * @param {string} dist folder of the built Converse.js
 * @param {(url: URL) => string | null} page the page for an address at `/`, null when there is none such
 * @param {number} [port] 0: any that is free
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function serveConverse(dist, page, port = 0) {
  const root = await realpath(dist)
  const server = createServer((request, response) => {
    answer(root, page, request, response).catch(() => refuse(response, 500))
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(null))
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server for Converse.js has no address')
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {string} root
 * @param {(url: URL) => string | null} page
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, page, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const target = request.url ?? '/'
  // A name that is not ours would let a page of the web reach this server under an origin of its own.
  if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) return refuse(response, 403)
  if (!URL.canParse(target, 'http://127.0.0.1')) return refuse(response, 400)
  const url = new URL(target, 'http://127.0.0.1')
  if (url.pathname === '/') {
    const html = page(url)
    if (html === null) return refuse(response, 404)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(html)
    return
  }
  const file = await fileFor(root, url.pathname)
  if (file === null) return refuse(response, 404)
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'max-age=3600',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

/**
 * The file that a path means, only when it truly lies below the root (links followed).
 * @param {string} root
 * @param {string} pathname
 */
async function fileFor(root, pathname) {
  // Converse.js asks for its cryptography at the server's root.
  const wanted = pathname === '/curve25519_compiled.wasm' ? `/dist${pathname}` : pathname
  if (!wanted.startsWith('/dist/')) return null
  /** @type {string} */
  let relative
  try {
    relative = decodeURIComponent(wanted.slice('/dist/'.length))
  } catch {
    return null
  }
  if (relative.includes('\0') || relative.includes('\\')) return null
  const real = await realpath(join(root, relative)).catch(() => null)
  if (real === null || !real.startsWith(root + sep)) return null
  return (await stat(real)).isFile() ? real : null
}

/** @param {import('node:http').ServerResponse} response @param {number} status */
function refuse(response, status) {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' })
  response.end(`${status}\n`)
}
