import { bundled, textOfFile, type ServedSite } from '../kit/serve.ts'

/** Telegram Web A as it was measured; see README.md. */
export const telegramAPage: ServedSite = {
  id: 'telegram-a',
  address: 'https://web.telegram.org/a/',
  pattern: 'https://web.telegram.org/**',
  html: () => textOfFile(new URL('page.html', import.meta.url)),
  script: () => bundled(new URL('page.ts', import.meta.url)),
}
