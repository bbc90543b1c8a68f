import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endChild, startChild } from '../children.mjs'
import { freePort } from '../free-port.mjs'
import { waitFor } from '../wait-for.mjs'

/** Where people with an address of their own live. */
export const HOST = 'localhost'
/** Stands for a gateway to telephones: its addresses are numbers. */
export const GATEWAY = 'sms.localhost'
/** Where group chats are. */
export const ROOMS = 'rooms.localhost'

/**
 * @typedef {object} Prosody
 * @property {number} httpPort its websocket is at /xmpp-websocket
 * @property {number} c2sPort
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server of our own on loopback, with nothing shared with one that the machine may run.
 * @param {string} folder for its settings and data; the caller removes it
 * @returns {Promise<Prosody>}
 */
export async function startProsody(folder) {
  let problem = ''
  // A port that was free a moment ago can be taken by the time the server binds it.
  for (let attempt = 1; attempt <= 3; attempt++) {
    const ports = { http: await freePort(), c2s: await freePort() }
    const started = await start(join(folder, `attempt-${attempt}`), ports)
    if ('stop' in started) return { httpPort: ports.http, c2sPort: ports.c2s, stop: started.stop }
    problem = started.problem
  }
  throw new Error(`Prosody did not start: ${problem}`)
}

/**
 * @param {string} folder
 * @param {{ http: number, c2s: number }} ports
 * @returns {Promise<{ stop: () => Promise<void> } | { problem: string }>}
 */
async function start(folder, ports) {
  await mkdir(join(folder, 'data'), { recursive: true })
  const config = join(folder, 'prosody.cfg.lua')
  await writeFile(config, settings(folder, ports))
  const child = startChild('prosody', ['--config', config, '-F'])
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  child.once('error', (error) => (output += error.message))
  const up = await waitFor('Prosody to answer', async () => {
    if (child.exitCode !== null || child.pid === undefined || /Failed to open server port/.test(output)) return 'down'
    const answers = await fetch(`http://127.0.0.1:${ports.http}/xmpp-websocket`).catch(() => null)
    return answers?.ok === true && output.includes(`'c2s' on`) ? 'up' : null
  }).catch(() => 'down')
  if (up === 'up') return { stop: () => endChild(child) }
  await endChild(child)
  return { problem: output.trim().split('\n').slice(-5).join('\n') }
}

/**
 * @param {string} folder
 * @param {{ http: number, c2s: number }} ports
 */
function settings(folder, ports) {
  // Registration is open and passwords travel in the clear: it listens on loopback alone and lives for one run.
  return `
run_as_root = true
pidfile = ${lua(join(folder, 'prosody.pid'))}
data_path = ${lua(join(folder, 'data'))}
log = { { levels = { min = "info" }, to = "console" } }
interfaces = { "127.0.0.1" }
c2s_ports = { ${ports.c2s} }
http_ports = { ${ports.http} }
https_ports = {}
modules_enabled = { "roster", "saslauth", "disco", "ping", "pep", "vcard4", "vcard_legacy", "mam", "carbons", "blocklist", "private",
  "bookmarks", "websocket", "bosh", "register_ibr" }
modules_disabled = { "s2s", "tls" }
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
allow_registration = true
consider_websocket_secure = true
cross_domain_websocket = true
http_default_host = "${HOST}"
default_archive_policy = true
archive_expires_after = "never"
VirtualHost "${HOST}"
  http_host = "127.0.0.1"
VirtualHost "${GATEWAY}"
Component "${ROOMS}" "muc"
  modules_enabled = { "muc_mam" }
  restrict_room_creation = false
  muc_room_default_persistent = true
  muc_room_locking = false
  muc_log_by_default = true
`
}

/** @param {string} text */
function lua(text) {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
