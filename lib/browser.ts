/** The one door to the browser's extension API. Everything else imports `browser` from here. */
export { default as browser } from 'webextension-polyfill'
export type { Browser, Runtime, Tabs } from 'webextension-polyfill'
