import { createEditor, type PageEditor } from '../kit/editor.ts'
import { element, escaped, withPictures } from './markup.ts'
import { messageList, type MessageList } from './message-list.ts'
import type { Chat } from './model.ts'
import type { Words } from './words.ts'

/** The open chat: header, messages and composer, each of which may be of another chat for a while. */
export interface MainPane {
  root: HTMLElement
  list: MessageList
  showHeader(chat: Chat): void
  /** Header and composer belong together. */
  showComposer(chat: Chat): void
}

export interface MainPaneOptions {
  words: Words
  legacy: boolean
  /** A messenger whose header was rebuilt: nothing that the title was known by. */
  changed: boolean
  draftOf: (chat: Chat) => string
  onDraft: (chat: Chat, text: string) => void
  onSend: (chat: Chat, text: string) => void
  onHeaderPress: (chat: Chat) => void
}

export function mainPane(options: MainPaneOptions): MainPane {
  const { words, changed } = options
  const root = element(`<div id="main" class="main">
    <header data-testid="conversation-header"></header>
    <div class="panel" data-testid="conversation-panel-body"><div tabindex="0" role="application" class="scroller" data-testid="conversation-panel-messages"></div></div>
    <footer><div class="lexical-rich-text-input"><div class="editor" role="textbox" data-tab="10" data-testid="conversation-compose-box-input" aria-multiline="true"></div></div><span class="sending"></span></footer>
  </div>`)
  const box = root.querySelector('.editor') as HTMLElement
  const header = root.querySelector('header') as HTMLElement
  let composing: Chat | null = null
  const editor: PageEditor = createEditor(
    box,
    'rich',
    (text) => composing && options.onSend(composing, text),
    (text) => {
      if (composing) options.onDraft(composing, text)
      drawSend(text)
    },
  )
  // The button is there only while there is something to send; else the same place records a voice.
  const drawSend = (text: string): void => {
    const place = root.querySelector('.sending') as HTMLElement
    if ((text.trim() !== '') === (place.querySelector('[data-icon="wds-ic-send-filled"]') !== null) && place.firstElementChild)
      return
    const isSend = text.trim() !== ''
    const button = element(
      isSend
        ? `<button aria-label="${words.send}" data-tab="11"><span data-icon="wds-ic-send-filled"></span></button>`
        : `<button aria-label="${words.voice}"><span data-icon="mic-outlined"></span></button>`,
    )
    button.addEventListener('click', () => {
      const written = editor.text()
      if (!isSend || !composing) return
      editor.setText('')
      options.onSend(composing, written)
    })
    place.replaceChildren(button)
  }
  drawSend('')
  const list = messageList(root.querySelector('.scroller') as HTMLElement, words, options.legacy)
  return {
    root,
    list,
    showHeader(chat) {
      header.replaceChildren(...headerOf(chat, words))
      header.lastElementChild?.addEventListener('click', () => options.onHeaderPress(chat))
      if (changed) rebuilt(root)
    },
    showComposer(chat) {
      composing = null
      editor.setText(options.draftOf(chat))
      composing = chat
      const name = chat.isUnknownNumber ? chat.phone : chat.title
      box.setAttribute('aria-label', words.compose(name))
      drawSend(editor.text())
    },
  }
}

function headerOf(chat: Chat, words: Words): HTMLElement[] {
  const title = chat.isUnknownNumber ? words.unknownNumber : chat.title
  const isGroup = chat.members.length > 0
  const below = isGroup ? [...chat.members, words.you].join(', ') : words.aboutContact
  const subtitle = chat.isUnknownNumber
    ? ''
    : `<div data-testid="chat-subtitle"><span data-testid="selectable-text" class="selectable-text copyable-text" title="${escaped(below)}">${escaped(below)}</span></div>`
  return [
    element(
      `<div aria-label="${words.profile}" title="${words.profile}" role="button"><svg aria-hidden="true" width="40" height="40"><circle cx="20" cy="20" r="18"></circle></svg></div>`,
    ),
    element(`<div role="button" tabindex="0" data-testid="conversation-info-header" data-tab="6"><div><div>
      <span data-testid="conversation-info-header-chat-title" dir="auto">${withPictures(title)}</span></div></div>${subtitle}</div>`),
  ]
}

/** The name stands there for people, and nothing says so any more. */
function rebuilt(root: HTMLElement): void {
  for (const marked of root.querySelectorAll('header, header *')) {
    for (const name of ['data-testid', 'role', 'dir', 'title', 'tabindex']) marked.removeAttribute(name)
  }
}
