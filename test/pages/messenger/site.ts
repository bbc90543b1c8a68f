import { bundled, SCRIPT_PATH, type ServedSite } from '../kit/serve.ts'

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Messenger</title>
<style>
body { margin: 0; font: 14px system-ui }
a { color: inherit; text-decoration: none }
[role="banner"] { height: 40px; border-bottom: 1px solid #ddd; flex: none }
</style></head>
<body><script src="${SCRIPT_PATH}"></script></body></html>`

const shared: Pick<ServedSite, 'html' | 'script'> = {
  html: () => Promise.resolve(PAGE),
  script: () => bundled(new URL('page.ts', import.meta.url)),
}

/** Messenger within Facebook. The feed is at the address without a path. */
export const facebook: ServedSite = {
  id: 'messenger',
  address: 'https://www.facebook.com/messages/',
  pattern: 'https://www.facebook.com/**',
  ...shared,
}

export const messengerCom: ServedSite = {
  id: 'messenger',
  address: 'https://www.messenger.com/',
  pattern: 'https://www.messenger.com/**',
  ...shared,
}
