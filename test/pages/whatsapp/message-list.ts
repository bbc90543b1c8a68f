import type { Chat, Message } from './model.ts'
import { divider, isLoaded, load, shell, textOf, unload } from './rows.ts'
import type { Words } from './words.ts'

/** Rows in the page at first; older ones come when the list is scrolled to its top. */
const PAGE = 60

/** What a loaded row says, as the model has it. */
export interface Truth {
  id: string
  direction: 'in' | 'out'
  text: string
  /** UTC milliseconds of the minute that is shown. */
  at: number
  status: string
  kind: string
}

export interface MessageList {
  show(chat: Chat): void
  /** The chat whose messages stand here. */
  shown(): Chat | null
  append(message: Message): void
  redraw(message: Message): void
  /** Of every row that is loaded, oldest first; notices are none. */
  truth(): Truth[]
}

/** The list of messages: only rows near what is seen are loaded, all others are shells of their height. */
export function messageList(scroller: HTMLElement, words: Words, legacy: boolean): MessageList {
  let chat: Chat | null = null
  let first = 0
  const rows = new Map<Message, HTMLElement>()

  const styleOf = (message: Message) => {
    const messages = chat?.messages ?? []
    const before = messages[messages.indexOf(message) - 1]
    const tail =
      !before ||
      before.kind === 'notice' ||
      before.out !== message.out ||
      before.sender !== message.sender ||
      !isSameDay(before, message)
    return { words, chat: chat as Chat, legacy, tail }
  }
  const rowFor = (message: Message): HTMLElement[] => {
    const messages = chat?.messages ?? []
    const before = messages[messages.indexOf(message) - 1]
    const row = shell(message, styleOf(message))
    rows.set(message, row)
    return before && isSameDay(before, message) ? [row] : [divider(dayOf(message.at, words)), row]
  }
  const drawVisible = (): void => {
    const { scrollTop, clientHeight } = scroller
    for (const [message, row] of rows) {
      const top = row.offsetTop - scroller.offsetTop
      const near = top > scrollTop - clientHeight && top < scrollTop + 2 * clientHeight
      if (near && !isLoaded(row)) load(row, message, styleOf(message))
      if (!near && isLoaded(row)) unload(row)
    }
  }
  /** Rows take more room once they are loaded. */
  const toEnd = (): void => {
    for (let times = 0; times < 3; times++) {
      scroller.scrollTop = scroller.scrollHeight
      drawVisible()
    }
  }
  const older = (): void => {
    if (!chat || first === 0) return
    const height = scroller.scrollHeight
    const from = Math.max(0, first - PAGE)
    // A day's name stands above the first row of the day that is in the page.
    scroller.prepend(...chat.messages.slice(from, first).flatMap(rowFor))
    first = from
    scroller.scrollTop += scroller.scrollHeight - height
    drawVisible()
  }
  scroller.addEventListener('scroll', () => {
    drawVisible()
    if (scroller.scrollTop < 40) older()
  })

  return {
    show(next) {
      chat = next
      rows.clear()
      first = Math.max(0, next.messages.length - PAGE - next.unread)
      const shown = next.messages.slice(first)
      const head =
        shown[0] && first > 0 && isSameDay(next.messages[first - 1], shown[0]) ? [divider(dayOf(shown[0].at, words))] : []
      scroller.replaceChildren(...head, ...shown.flatMap(rowFor))
      toEnd()
      // What was read last stays in sight above what was not.
      const unseen = rows.get(next.messages[next.messages.length - next.unread] as Message)
      if (unseen) {
        const mark = divider(words.unread(next.unread))
        unseen.before(mark)
        scroller.scrollTop = Math.min(scroller.scrollTop, mark.offsetTop - scroller.offsetTop - scroller.clientHeight / 2)
        drawVisible()
      }
      next.unread = 0
    },
    shown: () => chat,
    append(message) {
      const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40
      scroller.append(...rowFor(message))
      if (atEnd) toEnd()
      else drawVisible()
    },
    redraw(message) {
      const row = rows.get(message)
      if (row && isLoaded(row)) load(row, message, styleOf(message))
    },
    truth: () =>
      (chat?.messages ?? []).flatMap((message) => {
        const row = rows.get(message)
        return row && isLoaded(row) && message.kind !== 'notice' ? [truthOf(message)] : []
      }),
  }
}

function truthOf(message: Message): Truth {
  return {
    id: message.id,
    direction: message.out ? 'out' : 'in',
    text: textOf(message),
    at: Math.floor(message.at.getTime() / 60_000) * 60_000,
    status: message.out ? message.status : 'unknown',
    kind: message.kind,
  }
}

function isSameDay(one: Message | undefined, other: Message): boolean {
  return one !== undefined && one.at.toDateString() === other.at.toDateString()
}

function dayOf(at: Date, words: Words): string {
  const midnight = new Date()
  midnight.setHours(0, 0, 0, 0)
  const days = Math.ceil((midnight.getTime() - at.getTime()) / 86_400_000)
  if (days <= 0) return words.today
  if (days === 1) return words.yesterday
  return days < 7 ? at.toLocaleDateString(words.lang, { weekday: 'long' }) : words.day(at)
}
