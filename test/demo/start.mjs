// `npm start`: a real messenger, a browser with the extension and a demo base, on a machine with only Node and npm.
import { mkdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endChildren } from './children.mjs'
import { checkNode, ensureNodeModules, ensurePrograms, ROOT } from './install/install.mjs'
import { PlainError, say, secondsInAll, step } from './progress.mjs'

const PICTURES = join(ROOT, '.output/demo')

/** What to undo at the end, the newest first. @type {(() => Promise<unknown>)[]} */
const undo = []
let ending = false

/** Ends all that was started, once. A second signal does not wait. @param {number} code */
async function end(code) {
  if (ending) process.exit(code)
  ending = true
  for (const one of undo.toReversed()) await one().catch(() => {})
  await endChildren()
  process.exit(code)
}

function hasDisplay() {
  if (process.env.RECENCY_HEADLESS === '1') return false
  return (
    process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  )
}

async function start() {
  checkNode()
  await ensureNodeModules()
  await ensurePrograms({ firefox: false })
  // Only from here on are the packages there.
  const [{ build }, { startMessenger }, { speak }, { openChromium }, { dashboardOf }, { openInbox, openChat }, { doMainJob }] =
    await Promise.all([
      import('./build.mjs'),
      import('./messenger/messenger.mjs'),
      import('./conversations.mjs'),
      import('./chromium.mjs'),
      import('./dashboard.mjs'),
      import('./inbox.mjs'),
      import('./main-job.mjs'),
    ])
  const { GATEWAY } = await import('./messenger/prosody.mjs')
  const { MAIN } = await import('./people.mjs')
  const headless = !hasDisplay()
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })

  const extensionDir = await step('build', () => build('chrome'))
  const messenger = await step(
    'Prosody and Converse.js',
    () => startMessenger(),
    ({ address }) => address,
  )
  undo.push(messenger.stop)
  await step(
    'conversations',
    () => speak(messenger),
    ({ people, messages }) => `${people} people, ${messages} messages`,
  )
  const userDataDir = await mkdtemp(join(tmpdir(), 'recency-demo-'))
  undo.push(() => rm(userDataDir, { recursive: true, force: true, maxRetries: 3 }))
  const browser = await step(`browser with the extension${headless ? ' (no display: headless)' : ''}`, () =>
    openChromium({ extensionDir, userDataDir, headless, viewport: headless ? { width: 1440, height: 900 } : null }),
  )
  undo.push(browser.close)
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const dashboard = dashboardOf(page, browser.extensionUrl('dashboard.html'))
  await step('first run: agreed', () => dashboard.agree({ country: 'IT', currency: 'EUR', agentName: 'Alex' }))
  await step(
    'demo base',
    async () => {
      await dashboard.takeDemoBase()
      return dashboard.importSummary()
    },
    ({ contacts, orders }) => `${contacts} people, ${orders} orders`,
  )
  await step('messenger and gateway added in the dashboard', async () => {
    await browser.grant('http://127.0.0.1/*')
    await dashboard.addConverse(messenger.address)
    await dashboard.addGateway(GATEWAY)
  })
  await step('the contacts', async () => {
    await dashboard.go('contacts')
    await page.getByRole('row').nth(10).waitFor()
    await page.screenshot({ path: join(PICTURES, '0-dashboard.png') })
  })
  const inbox = await browser.context.newPage()
  await step('the agent’s inbox', () => openInbox(inbox, messenger.inboxUrl()))
  if (headless) {
    await doMainJob(inbox, PICTURES)
    say(`Done in ${secondsInAll()} s. Pictures and summary are in .output/demo/.`)
    return end(0)
  }
  await openChat(inbox, MAIN.jid)
  say(`\nReady in ${secondsInAll()} s. The inbox is at ${messenger.address}. Ctrl-C ends everything.`)
  browser.context.once('close', () => end(0))
  readyForPeople = true
}

let readyForPeople = false
process.on('SIGINT', () => end(readyForPeople ? 0 : 130))
process.on('SIGTERM', () => end(143))
process.on('SIGHUP', () => end(129))

start().catch((error) => {
  // What fails because we are ending is no failure.
  if (ending) return
  say(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error))
  return end(1)
})
