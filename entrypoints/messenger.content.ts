import { defineContentScript } from 'wxt/utils/define-content-script'
import { attendPage } from '../lib/page/attend-page.ts'

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // A message to the window would hand the page the extension's id.
  noScriptStartedPostMessage: true,
  main(ctx) {
    let stop = new AbortController()
    const begin = (): void => {
      stop.abort()
      stop = new AbortController()
      const signal = AbortSignal.any([ctx.signal, stop.signal])
      void attendPage(signal, () => ctx.abort('the extension is gone')).catch(() => stop.abort())
    }
    // A page that comes back out of the browser's cache says hello again: the tab has shown another one meanwhile.
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && begin())
    begin()
  },
})
