import { el, textIn } from '../telegram/dom.ts'

/** The client's composer: what counts is its own state, which only an `input` changes. */
export interface Composer {
  element: HTMLElement
  box: HTMLElement
  /** The state, as the HTML that the client keeps. */
  html(): string
  show(html: string): void
}

/** @param onSend told the text when a person sends. */
export function createComposer(onSend: (text: string) => void): Composer {
  const box = el('div.form-control.allow-selection#editable-message-text', {
    contenteditable: 'true',
    role: 'textbox',
    dir: 'auto',
    tabindex: '0',
    'aria-label': 'Message',
  })
  const clone = el('div.form-control.clone', { dir: 'auto', 'aria-hidden': 'true' })
  const button = el(
    'button.Button.main-button.record',
    { type: 'button', 'aria-label': 'Record voice message' },
    el('i.icon.icon-send'),
  )
  const element = el(
    'div.Composer.shown.mounted',
    {},
    el(
      'div.composer-wrapper',
      {},
      el(
        'div.message-input-wrapper#message-input-text',
        {},
        el('div.custom-scroll.input-scroller', {}, el('div.input-scroller-content', {}, box)),
        el('div.custom-scroll.input-scroller.clone', {}, el('div.input-scroller-content', {}, clone)),
      ),
    ),
    button,
  )
  let state = ''
  const follow = (): void => {
    clone.innerHTML = state
    const isSend = textOfHtml(state).trim() !== ''
    button.classList.toggle('send', isSend)
    button.classList.toggle('record', !isSend)
    button.setAttribute('aria-label', isSend ? 'Send message' : 'Record voice message')
  }
  const show = (html: string): void => {
    state = html
    box.innerHTML = html
    follow()
  }
  const send = (): void => {
    const text = textOfHtml(state)
    if (text.trim() === '') return
    show('')
    onSend(text)
  }
  box.addEventListener('input', () => {
    state = box.innerHTML
    follow()
  })
  // Measured: it is not asked whether a person pressed the key.
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  })
  button.addEventListener('click', send)
  return { element, box, html: () => state, show }
}

/** The text of a draft that the client keeps. */
export function textOfHtml(html: string): string {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return textIn(holder)
}
