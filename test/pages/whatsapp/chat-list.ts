import { element, escaped, withPictures } from './markup.ts'
import type { Chat } from './model.ts'
import type { Words } from './words.ts'

export interface ChatList {
  /** Newest first; `selected` is the one whose row is marked. */
  draw(chats: Chat[], selected: Chat | null): void
}

/** Rows are numbered by place, so the numbers change hands. Results of a search have headers that are rows as well. */
export function chatList(side: HTMLElement, words: Words, onPress: (chat: Chat) => void): ChatList {
  const search = element(`<input role="textbox" aria-label="${words.sections[0]}" class="search">`) as HTMLInputElement
  const grid = element(`<div role="grid" aria-label="${words.sections[0]}" data-testid="chat-list"></div>`)
  side.append(search, element('<div id="pane-side"></div>'))
  side.lastElementChild?.append(grid)
  let drawn: [Chat[], Chat | null] = [[], null]
  /** A chat keeps its element while it moves up and down, as the real list's do. */
  const elements = new Map<Chat, HTMLElement>()

  const draw = (chats: Chat[], selected: Chat | null): void => {
    drawn = [chats, selected]
    const sought = search.value.trim().toLowerCase()
    const found = chats.filter(({ title }) => title.toLowerCase().includes(sought))
    const rows = found.map((chat, index) => rowOf(chat, chat === selected, index))
    grid.replaceChildren(...(sought === '' ? rows : [header(words.sections[0]), ...rows, header(words.sections[1])]))
  }
  const rowOf = (chat: Chat, isSelected: boolean, index: number): HTMLElement => {
    const row = elements.get(chat) ?? element(`<div role="row"><div><div tabindex="-1"></div></div></div>`)
    if (!elements.has(chat)) {
      elements.set(chat, row)
      row.addEventListener('click', () => onPress(chat))
    }
    row.setAttribute('data-testid', `list-item-${index}`)
    const cell = row.firstElementChild?.firstElementChild as HTMLElement
    cell.setAttribute('aria-selected', String(isSelected))
    cell.innerHTML = cellOf(chat, words)
    return row
  }
  search.addEventListener('input', () => draw(...drawn))
  return { draw }
}

function header(text: string): HTMLElement {
  return element(`<div role="row"><div class="divider">${escaped(text)}</div></div>`)
}

function cellOf(chat: Chat, words: Words): string {
  const title = chat.isUnknownNumber ? words.unknownNumber : chat.title
  const last = chat.messages.at(-1)
  const said = escaped((last?.text ?? '').slice(0, 40))
  const tick = last?.out ? '<span><svg width="12" height="12"><title>wds-ic-read</title></svg></span>' : ''
  return `<div data-testid="cell-frame-container"><div role="gridcell">
    <div data-testid="cell-frame-title"><span dir="auto" title="${escaped(title)}">${withPictures(title)}</span></div>
    <div data-testid="last-msg-status">${tick}<span dir="ltr" title="\u202A${said}\u202C">${said}</span></div>
  </div></div>`
}
