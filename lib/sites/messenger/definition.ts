import type { SiteDefinition } from '../definition.ts'
import { YOU } from './words.ts'

const SEEN = '2026-11-22'
const see = (sel: string) => ({ sel, seen: SEEN })

/** The open chat's row. On both hosts rows are links to `.../t/<id>`. */
const ACTIVE_ROW = 'a[href*="/t/"][aria-current]:not([aria-current="false"])'
const ROW = '[role="log"] [data-message-id][aria-roledescription="message"]'
/** Of the nested `dir="auto"` only the innermost are texts; quotes of other messages are hidden from screen readers, names are headings. */
const WORDS =
  'div[dir="auto"]:not(:has([dir="auto"])):not([aria-hidden="true"], [aria-hidden="true"] *):not(:is(h1, h2, h3, h4, h5, h6) *)'

/**
 * Facebook Messenger, as facebook.com/messages and as messenger.com. Nobody here has seen the page itself: the selectors are those of eight
 * tools of 2026 that read it, four of them with captured markup. Labels are in the page's language, so roles and structure come first.
 *
 * - On facebook.com the agent walks here from the feed without a load, and away again: hence `paths`. All of messenger.com belongs to it.
 * - The thread's id stands in the address. A classic one equals the other's user id, an encrypted one (`/e2ee/`) does not: two identities.
 * - Nothing in the pane bears the id. The title, in the header, in the list's label and in the active row, is what ties the pane to it.
 * - A message's label holds time, sender and text (`At 3:08 AM, Han: hello`); its line breaks stand only in the bubble.
 * - Of today only the clock is written, within a week the weekday as well, else the whole date.
 * - "in conversation with" is said of one person, "titled" of a group and of Marketplace: in English only, so elsewhere the kind is told by
 *   who wrote, else unknown.
 * - The like button stands where Send would be. Nothing near the composer is ever pressed.
 */
export const messenger: SiteDefinition = {
  version: 2,
  id: 'messenger',
  name: 'Messenger',
  network: 'meta',
  matches: ['https://www.facebook.com/*', 'https://www.messenger.com/*'],
  app: {
    paths: ['/messages', 'www.messenger.com/'],
    ready: [see('[role="main"]'), see('[role="navigation"] a[href*="/t/"]')],
    signedOut: [
      see('input[name="pass"]'),
      see('form#login_form'),
      see('input[type="password"][autocomplete="current-password"]'),
    ],
    loading: [
      see('[role="main"] [data-visualcompletion="loading-state"]'),
      see('[role="main"] [role="progressbar"]'),
      see('[role="main"][aria-busy="true"], [role="main"] [aria-busy="true"]'),
    ],
  },
  chat: {
    pane: [
      see('[role="main"]:has([role="log"])'),
      see('[role="main"]:has([data-scope="messages_table"])'),
      see('[role="main"]:has([aria-roledescription="message"])'),
    ],
    title: {
      at: [
        see(':is(h1, h2, h3):not([role="log"] *, [role="complementary"] *, [role="dialog"] *, [role="navigation"] *)'),
        see('[role="heading"]:not([role="log"] *, [role="complementary"] *, [role="dialog"] *)'),
      ],
      from: { text: true },
      form: 'plain',
    },
    identity: { kind: 'thread', reader: { from: { path: true }, form: 'thread' } },
    witnesses: [
      { of: 'identity', how: 'same', reader: { at: [see(ACTIVE_ROW)], inPage: true, from: { attr: 'href' }, form: 'thread' } },
      {
        of: 'title',
        how: 'holds',
        reader: { at: [see('[role="log"][aria-label]')], from: { attr: 'aria-label' }, form: 'plain' },
      },
      { of: 'title', how: 'holds', reader: { at: [see(ACTIVE_ROW)], inPage: true, from: { text: true }, form: 'plain' } },
    ],
    // Of Marketplace it is said as well, where the title goes on after the buyer's name with what is sold: one person.
    group: [see('[role="log"][aria-label^="Messages in conversation titled "]:not([aria-label*=" · "])')],
    groupOfSenders: true,
    person: [see('[role="log"][aria-label^="Messages in conversation with "]')],
  },
  message: {
    list: [see('[role="log"]'), see('[role="main"] [role="grid"]'), see('[role="main"]')],
    row: [see(ROW), see('[aria-roledescription="message"]'), see('[data-message-id]')],
    id: { from: { attr: 'data-message-id' }, form: 'last-part' },
    unloaded: [],
    direction: [
      { by: 'label', reader: { from: { attr: 'aria-label' }, form: 'plain' }, you: YOU },
      { by: 'side', bubble: [see(WORDS), see('img, video')] },
    ],
    text: [see(WORDS), see('[dir="auto"]:not(:has([dir="auto"])):not([aria-hidden="true"] *)')],
    notText: [see('[aria-hidden="true"]'), see('[role="toolbar"]'), see('svg')],
    time: [
      {
        by: 'clock',
        reader: { from: { attr: 'aria-label' }, form: 'time-in-label' },
        day: [see('[data-scope="date_break"]')],
        bare: 'today',
      },
    ],
    sender: { from: { attr: 'aria-label' }, form: 'sender-in-label' },
    status: [
      {
        by: 'label',
        reader: {
          at: [see('[role="img"][aria-label]:not([role="toolbar"] *)'), see('svg[aria-label]:not([role="toolbar"] *)')],
          from: { attr: 'aria-label' },
          form: 'plain',
        },
        words: {
          pending: ['sending', 'wird gesendet', 'invio in corso', 'envoi', 'enviando', 'skickar'],
          sent: ['sent', 'gesendet', 'inviato', 'envoyé', 'enviado', 'skickat', 'verzonden'],
          delivered: ['delivered', 'zugestellt', 'consegnato', 'distribué', 'entregado', 'entregue', 'levererat', 'bezorgd'],
          read: ['seen', 'gesehen', 'visualizzato', 'vu', 'visto', 'sett', 'gezien'],
          failed: ["couldn't send", 'not delivered', 'nicht gesendet', 'non inviato'],
        },
      },
    ],
    kinds: [
      { kind: 'video', at: [see('video')] },
      { kind: 'audio', at: [see('audio'), see('[role="slider"]')] },
      { kind: 'document', at: [see('a[role="link"][aria-label^="Open attachment,"]'), see('a[download]')] },
      { kind: 'image', at: [see('a[href*="/messenger_media"] img'), see('[aria-label="Open photo"] img')] },
    ],
  },
  composer: {
    box: [
      see('[role="textbox"][data-lexical-editor="true"]:not([contenteditable="false"], [role="dialog"] *)'),
      see('[data-lexical-editor="true"][aria-placeholder="Aa"]'),
      see('[role="textbox"][contenteditable]:not([contenteditable="false"], [role="dialog"] *)'),
    ],
    // A request is answered by a button first; its folder is known by the active row's address alone.
    closed: [see(':root:has(a[aria-current][href*="/requests/"]) [role="main"] [role="log"]')],
    way: 'lexical',
  },
  open: [
    {
      way: 'row',
      row: [see('a[href*="/messages/t/"], a[href*="/messages/e2ee/t/"]'), see('[role="navigation"] a[href*="/t/"]')],
      kind: 'thread',
      reader: { from: { attr: 'href' }, form: 'thread' },
      press: 'click',
    },
    { way: 'address', kind: 'thread', prefix: 'e2ee:', address: 'https://www.facebook.com/messages/e2ee/t/{value}', loads: true },
    { way: 'address', kind: 'thread', prefix: 'e2ee:', address: 'https://www.messenger.com/e2ee/t/{value}', loads: true },
    { way: 'address', kind: 'thread', address: 'https://www.facebook.com/messages/t/{value}', loads: true },
    { way: 'address', kind: 'thread', address: 'https://www.messenger.com/t/{value}', loads: true },
  ],
}
