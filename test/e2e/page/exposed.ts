import { watchComposition } from '../../../lib/page/composition.ts'
import { followMessages } from '../../../lib/page/follow-messages.ts'
import { readBox } from '../../../lib/page/composer.ts'
import { find } from '../../../lib/page/find.ts'
import { openChat } from '../../../lib/page/open-chat.ts'
import { insertDraft } from '../../../lib/page/insert-draft.ts'
import { observePage, type Observation } from '../../../lib/page/read-page.ts'
import { watchPage } from '../../../lib/page/watch-page.ts'
import { readMessages } from '../../../lib/page/read-messages.ts'
import { definitionFor } from '../../../lib/sites/built-in.ts'
import type { InsertResult, OpenResult, OpenTarget } from '../../../lib/sites/acts.ts'
import type { OpenWay, SiteDefinition } from '../../../lib/sites/definition.ts'
import type { MessageTrace, PageReading, SeenMessage } from '../../../lib/sites/reading.ts'

const see = (sel: string) => ({ sel, seen: '2026-11-22' })

/** A messenger made for the tests: `<main data-chat><h2 data-of>..</h2><ul></ul><.box></main>`. */
const laboratory: SiteDefinition = {
  version: 2,
  id: 'lab',
  name: 'Laboratory',
  network: 'xmpp',
  matches: [],
  app: { ready: [see('body')], signedOut: [see('#sign-in')], loading: [] },
  chat: {
    pane: [see('main[data-chat]')],
    title: { at: [see('h2')], from: { text: true }, form: 'plain' },
    identity: { kind: 'jid', reader: { at: [see('main')], from: { attr: 'data-chat' }, form: 'plain' } },
    witnesses: [{ of: 'identity', how: 'same', reader: { at: [see('h2[data-of]')], from: { attr: 'data-of' }, form: 'plain' } }],
    group: [see('.group')],
  },
  message: {
    list: [see('ul')],
    row: [see('li')],
    id: { from: { attr: 'id' }, form: 'plain' },
    direction: [],
    text: [see('li')],
    notText: [],
    time: [{ by: 'value', reader: { from: { attr: 'data-at' }, form: 'iso-instant' } }],
    status: [],
  },
  composer: { box: [see('.box')], way: 'auto' },
}

let definition = laboratory

/** Reads the page with a built-in definition from now on. */
export function use(id: string): void {
  definition = definitionFor(id) ?? laboratory
}

/** Reads the page with this definition from now on. */
export function define(given: SiteDefinition): void {
  definition = given
}

/** The messages that the open chat shows. */
export function messages(): SeenMessage[] {
  const { pane } = observePage(definition, document, location)
  return pane ? readMessages(definition, pane, location) : []
}

const forever = new AbortController().signal
let isFree: ReturnType<typeof watchComposition> | undefined

/** To be called before an input method begins. */
export function listen(): void {
  isFree = watchComposition(document, forever)
}

/** Of the watcher, which knows more of the open chat than one look does. */
let observing: (() => Observation) | null = null

export function insert(key: string, text: string): Promise<InsertResult> {
  if (!isFree) listen()
  return insertDraft({
    definition,
    key,
    text,
    observe: () => observing?.() ?? observePage(definition, document, location),
    isFree: (box, patience) => (isFree ? isFree(box, patience) : Promise.resolve(true)),
    signal: forever,
  })
}

/** Opens a chat with these ways of opening beside the laboratory's own definition. */
export function open(ways: OpenWay[], targets: OpenTarget[]): Promise<OpenResult> {
  const opener = { ...definition, open: ways }
  return openChat({
    definition: opener,
    targets,
    observe: () => observePage(opener, document, location),
    signal: forever,
    document,
  })
}

/** The chat that is open right now, as the watcher sees it; null while none is or it is in doubt. */
export function look(): Extract<PageReading, { state: 'chat' }> | null {
  const seen = observing?.()
  return seen?.reading.state === 'chat' && seen.agreement !== 'no' ? seen.reading : null
}

/** What the open chat's composer shows. */
export function composerText(): string {
  const pane = observing?.().pane
  const box = pane ? find(pane, definition.composer.box) : null
  return box ? readBox(box) : ''
}

export interface Report {
  at: number
  reading: PageReading
}

/** Watches the page into `reports`; call `stop` to end it. */
export function watch(): { reports: Report[]; stop: () => void } {
  const end = new AbortController()
  const reports: Report[] = []
  observing = watchPage(definition, (reading) => reports.push({ at: performance.now(), reading }), end.signal)
  end.signal.addEventListener('abort', () => (observing = null))
  return { reports, stop: () => end.abort() }
}

export interface Telling {
  at: number
  key: string
  messages: MessageTrace[]
}

/** Watches the page and follows the messages of its chats into `told`; call `stop` to end it. */
export function follow(): { told: Telling[]; stop: () => void } {
  const end = new AbortController()
  const told: Telling[] = []
  const follower = followMessages({
    definition,
    observe: () => observing?.() ?? observePage(definition, document, location),
    tell: (key, traces) => told.push({ at: performance.now(), key, messages: traces }),
    signal: end.signal,
    document,
  })
  observing = watchPage(definition, follower.saw, end.signal)
  end.signal.addEventListener('abort', () => (observing = null))
  return { told, stop: () => end.abort() }
}
