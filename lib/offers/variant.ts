import type { Id } from '../db/id.ts'
import type { TextVariant } from '../queue/queue.ts'
import type { Offer } from './offer.ts'

/**
 * Which of an offer's two texts somebody gets: drawn once and for all by a hash of both ids, so that the sidebar, the queue and another computer
 * say the same, and the halves of one offer are not the halves of the next. 'a' where there is one text.
 */
export function variantFor(offer: Pick<Offer, 'id' | 'textsB'>, contact: Id): TextVariant {
  if (!hasTwoTexts(offer)) return 'a'
  return (mixed(`${offer.id} ${contact}`) & 1) === 0 ? 'a' : 'b'
}

/** Whether there is a second text to draw. */
export function hasTwoTexts({ textsB }: Pick<Offer, 'textsB'>): boolean {
  return Object.values(textsB ?? {}).some((text) => text.trim() !== '')
}

/** An offer's texts of one draw. */
export function textsOf(offer: Pick<Offer, 'texts' | 'textsB'>, variant: TextVariant): Record<string, string> {
  return variant === 'b' && offer.textsB ? offer.textsB : offer.texts
}

/** FNV-1a over UTF-16 units, then MurmurHash3's last mixing (fmix32), without which the lowest bit is only the parity of the letters. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
