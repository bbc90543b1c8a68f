import type { MessageKind, SiteDefinition } from '../sites/definition.ts'
import { blockText } from './block-text.ts'
import { isOneOf, matching } from './find.ts'

type Message = SiteDefinition['message']

/** What well-known extensions put into a page beside its own words: translations and corrections. */
const FOREIGN = [
  '[class*="immersive-translate-target"], [id^="immersive-translate-target"], [data-immersive-translate-translation-element-mark]',
  '[class*="read-frog-translated"], kiss-translator, [class*="trancy-"], [class*="fluent-read"]',
  'grammarly-extension, grammarly-popups, deepl-input-controller, [data-recency]',
].join(', ')
/** Emoji and nothing else: a picture that stands for them, not one that is described. */
const EMOJI = /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3])[\p{Extended_Pictographic}\p{Emoji_Component}\s]+$/u

/** The words of a message as its writer put them, lines kept; '' where there are none. Big emoji, which pages show as pictures, are words. */
export function textOf(message: Message, row: Element): string {
  const isLeftOut = (element: Element): boolean => isOneOf(element, message.notText) || element.matches(FOREIGN)
  for (const { sel } of message.text) {
    for (const element of matching(row, sel)) {
      if (isWithin(element, row, isLeftOut)) continue
      const text = blockText(element, isLeftOut).trim()
      if (text !== '') return text
    }
  }
  return bigEmoji(row, isLeftOut)
}

function bigEmoji(row: Element, isLeftOut: (element: Element) => boolean): string {
  const pictures = [...row.querySelectorAll('img[alt]')].filter(
    (picture) => EMOJI.test(picture.getAttribute('alt') ?? '') && !isWithin(picture, row, isLeftOut),
  )
  return pictures.map((picture) => picture.getAttribute('alt')?.trim()).join('')
}

/** The first kind whose mark stands in the row, outside what is quoted; text where there is only that; unknown where there is neither. */
export function kindOf(message: Message, row: Element, text: string): MessageKind {
  const isLeftOut = (element: Element): boolean => isOneOf(element, message.notText)
  for (const { kind, at } of message.kinds ?? []) {
    for (const { sel } of at) if (matching(row, sel).some((element) => !isWithin(element, row, isLeftOut))) return kind
  }
  return text === '' ? 'unknown' : 'text'
}

/** Whether the element is, or stands in, a part of the row that is left out. */
function isWithin(element: Element, row: Element, isLeftOut: (element: Element) => boolean): boolean {
  for (let around: Element | null = element; around && around !== row; around = around.parentElement)
    if (isLeftOut(around)) return true
  return false
}
