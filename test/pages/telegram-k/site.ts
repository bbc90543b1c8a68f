import { bundled, textOfFile, type ServedSite } from '../kit/serve.ts'

/** Telegram Web K as it was measured; see README.md. */
export const telegramKPage: ServedSite = {
  id: 'telegram-k',
  address: 'https://web.telegram.org/k/',
  pattern: 'https://web.telegram.org/**',
  html: () => textOfFile(new URL('page.html', import.meta.url)),
  script: () => bundled(new URL('page.ts', import.meta.url)),
}
