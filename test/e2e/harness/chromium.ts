import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page, Worker } from 'playwright-core'
import { openChromium, type ExtensionBrowser } from '../../demo/chromium.mjs'
import { builtExtension } from './built-extension.ts'

/** A real Chromium with the built extension in it. After `restart` the fields are those of the new one. */
export interface TestChromium {
  context: BrowserContext
  extensionId: string
  /** The service worker, started when it sleeps. */
  background: () => Promise<Worker>
  /** An empty tab. */
  newPage: () => Promise<Page>
  /** A page of the extension in a tab, e.g. `openExtensionPage('dashboard.html#/import')`. */
  openExtensionPage: (file: string) => Promise<Page>
  /** Gives the extension a host permission, e.g. `http://127.0.0.1/*`, as the prompt would that nobody can answer here. */
  grant: (pattern: string) => Promise<void>
  /** Closes the browser and starts it again on the same profile. */
  restart: () => Promise<void>
  /** Closes the browser; removes the profile unless it was given. */
  close: () => Promise<void>
}

export interface ChromiumOptions {
  /** The build in `.output/chrome-mv3` by default. */
  extensionDir?: string
  /** A new folder among the system's temporary ones by default. */
  userDataDir?: string
  args?: string[]
  viewport?: { width: number; height: number }
}

export async function launchChromium(options: ChromiumOptions = {}): Promise<TestChromium> {
  const extensionDir = options.extensionDir ?? builtExtension('chrome')
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'recency-chromium-')))
  const start = (): Promise<ExtensionBrowser> => openChromium({ ...options, extensionDir, userDataDir })
  let browser = await start()
  const test: TestChromium = {
    context: browser.context,
    extensionId: browser.extensionId,
    background: () => browser.background(),
    newPage: () => browser.context.newPage(),
    grant: (pattern) => browser.grant(pattern),
    async openExtensionPage(file) {
      const page = await browser.context.newPage()
      await page.goto(browser.extensionUrl(file))
      return page
    },
    async restart() {
      await browser.close()
      browser = await start()
      test.context = browser.context
      test.extensionId = browser.extensionId
    },
    async close() {
      await browser.close()
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
  return test
}
