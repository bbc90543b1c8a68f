import { el, textIn } from '../telegram/dom.ts'

/** The client's composer: what is sent is what stands in the box. */
export interface Composer {
  element: HTMLElement
  box: HTMLElement
  /** Exactly what would be sent. */
  text(): string
  html(): string
  show(peer: number, html: string): void
}

/** @param onSend told the text when a person sends. */
export function createComposer(onSend: (text: string) => void): Composer {
  const box = el('div.input-message-input.is-empty.i18n.scrollable.scrollable-y', {
    contenteditable: 'true',
    dir: 'auto',
    tabindex: '-1',
  })
  // Measures how high the text stands. Editable as well.
  const fake = el('div.input-message-input.is-empty.i18n.input-field-input-fake', {
    contenteditable: 'true',
    tabindex: '-1',
    dir: 'auto',
  })
  const button = el('button.btn-icon.btn-circle.btn-send.animated-button-icon.rp.record', { type: 'button' })
  const element = el(
    'div.chat-input.chat-input-main',
    {},
    el(
      'div.chat-input-container',
      {},
      el(
        'div.rows-wrapper-wrapper',
        {},
        el(
          'div.rows-wrapper.chat-rows-wrapper',
          {},
          el('div.new-message-wrapper', {}, el('div.input-message-container', {}, box, fake)),
        ),
      ),
      el('div.btn-send-container', {}, button),
    ),
  )
  const follow = (): void => {
    fake.innerHTML = box.innerHTML
    const isSend = textIn(box).trim() !== ''
    box.classList.toggle('is-empty', !isSend)
    button.classList.toggle('send', isSend)
    button.classList.toggle('record', !isSend)
  }
  const composer: Composer = {
    element,
    box,
    text: () => textIn(box),
    html: () => box.innerHTML,
    show(peer, html) {
      box.dataset['peerId'] = String(peer)
      box.innerHTML = html
      follow()
    },
  }
  const send = (): void => {
    const text = composer.text()
    if (text.trim() === '') return
    box.innerHTML = ''
    follow()
    onSend(text)
  }
  box.addEventListener('input', follow)
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  })
  button.addEventListener('click', send)
  return composer
}
