import { bundled, SCRIPT_PATH, type ServedSite } from '../kit/serve.ts'

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Instagram</title>
<style>
body { margin: 0; font: 14px system-ui }
a { color: inherit; text-decoration: none }
</style></head>
<body><script src="${SCRIPT_PATH}"></script></body></html>`

/** Instagram; its messages are at `/direct/`. */
export const instagram: ServedSite = {
  id: 'instagram',
  address: 'https://www.instagram.com/direct/inbox/',
  pattern: 'https://www.instagram.com/**',
  html: () => Promise.resolve(PAGE),
  script: () => bundled(new URL('page.ts', import.meta.url)),
}
