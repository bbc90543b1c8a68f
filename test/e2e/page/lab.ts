import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../demo/install/programs.mjs'
import { serveInChromium, type ServedSite } from '../../pages/kit/serve.ts'
import type * as Exposed from './exposed.ts'

declare global {
  // What pages of the laboratory can call.
  var inPage: typeof Exposed
}

/** A real browser with the parts of `lib/page` in its pages, for what needs layout, selection and real keys. */
export interface Lab {
  /** A page with this body. */
  show(body: string): Promise<Page>
  /** A page of a real messenger, read with this built-in definition. */
  visit(url: string, definition: string): Promise<Page>
  /** A messenger's page made for the tests, at its true address, read with the definition of the same id; its clock stands at `at`, where that is given. */
  stand(site: ServedSite, at?: Date): Promise<Page>
  close(): Promise<void>
}

export async function openLab(): Promise<Lab> {
  const script = await bundled()
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } })
  await context.route('http://lab.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>lab</title><body></body>' }),
  )
  return {
    async show(body) {
      const page = await context.newPage()
      await page.goto('http://lab.example/')
      await page.evaluate((html) => {
        document.body.innerHTML = html
      }, body)
      await page.addScriptTag({ content: script })
      return page
    },
    async visit(url, definition) {
      const page = await context.newPage()
      // Not as a script tag: that would fail for whatever else the page's own policy blocks in the meantime.
      await page.addInitScript({ content: script })
      await page.goto(url)
      await page.evaluate((id) => inPage.use(id), definition)
      return page
    },
    async stand(site, at) {
      const page = await context.newPage()
      if (at) await page.clock.setFixedTime(at)
      await serveInChromium(page, site)
      await page.addInitScript({ content: script })
      await page.goto(site.address)
      await page.evaluate((id) => inPage.use(id), site.id)
      return page
    },
    close: () => browser.close(),
  }
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('exposed.ts', import.meta.url)), formats: ['iife'], name: 'inPage' },
    },
  })
  const [output] = (Array.isArray(made) ? made : [made]) as { output: { code?: string }[] }[]
  const code = output?.output[0]?.code
  if (!code) throw new Error('the laboratory was not built')
  return `${code}\n;globalThis.inPage = inPage`
}
