type Chat = 'anna' | 'elin'

/** A part of the page that follows when another chat is opened. */
export type Step = 'pane' | 'header' | 'list' | 'box'
/** One composer for all chats whose content is exchanged, or a new one for each. */
export type Box = `${'shared' | 'new'} ${'field' | 'editable'}`

export interface Inbox {
  /** Opens Anna's chat, with these drafts kept. */
  reset: (box: Box, drafts: Record<Chat, string>) => void
  /** Opens a chat part by part; `wait` in milliseconds before each. */
  switchTo: (chat: Chat, steps: readonly { step: Step; wait: number }[]) => Promise<void>
  /** The drafts as they stand now, and how many letters the agent's keys put into each. */
  state: () => { drafts: Record<Chat, string>; typed: Record<Chat, number> }
}

/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page can reach nothing outside of itself */
/** Runs in a page of the laboratory: an inbox that keeps a draft for each chat, as messengers do, and can be caught in the middle of a switch. */
export function openInbox(): void {
  const drafts: Record<Chat, string> = { anna: '', elin: '' }
  const typed: Record<Chat, number> = { anna: 0, elin: 0 }
  let kind: Box = 'shared field'
  /** Whose draft the composer holds, as the page sees it. */
  let owner: Chat = 'anna'

  const read = (box: HTMLElement): string => {
    if (box instanceof HTMLTextAreaElement) return box.value
    const copy = box.cloneNode(true) as HTMLElement
    for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
    return (copy.textContent ?? '').replace(/\u00A0/g, ' ').replace(/\n$/, '')
  }
  const write = (box: HTMLElement, text: string): void => {
    if (box instanceof HTMLTextAreaElement) box.value = text
    else box.textContent = text
  }
  const present = (): HTMLElement => document.querySelector<HTMLElement>('.box') as HTMLElement

  function makeBox(chat: Chat): HTMLElement {
    const box = document.createElement(kind.endsWith('field') ? 'textarea' : 'div')
    box.className = 'box'
    if (kind.endsWith('editable')) {
      box.contentEditable = 'true'
      box.style.whiteSpace = 'pre-wrap'
    }
    write(box, drafts[chat])
    const whose = (): Chat => (kind.startsWith('shared') ? owner : chat)
    box.addEventListener('beforeinput', (event) => {
      if (event.isTrusted && (event as InputEvent).data === 'z') typed[whose()]++
    })
    box.addEventListener('input', () => (drafts[whose()] = read(box)))
    return box
  }

  const take: Record<Step, (chat: Chat) => void> = {
    pane: (chat) => (document.querySelector('main') as HTMLElement).setAttribute('data-chat', chat),
    header: (chat) => {
      const head = document.querySelector('h2') as HTMLElement
      head.dataset['of'] = chat
      head.textContent = chat
    },
    list: (chat) => {
      const row = document.createElement('li')
      row.textContent = `from ${chat}`
      ;(document.querySelector('ul') as HTMLElement).replaceChildren(row)
    },
    box: (chat) => {
      const box = present()
      drafts[owner] = read(box)
      owner = chat
      if (kind.startsWith('shared')) write(box, drafts[chat])
      else {
        const hadFocus = document.activeElement === box
        const next = makeBox(chat)
        box.replaceWith(next)
        if (hadFocus) next.focus()
      }
    },
  }

  globalThis.inbox = {
    reset(box, kept) {
      kind = box
      Object.assign(drafts, kept)
      Object.assign(typed, { anna: 0, elin: 0 })
      owner = 'anna'
      document.body.innerHTML =
        '<main data-chat="anna"><h2 data-of="anna">anna</h2><ul><li>from anna</li></ul><form></form></main><button>x</button>'
      ;(document.querySelector('form') as HTMLElement).append(makeBox('anna'))
    },
    async switchTo(chat, steps) {
      for (const { step, wait } of steps) {
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
        take[step](chat)
      }
    },
    state() {
      drafts[owner] = read(present())
      return { drafts: { ...drafts }, typed: { ...typed } }
    },
  }
}
