import type { OptInLink } from './opt.ts'

type Addressed = Pick<OptInLink, 'network' | 'address' | 'word'>

/**
 * The address that opens a chat with us with the word in its composer.
 *
 * - WhatsApp: `https://wa.me/<number>?text=`, digits alone (faq.whatsapp.com, "How to use click to chat").
 * - Telegram: `https://t.me/<username>?text=` (core.telegram.org/api/links, public username links).
 * - Messenger: `https://m.me/<page>?text=` (developers.facebook.com, Messenger Platform, "m.me Links", as of March 2026; its `ref` tells an app of the
 *   page alone, and never stands in the chat).
 */
export function linkAddress({ network, address, word }: Addressed): string {
  const text = `?text=${encodeURIComponent(word)}`
  if (network === 'whatsapp') return `https://wa.me/${address.replace(/\D/gu, '')}${text}`
  return `https://${network === 'telegram' ? 't.me' : 'm.me'}/${encodeURIComponent(address)}${text}`
}
