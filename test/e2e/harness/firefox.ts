import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core'
import { findFirefox } from '../../demo/install/programs.mjs'
import { waitFor } from '../../demo/wait-for.mjs'
import { builtExtension } from './built-extension.ts'

/** Fixed, so that the tests know the address of the extension's pages. */
const UUID = '2c7b6f0a-51f4-4a4e-9f0e-5d2b8f3c1a77'
const GECKO_ID = 'recency@recency.example'

/** A real Firefox with the built extension in it. */
export interface TestFirefox {
  browser: Browser
  extensionUrl: (file: string) => string
  newPage: () => Promise<Page>
  openExtensionPage: (file: string) => Promise<Page>
  close: () => Promise<void>
}

export async function launchFirefox(options: { extensionDir?: string } = {}): Promise<TestFirefox> {
  const executablePath = findFirefox()
  if (executablePath === '') throw new Error('No Firefox found; set FIREFOX_PATH')
  // A home of its own: settings that this machine's user has for Firefox must not decide a test.
  const home = await mkdtemp(join(tmpdir(), 'recency-firefox-'))
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['-remote-allow-system-access', '--width=1280', '--height=800'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') },
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // Nobody is there to answer a prompt.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  })
  await browser.installExtension(options.extensionDir ?? builtExtension('firefox'))
  const extensionUrl = (file: string): string => `moz-extension://${UUID}/${file}`
  return {
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    async openExtensionPage(file) {
      const page = await browser.newPage()
      // The extension opens a tab of its own when it is installed; a page behind another one hardly moves.
      await page.bringToFront()
      // For a page of the extension `goto` never resolves here; what it shows is waited for instead.
      page.goto(extensionUrl(file)).catch(() => {})
      await waitFor(`${file} to show something`, () =>
        page.evaluate(() => document.body?.childElementCount > 0).catch(() => false),
      )
      return page
    },
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** The frame in which this element stands. Firefox lists the sidebar's frame as `about:blank`, so that its address says nothing. */
export function frameWith(page: Page, selector: string, withinMs = 15_000): Promise<Frame> {
  return waitFor(
    `a frame with ${selector}`,
    async () => {
      for (const frame of page.frames()) {
        // A frame that has gone meanwhile throws at once, before there is anything to catch.
        const look = async () => frame.evaluate((sought) => document.querySelector(sought) !== null, selector)
        const found = await look().catch(() => false)
        if (found) return frame
      }
      return null
    },
    withinMs,
  )
}
