import { createEditor } from '../kit/editor.ts'
import type { PageChat } from './chats.ts'
import { element, picture, styled } from './elements.ts'
import type { PageWords } from './languages.ts'
import { rowsOf } from './rows.ts'

export interface PaneOptions {
  words: PageWords
  /** `contenteditable=""` in place of `"true"`: some builds write it so. */
  isBare: boolean
  draft: (chat: string) => string
  onDraft: (chat: string, text: string) => void
  onSend: (chat: string, text: string) => void
}

/** The right half of the page, whose parts change one after the other. */
export interface Pane {
  node: HTMLElement
  /** Name above the messages, composer below, panel beside. */
  showChat(chat: PageChat): void
  /** The list with its label. Without `rows` only the label: the messages are still on their way. */
  showList(chat: PageChat, rows: boolean): void
  showSkeleton(): void
  showNone(): void
}

export function paneOf({ words, isBare, draft, onDraft, onSend }: PaneOptions): Pane {
  const header = styled(element('div', {}), { display: 'flex', alignItems: 'center', gap: '8px', height: '56px' })
  const log = element('div', { role: 'log' })
  const scroller = element('div', { role: 'none' })
  const footer = element('div', {})
  const panel = element('div', { role: 'complementary' })
  const column = element('div', {}, header, log, footer)
  const node = element('div', { role: 'main' })
  log.append(element('div', {}, scroller))
  styled(log, { flex: '1', minHeight: '0' })
  styled(log.firstElementChild as HTMLElement, { height: '100%' })
  styled(scroller, { overflowY: 'auto', height: '100%' })
  styled(column, { flex: '1', display: 'flex', flexDirection: 'column', minWidth: '0' })
  styled(panel, { width: '180px' })
  styled(node, { flex: '1', display: 'flex', minWidth: '0' })

  function composerOf(chat: PageChat): HTMLElement {
    const name = chat.others[0] ?? chat.title
    const box = element('div', {
      role: 'textbox',
      'aria-label': words.composer(name),
      'aria-placeholder': 'Aa',
      spellcheck: 'true',
    })
    styled(box, { flex: '1', minHeight: '20px', maxHeight: '120px', overflow: 'auto' })
    const button = element('div', { role: 'button', tabindex: '0', 'aria-label': words.like }, '👍')
    // Where Send would be: pressed with an empty box it sends a thumb at once.
    button.addEventListener('click', () => {
      onSend(chat.id, own.text() || '👍')
      own.setText('')
    })
    const placeholder = element('div', { 'aria-hidden': 'true' }, 'Aa')
    styled(placeholder, { position: 'absolute', pointerEvents: 'none', opacity: '0.5' })
    const follow = (text: string): void => {
      onDraft(chat.id, text)
      button.setAttribute('aria-label', text === '' ? words.like : words.send)
      placeholder.hidden = text !== ''
    }
    const bar = element(
      'div',
      { role: 'group', 'aria-label': 'Thread composer' },
      styled(element('div', {}, placeholder, box), { flex: '1' }),
      button,
    )
    const kept = draft(chat.id)
    // A new editor for each chat. One that is taken away goes on with its own chat's draft.
    const own = createEditor(box, 'rich', (text) => onSend(chat.id, text), follow)
    own.setText(kept)
    if (isBare) box.setAttribute('contenteditable', '')
    return styled(bar, { display: 'flex', padding: '8px', border: '1px solid #ccc', borderRadius: '18px' })
  }

  function requestBar(): HTMLElement {
    const bar = element('div', {}, element('span', { dir: 'auto' }, 'If you accept, they will see that you have read this.'))
    for (const label of ['Block', 'Delete', 'Accept'])
      bar.append(element('div', { role: 'button', tabindex: '0', 'aria-label': label }, label))
    return bar
  }

  return {
    node,
    showChat(chat) {
      const hiddenTwin = element('h1', {}, 'Messenger')
      hiddenTwin.hidden = true
      const name = element('h2', {}, element('span', { dir: 'auto' }, chat.title))
      const link = element(
        'a',
        { role: 'link', href: `/${chat.id.replace('e2ee:', '')}/`, 'aria-label': chat.title },
        picture('', 36),
        name,
      )
      link.addEventListener('click', (event) => event.preventDefault())
      header.replaceChildren(
        hiddenTwin,
        link,
        element('span', {}, 'Active 5m ago'),
        element('div', { role: 'button', 'aria-label': 'Start a voice call' }),
      )
      footer.replaceChildren(chat.kind === 'request' ? requestBar() : composerOf(chat))
      panel.replaceChildren(element('h2', {}, chat.title), element('h3', {}, 'Chat info'))
      node.replaceChildren(column, panel)
    },
    showList(chat, rows) {
      log.setAttribute('aria-label', words.pane(chat.title, chat.kind === 'group' || chat.kind === 'marketplace'))
      scroller.replaceChildren(...(rows ? rowsOf(chat, words, new Date()) : []))
      scroller.scrollTop = scroller.scrollHeight
      node.replaceChildren(column, panel)
    },
    showSkeleton() {
      const bones = element('div', { role: 'status', 'data-visualcompletion': 'loading-state' }, '…')
      node.replaceChildren(bones)
    },
    showNone() {
      node.replaceChildren(element('h2', {}, words.pick))
    },
  }
}
