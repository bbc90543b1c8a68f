import { browser } from '../browser.ts'

const HOST_PAGE = '/offscreen.html'

/** Chromium's API for a page without a window; Firefox has none, its background page runs workers itself. */
interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
  hasDocument(): Promise<boolean>
}

let starting: Promise<void> | null = null

/** Makes sure that the one worker for heavy jobs has a page to live in. */
export async function ensureJobHost(): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen?: OffscreenApi }
  if (!offscreen) return (await import('./host.ts')).startHost()
  starting ??= create(offscreen).finally(() => {
    starting = null
  })
  return starting
}

async function create(offscreen: OffscreenApi): Promise<void> {
  if (await offscreen.hasDocument()) return
  await offscreen.createDocument({
    url: HOST_PAGE,
    reasons: ['WORKERS'],
    justification: 'Imports and scoring run in a worker, so that they go on when the dashboard is closed.',
  })
}
