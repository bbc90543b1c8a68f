import type { PageChat } from './chats.ts'
import { element, picture, styled } from './elements.ts'
import type { PageWords } from './languages.ts'

const DRAWN = 20
const ROW_HEIGHT = 60

export interface ThreadList {
  node: HTMLElement
  /** The open chat's row is told by `aria-current`; null where none is open. */
  mark(id: string | null): void
  /** Names and last words anew. */
  draw(): void
}

export interface ListOptions {
  chats: PageChat[]
  words: PageWords
  /** Address of a chat on this host. */
  hrefOf: (chat: PageChat) => string
  /** A row was pressed, by whomever. */
  onPress: (id: string) => void
}

/** The list of chats: links that the page's router takes over, of which only those in view are drawn. */
export function threadList({ chats, words, hrefOf, onPress }: ListOptions): ThreadList {
  let active: string | null = null
  const body = styled(element('div', {}), { position: 'relative', height: `${chats.length * ROW_HEIGHT}px` })
  const scroller = styled(element('div', { role: 'grid', 'aria-label': words.chats }, body), { overflowY: 'auto', flex: '1' })
  const node = styled(
    element('div', { role: 'navigation', 'aria-label': 'Thread list' }, element('h1', {}, words.chats), search(), scroller),
    { display: 'flex', flexDirection: 'column', width: '300px', minHeight: '0' },
  )

  function draw(): void {
    const first = Math.max(0, Math.min(chats.length - DRAWN, Math.floor(scroller.scrollTop / ROW_HEIGHT) - 2))
    body.replaceChildren(...chats.slice(first, first + DRAWN).map((chat, index) => rowOf(chat, first + index)))
  }

  function rowOf(chat: PageChat, index: number): HTMLElement {
    const name = chat.kind === 'marketplace' ? `Group chat: ${chat.title}` : chat.title
    const last = chat.messages.at(-1)
    const link = element(
      'a',
      { role: 'link', href: hrefOf(chat), tabindex: '0', ...(chat.id === active ? { 'aria-current': 'page' } : {}) },
      picture('', 40),
      element(
        'div',
        {},
        element('span', { dir: 'auto' }, element('span', {}, name)),
        element(
          'div',
          {},
          element('span', { dir: 'auto' }, last?.text ?? ''),
          element('abbr', { 'aria-label': '5 minutes ago' }, '5m'),
        ),
      ),
    )
    styled(link, {
      display: 'flex',
      gap: '8px',
      height: '52px',
      overflow: 'hidden',
      background: chat.id === active ? '#e7f3ff' : '',
    })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      onPress(chat.id)
    })
    const row = element('div', { role: 'row' }, element('div', { role: 'gridcell' }, link))
    return styled(row, { position: 'absolute', top: `${index * ROW_HEIGHT}px`, insetInlineStart: '0', width: '100%' })
  }

  scroller.addEventListener('scroll', draw)
  draw()
  return {
    node,
    draw,
    mark(id) {
      active = id
      draw()
    },
  }
}

function search(): HTMLElement {
  return element('input', { type: 'search', role: 'combobox', placeholder: 'Search Messenger' })
}
