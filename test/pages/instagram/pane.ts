import { createEditor } from '../kit/editor.ts'
import { element, picture, styled } from '../messenger/elements.ts'
import type { PageChat } from './chats.ts'
import { rowsOf, type RowOptions } from './rows.ts'

export interface PaneOptions extends RowOptions {
  draft: (chat: string) => string
  onDraft: (chat: string, text: string) => void
  onSend: (chat: string, text: string) => void
}

export interface Pane {
  node: HTMLElement
  showHeader(chat: PageChat): void
  showList(chat: PageChat, rows: boolean): void
  showComposer(chat: PageChat): void
  showSkeleton(): void
  showNone(): void
}

/** The open chat: header, list and composer are parts with names of their own, which come and change by themselves. */
export function paneOf(options: PaneOptions): Pane {
  const { words, isGrid } = options
  const header = styled(element('div', { 'data-pagelet': 'IGDInboxHeaderOffMsys' }), { height: '64px' })
  const scroller = element('div', isGrid ? { role: 'grid' } : {})
  const list = element('div', { 'data-pagelet': 'IGDMessagesList' }, scroller)
  const composer = element('div', { 'data-pagelet': 'IGDComposerForCannes' })
  const content = element('div', {}, list, composer)
  const chatPart = element('section', {}, header, content)
  const node = element('div', {})
  styled(scroller, { overflowY: 'auto', height: '100%' })
  styled(list, { flex: '1', minHeight: '0' })
  styled(content, { flex: '1', display: 'flex', flexDirection: 'column', minHeight: '0' })
  styled(chatPart, { display: 'flex', flexDirection: 'column', height: '100%' })
  styled(node, { flex: '1', minWidth: '0', height: '100%' })

  function editorOf(chat: PageChat): HTMLElement {
    const box = element('div', {
      role: 'textbox',
      'aria-label': words.composer,
      'aria-placeholder': `${words.composer}...`,
      spellcheck: 'true',
    })
    const kept = options.draft(chat.id)
    const editor = createEditor(
      box,
      'rich',
      (text) => options.onSend(chat.id, text),
      (text) => {
        options.onDraft(chat.id, text)
        like.hidden = text !== ''
        send.hidden = text === ''
      },
    )
    const like = element('div', { role: 'button', tabindex: '0', 'aria-label': 'Like' }, '❤')
    const send = element('div', { role: 'button', tabindex: '0' }, 'Send')
    send.hidden = true
    like.addEventListener('click', () => options.onSend(chat.id, '❤'))
    send.addEventListener('click', () => {
      options.onSend(chat.id, editor.text())
      editor.setText('')
    })
    editor.setText(kept)
    return styled(element('div', {}, styled(box, { flex: '1' }), like, send), {
      display: 'flex',
      padding: '10px',
      border: '1px solid #ddd',
    })
  }

  return {
    node,
    showHeader(chat) {
      const name = element('h2', {}, element('span', { title: chat.title }, chat.title))
      const [handle] = chat.handles
      if (chat.kind === 'group' || !handle)
        header.replaceChildren(element('div', { role: 'button', tabindex: '0' }, picture('', 40), name))
      else {
        const link = element(
          'a',
          { role: 'link', href: `/${handle}/`, 'aria-label': words.profile(handle) },
          picture('user-profile-picture', 40),
          name,
        )
        link.addEventListener('click', (event) => event.preventDefault())
        header.replaceChildren(link)
      }
      node.replaceChildren(chatPart)
    },
    showList(chat, rows) {
      scroller.setAttribute('aria-label', words.pane(chat.title))
      scroller.replaceChildren(...(rows ? rowsOf(chat, options) : []))
      scroller.scrollTop = scroller.scrollHeight
      node.replaceChildren(chatPart)
    },
    showComposer(chat) {
      if (chat.kind !== 'request') composer.replaceChildren(editorOf(chat))
      else
        composer.replaceChildren(
          ...['Block', 'Delete', 'Accept'].map((label) => element('div', { role: 'button', tabindex: '0' }, label)),
        )
    },
    showSkeleton() {
      node.replaceChildren(element('div', { role: 'progressbar', 'data-visualcompletion': 'loading-state' }, '…'))
    },
    showNone() {
      node.replaceChildren(element('span', { dir: 'auto' }, 'Your messages'))
    },
  }
}
