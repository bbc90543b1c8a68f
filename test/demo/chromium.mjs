import { PlainError } from './progress.mjs'
import { findChromium } from './install/programs.mjs'
import { waitFor } from './wait-for.mjs'

/**
 * @typedef {object} ExtensionBrowser
 * @property {import('playwright-core').BrowserContext} context
 * @property {string} extensionId
 * @property {() => Promise<import('playwright-core').Worker>} background the running service worker; started when it sleeps
 * @property {(file: string) => string} extensionUrl e.g. `extensionUrl('dashboard.html#/import')`
 * @property {(pattern: string) => Promise<void>} grant gives the extension a host permission, as the browser's own page would;
 *   without a display nobody can answer the prompt
 * @property {() => Promise<void>} close
 */

/**
 * Starts Chromium with the built extension in it, on a profile of its own.
 * @param {{ extensionDir: string, userDataDir: string, headless?: boolean, args?: string[], viewport?: { width: number, height: number } | null }} options
 * @returns {Promise<ExtensionBrowser>}
 */
export async function openChromium({
  extensionDir,
  userDataDir,
  headless = true,
  args = [],
  viewport = { width: 1280, height: 800 },
}) {
  const executablePath = findChromium()
  if (executablePath === '') throw new PlainError('No Chromium found; set CHROME_PATH to a Chromium or Chrome for Testing.')
  const { chromium } = await import('playwright-core')
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: false,
    viewport,
    locale: 'en-GB',
    // The caller decides what a signal means; without these the browser would be gone before it is closed in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      // A sandbox needs user namespaces, which root in a container seldom has.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      ...args,
    ],
  })
  const worker = await waitFor('the extension to start', () => findWorker(context), 20_000).catch(async (error) => {
    await context.close()
    throw error
  })
  const extensionId = new URL(worker.url()).host
  return {
    context,
    extensionId,
    background: () => wakeWorker(context, extensionId),
    extensionUrl: (file) => `chrome-extension://${extensionId}/${file}`,
    grant: (pattern) => grant(context, extensionId, pattern),
    close: () => context.close(),
  }
}

/** @param {import('playwright-core').BrowserContext} context */
function findWorker(context) {
  return context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://')) ?? null
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} extensionId
 */
async function wakeWorker(context, extensionId) {
  const running = findWorker(context)
  if (running !== null) return running
  const page = await context.newPage()
  await page.goto(`chrome-extension://${extensionId}/dashboard.html`)
  const worker = await waitFor('the background to wake', () => findWorker(context))
  await page.close()
  return worker
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} extensionId
 * @param {string} pattern
 */
async function grant(context, extensionId, pattern) {
  const page = await context.newPage()
  try {
    await page.goto('chrome://extensions')
    await page.evaluate(
      ([id, host]) =>
        // Only the browser's own page has it.
        /** @type {any} */ (globalThis).chrome.developerPrivate.addHostPermission(id, host),
      /** @type {const} */ ([extensionId, pattern]),
    )
  } finally {
    await page.close()
  }
}
