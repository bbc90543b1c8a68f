import type { TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'
import type { Composer } from './composer.ts'
import { avatar, drawMessages, idInA } from './messages.ts'

/** How long a slide is on its way. */
const SLIDING = 150

/** The middle column: a header and a list with a composer, each in slides of its own. Absent while no chat is open. */
export interface ChatView {
  header(chat: TelegramChat): void
  composer(composer: Composer): void
  list(chat: TelegramChat): void
  gone(): void
}

interface Column {
  header: HTMLElement
  body: HTMLElement
}

/**
 * @param slides asked at each switch whether the chat slides in, as when one is opened from within another; else it takes its place at once, as
 * from the list.
 */
export function createChatView(middle: HTMLElement, nameOf: (peer: number) => string, slides: () => boolean): ChatView {
  let column: Column | null = null

  function ensure(): Column {
    if (column) return column
    column = { header: el('div.Transition.slideFade'), body: el('div.Transition.slide') }
    // Measured: four to ten active slides stand in one another.
    let outer = el('div.MiddleHeader', {}, column.header)
    for (let depth = 0; depth < 2; depth++)
      outer = el('div.Transition', {}, el('div.Transition_slide.Transition_slide-active', {}, outer))
    middle.append(el('div.messages-layout', {}, outer, column.body))
    return column
  }

  return {
    header(chat) {
      arrive(ensure().header, el('div.chat-info-wrapper', {}, chatInfo(chat)), slides())
    },
    composer(composer) {
      const list = el('div.MessageList.custom-scroll', {}, el('div.messages-container'))
      const footer = el('div.middle-column-footer', {}, composer.element)
      const { body } = ensure()
      // A list that is in the page stays until the next one is there.
      const present = active(body)?.querySelector('.MessageList')
      if (!slides() && present) present.parentElement?.replaceChildren(present, footer)
      else arrive(body, el('div.chat-slide', {}, list, footer), slides())
    },
    list(chat) {
      active(ensure().body)
        ?.querySelector('.MessageList')
        ?.replaceWith(el('div.MessageList.custom-scroll', {}, el('div.messages-container', {}, ...drawMessages(chat, nameOf))))
    },
    gone() {
      column = null
      middle.querySelector('.messages-layout')?.remove()
    },
  }
}

function active(transition: HTMLElement): Element | undefined {
  return [...transition.children].findLast((slide) => slide.matches('.Transition_slide-active, .Transition_slide-to'))
}

function arrive(transition: HTMLElement, content: HTMLElement, isSliding: boolean): void {
  const before = [...transition.children]
  const slide = el('div.Transition_slide', {}, content)
  if (!isSliding || before.length === 0) {
    slide.classList.add('Transition_slide-active')
    transition.replaceChildren(slide)
    return
  }
  for (const old of before) old.className = 'Transition_slide Transition_slide-from'
  slide.classList.add('Transition_slide-to')
  transition.append(slide)
  setTimeout(() => {
    if (!slide.classList.contains('Transition_slide-to')) return
    slide.className = 'Transition_slide Transition_slide-active'
    for (const old of before) old.remove()
  }, SLIDING)
}

function chatInfo(chat: TelegramChat): HTMLElement {
  const isSaved = chat.kind === 'saved'
  const name = el('h3.fullName', { dir: 'auto', role: 'button' })
  name.append(...titleOf(chat.title))
  const info = el('div.info', {}, el('div.title', {}, name))
  const status = { person: 'last seen recently', group: '3 members', channel: '1 204 subscribers', saved: '' }[chat.kind]
  if (!isSaved)
    info.append(el('span.status', {}, el(`span.${chat.kind === 'person' ? 'user' : 'group'}-status`, { dir: 'auto' }, status)))
  return el('div.ChatInfo', {}, avatar(idInA(chat), chat.title, 'medium', isSaved), info)
}

/** Measured: emoji in names are pictures. */
export function titleOf(title: string): (Node | string)[] {
  const [, words = '', emoji = ''] = /^(.*?)(\p{Extended_Pictographic}\uFE0F?)?$/u.exec(title) ?? []
  return emoji === '' ? [words] : [words, el('img.emoji.emoji-small', { alt: emoji })]
}
