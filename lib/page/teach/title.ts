import type { ValueReader } from '../../sites/definition.ts'
import { isField } from '../composer.ts'
import { isClock } from './text.ts'
import { parentOf, saidBy, speakers } from './tree.ts'

/** Where exactly a chat's name stands: the element, and whether it is its text or a label. */
export interface NamePlace {
  element: Element
  from: ValueReader['from']
}

/** The name in or around what was pointed at: of a header with name and state, the name alone. Null where nothing is written. */
export function namePlace(pointed: Element): NamePlace | null {
  if (isField(pointed) && pointed.value.trim() !== '') return { element: pointed, from: { text: true } }
  const wordy = [...pointed.childNodes].some((node) => node instanceof Text && (node.nodeValue ?? '').trim() !== '')
  if (wordy) return { element: pointed, from: { text: true } }
  const said = speakers(pointed).filter(
    (speaker) => !speaker.matches('button, time, [role="button"]') && !isClock(saidBy(speaker)),
  )
  const heading = said.find((speaker) => speaker.closest('h1, h2, h3, h4, [role="heading"]'))
  const first = heading ?? said[0]
  if (first) return { element: first, from: { text: true } }
  for (let at: Element | null = pointed, steps = 0; at && steps < 3; at = parentOf(at), steps++) {
    if (isField(at) && at.value.trim() !== '') return { element: at, from: { text: true } }
    for (const attr of ['aria-label', 'title', 'alt'])
      if ((at.getAttribute(attr) ?? '').trim() !== '') return { element: at, from: { attr } }
  }
  return null
}
