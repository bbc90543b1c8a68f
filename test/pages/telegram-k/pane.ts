import type { TelegramChat } from '../telegram/account.ts'
import { el } from '../telegram/dom.ts'
import { avatar, drawBubbles, peerTitle } from './bubbles.ts'
import type { Composer } from './composer.ts'

/** One pane, which every chat that is opened takes over part by part; while none is open it stands there empty and calls itself active. */
export interface Pane {
  element: HTMLElement
  header(chat: TelegramChat): void
  composer(chat: TelegramChat, html: string): void
  bubbles(chat: TelegramChat): void
  empty(): void
}

export function createPane(composer: Composer, nameOf: (peer: number) => string): Pane {
  const info = el('div.chat-info')
  const topbar = el('div.sidebar-header.topbar', {}, el('div.chat-info-container', {}, info))
  const inner = el('div.bubbles-inner')
  const control = el('div.chat-input-control', {}, el('button.chat-input-control-button', {}, 'MUTE'))
  const element = el(
    'div.chat.tabs-tab.active',
    { 'data-type': 'chat' },
    topbar,
    el('div.bubbles.has-groups', {}, el('div.scrollable.scrollable-y', {}, inner)),
    composer.element,
    control,
  )
  const empty = (): void => {
    info.replaceChildren()
    inner.replaceChildren()
    delete composer.box.dataset['peerId']
    composer.box.innerHTML = ''
    for (const part of [topbar, composer.element, control]) part.hidden = true
  }
  empty()
  return {
    element,
    empty,
    header(chat) {
      topbar.hidden = false
      const status = { person: 'last seen recently', group: '3 members', channel: '1 204 subscribers', saved: '' }[chat.kind]
      info.replaceChildren(
        el(
          'div.person',
          {},
          avatar(chat.peer, 42, chat.kind === 'saved'),
          el(
            'div.content',
            {},
            el('div.top', {}, el('div.user-title', {}, peerTitle(chat.peer, chat.title))),
            el('div.bottom', {}, el('div.info', {}, el('span.i18n', {}, status))),
          ),
        ),
      )
    },
    composer(chat, html) {
      composer.element.hidden = chat.kind === 'channel'
      control.hidden = chat.kind !== 'channel'
      if (chat.kind === 'channel') delete composer.box.dataset['peerId']
      else composer.show(chat.peer, html)
    },
    bubbles(chat) {
      inner.replaceChildren(...drawBubbles(chat, nameOf))
    },
  }
}

/** A look at another chat without opening it: a pane that calls itself active as well. */
export function previewOf(chat: TelegramChat, nameOf: (peer: number) => string): HTMLElement {
  return el(
    'div.chat.tabs-tab.active.chat-preview',
    {},
    el('div.sidebar-header.topbar', {}, el('div.chat-info', {}, peerTitle(chat.peer, chat.title))),
    el('div.bubbles', {}, el('div.bubbles-inner', {}, ...drawBubbles(chat, nameOf))),
  )
}
