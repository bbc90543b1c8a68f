import { bundled, SCRIPT_PATH, textOfFile, type ServedSite } from '../kit/serve.ts'

/**
 * WhatsApp Web as the facts have it. Its address takes `?form=legacy` (ids as until 2026), `?lang=pt|he|fi`, `?page=signed-out|loading` and
 * `?changed` (the header is built otherwise); `/send?phone=` opens a chat.
 */
export const whatsappPage: ServedSite = {
  id: 'whatsapp',
  address: 'https://web.whatsapp.com/',
  pattern: 'https://web.whatsapp.com/**',
  html: async () => (await textOfFile(new URL('page.html', import.meta.url))).replace('SCRIPT_PATH', SCRIPT_PATH),
  script: () => bundled(new URL('page.ts', import.meta.url)),
}
