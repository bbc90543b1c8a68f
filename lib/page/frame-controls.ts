import type { SidebarPlace } from '../messages.ts'
import { handleStyle, noticeStyle, write } from './frame-style.ts'

export interface Controls {
  elements: HTMLElement[]
  draw(side: SidebarPlace['side'], shown: boolean): void
  /** A sentence in place of a sidebar that could not be shown; '' takes it away. */
  say(text: string): void
}

/**
 * What of ours stands in the page itself: the handle that brings back a sidebar that is hidden, and a notice where it could not be shown. They
 * tell nothing of any customer.
 */
export function frameControls(
  document: Document,
  words: { show: string; hide: string },
  { pressed, redraw }: { pressed: () => void; redraw: () => void },
): Controls {
  const handle = document.createElement('button')
  const notice = document.createElement('div')
  let isFocused = false
  handle.type = 'button'
  handle.addEventListener('click', (event) => event.isTrusted && pressed())
  for (const event of ['focus', 'blur']) {
    handle.addEventListener(event, () => {
      isFocused = event === 'focus' && handle.matches(':focus-visible')
      redraw()
    })
  }
  notice.setAttribute('role', 'status')
  return {
    elements: [handle, notice],
    draw(side, shown) {
      const failed = notice.textContent !== ''
      // A sidebar that could not be shown has no button of its own to fold it by.
      write(handle, handleStyle({ side, seen: !shown || failed, isFocused }))
      write(notice, noticeStyle(shown && failed))
      const label = shown ? words.hide : words.show
      handle.textContent = shown === (side === 'right') ? '\u203A' : '\u2039'
      handle.setAttribute('aria-label', label)
      handle.title = label
      handle.setAttribute('aria-expanded', String(shown))
    },
    say(text) {
      notice.textContent = text
      redraw()
    },
  }
}
