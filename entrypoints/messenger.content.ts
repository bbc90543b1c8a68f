import { defineContentScript } from 'wxt/utils/define-content-script'
import { attendPage } from '../lib/page/attend-page.ts'

/** How often hello is said again in vain: over some ten minutes. */
const MOST_FAILURES = 6

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // A message to the window would hand the page the extension's id.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let stop = new AbortController()
    const begin = (failures = 0): void => {
      stop.abort()
      stop = new AbortController()
      const signal = AbortSignal.any([ctx.signal, stop.signal])
      const again = (): void => {
        if (signal.aborted) return
        stop.abort()
        // A background that cannot answer now (a database that is being opened) may do so later.
        if (failures < MOST_FAILURES) ctx.setTimeout(() => begin(failures + 1), 500 * 4 ** failures)
      }
      attendPage({ signal, end: () => ctx.abort('the extension is gone'), restart: again }).catch(again)
    }
    // A page that comes back out of the browser's cache says hello again: the tab has shown another one meanwhile.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && begin())
    begin()
  },
})
