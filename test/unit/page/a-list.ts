import type { SiteDefinition } from '../../../lib/sites/definition.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })

/** A messenger made for tests of reading: rows of all kinds in `<main><h2>title</h2><ul>`. */
export const plainMessenger: SiteDefinition = {
  version: 2,
  id: 'plain',
  name: 'Plain',
  network: 'site:plain.example',
  matches: [],
  app: { ready: [see('body')], signedOut: [see('#sign-in')], loading: [] },
  chat: {
    pane: [see('main')],
    title: { at: [see('h2')], from: { text: true }, form: 'plain' },
    identity: { kind: 'chat', reader: { from: { attr: 'data-chat' }, form: 'plain' } },
    group: [see('.group')],
  },
  message: {
    list: [see('ul')],
    row: [see('li')],
    id: { from: { attr: 'data-id' }, form: 'plain' },
    unloaded: [see('[data-virtualized]')],
    notice: [see('.notice')],
    direction: [
      { by: 'inside', out: [see('.tail-out'), see('.tick')], in: [see('.tail-in')] },
      { by: 'label', reader: { at: [see('[aria-label$=":"]')], from: { attr: 'aria-label' }, form: 'plain' }, you: ['you'] },
      { by: 'run', start: [see('[class^="tail"]')] },
      { by: 'side', bubble: [see('.bubble')] },
    ],
    text: [see('.words'), see('[dir]')],
    notText: [see('.quoted'), see('.clock'), see('[aria-hidden="true"]')],
    notMessage: [see('.day')],
    time: [
      { by: 'pre-plain', reader: { at: [see('[data-pre]')], from: { attr: 'data-pre' }, form: 'plain' } },
      { by: 'clock', reader: { at: [see('.clock')], from: { text: true }, form: 'plain' }, day: [see('.day')] },
    ],
    sender: { at: [see('.author')], from: { text: true }, form: 'plain' },
    status: [
      {
        by: 'label',
        reader: { at: [see('.tick')], from: { attr: 'aria-label' }, form: 'plain' },
        words: { sent: ['sent'], delivered: ['delivered'], read: ['read', 'letto'], failed: ['not delivered'] },
      },
      { by: 'marks', marks: { failed: [see('.failed')], pending: [see('.waits')], sent: [see('.one')], read: [see('.two')] } },
      { by: 'colour', tick: [see('.tick')] },
    ],
    kinds: [
      { kind: 'image', at: [see('.photo')] },
      { kind: 'audio', at: [see('.voice')] },
    ],
  },
  composer: { box: [see('textarea')], way: 'auto' },
}

/** Shows a chat whose list holds this. */
export function showList(rows: string, { title = 'Anna Bianchi', chat = 'anna' } = {}): Element {
  document.body.innerHTML = `<main data-chat="${chat}"><h2>${title}</h2><ul>${rows}</ul><textarea></textarea></main>`
  const pane = document.querySelector('main')
  if (!pane) throw new Error('no pane')
  return pane
}
