import { OFFER_CHANNELS } from '../../../lib/offers/draft.ts'

/** Names that the networks have in every language. */
const NAMES: Record<(typeof OFFER_CHANNELS)[number], string> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  meta: 'Messenger',
  instagram: 'Instagram',
  xmpp: 'XMPP',
}

/** A messenger as the user knows it; one that was taught by its address. */
export function channelName(channel: string): string {
  return NAMES[channel as keyof typeof NAMES] ?? channel.replace(/^site:/, '')
}
