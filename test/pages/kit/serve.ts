import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { build } from 'vite'

/** A page of the tests that stands at a messenger's true address. */
export interface ServedSite {
  id: string
  /** Where to go. */
  address: string
  /** What is intercepted, as a glob of the whole address: `https://web.whatsapp.com/**`. */
  pattern: string
  /** Response headers of the document in place of `STRICT` below, or beside it. An empty value leaves one out. */
  headers?: Record<string, string>
  /** Loads its script from `SCRIPT_PATH`: the policy lets no inline one run. */
  html: () => Promise<string>
  script: () => Promise<string>
}

/** Where every such page has its script: a file of its own origin, as the policies of the real ones demand. */
export const SCRIPT_PATH = '/static/page.js'

/** As strict as the strictest of them; inline styles are allowed by all. */
const STRICT = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' data: blob:; " +
    "connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
}

/** The page and its script for the address; all else at the messenger is not there. */
interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

async function answer(site: ServedSite, url: string, isDocument: boolean): Promise<Answer> {
  if (new URL(url).pathname === SCRIPT_PATH) {
    const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cross-origin-resource-policy': 'same-origin' }
    return { status: 200, headers, body: await site.script() }
  }
  if (!isDocument) return { status: 404, headers: { 'content-type': 'text/plain' }, body: '' }
  const headers = { 'content-type': 'text/html; charset=utf-8', ...STRICT, ...site.headers }
  const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  return { status: 200, headers: kept, body: await site.html() }
}

/** From now on the site's addresses show its page in every tab of the context (or in this tab alone, where one is given). */
export async function serveInChromium(context: Pick<BrowserContext, 'route'>, site: ServedSite): Promise<void> {
  await context.route(site.pattern, async (route) => {
    const request = route.request()
    await route.fulfill(await answer(site, request.url(), request.resourceType() === 'document'))
  })
}

/** From now on the site's addresses show its page in this tab. */
export async function serveInFirefox(page: FirefoxPage, site: ServedSite): Promise<void> {
  const isOfSite = globOf(site.pattern)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const done = isOfSite.test(request.url())
      ? answer(site, request.url(), request.isNavigationRequest()).then((given) => request.respond(given))
      : request.continue()
    // A tab that is closed meanwhile wants no answer.
    done.catch(() => {})
  })
}

/** `*` stands for anything but a slash, `**` for anything. */
function globOf(pattern: string): RegExp {
  const source = pattern.split('**').map((part) => part.split('*').map(literal).join('[^/]*'))
  return new RegExp(`^${source.join('.*')}$`)
}

function literal(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** The script of a page: its entry and all that it imports, as one file. Built once for each run. */
export function bundled(entry: URL): Promise<string> {
  let building = built.get(entry.href)
  if (!building) {
    building = bundle(entry)
    built.set(entry.href, building)
  }
  return building
}

const built = new Map<string, Promise<string>>()

async function bundle(entry: URL): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'page' },
    },
  })
  const [output] = (Array.isArray(made) ? made : [made]) as { output: { code?: string }[] }[]
  const code = output?.output[0]?.code
  if (!code) throw new Error(`${entry.href} was not built`)
  return code
}

/** A file beside a page, e.g. its HTML. */
export function textOfFile(file: URL): Promise<string> {
  return readFile(file, 'utf8')
}
