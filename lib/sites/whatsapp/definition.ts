import type { SiteDefinition } from '../definition.ts'
import { AND_YOU, STATUS_WORDS, YOU } from './words.ts'

/** The day of the newest report in which a selector was seen to work; `OLD`: of the page as it was before 2026, which some accounts are given still. */
const [SEPTEMBER, JULY, OLD] = ['2026-09-30', '2026-07-12', '2025-12-01']
const see = (sel: string, seen = SEPTEMBER) => ({ sel, seen })

/** Quoted messages stand within the one that quotes them. */
const NOT_QUOTED = ':not([data-testid="quoted-message"] *)'
/** Rows that are no messages bear none of these. */
const NO_MESSAGE = ':not(:has([data-id], [data-pre-plain-text], [data-testid="msg-container"], [data-testid="msg-meta"]))'
/** Of what the header says beside the title; icons are written as words. */
const NO_TITLE = '[data-testid="chat-subtitle"], [data-testid="chat-subtitle"] *, [data-icon], [data-icon] *'
/** Labels that go on with the chat's title. Where they go on with a number it stands in the title's place, whatever the title says. */
const NAMES_CHAT = ['Type a message to ', 'Digite uma mensagem para ']
const namesChat = (rest: string) => see(NAMES_CHAT.map((start) => `[aria-label^="${start}"]${rest}`).join(', '))

/**
 * WhatsApp Web as of 2026, after captured markup of July and reports up to the end of September; nothing of it was tried on a live account.
 *
 * - Nothing in the page or its address names the chat: it is known by its messages' ids (`fingerprint`). Rows of before 2026 hold the chat's
 *   JID, and builds differ by account, so that is read where it stands.
 * - On a switch header and list change at different moments, the chosen row at once.
 * - Several people may bear one title, and of contacts that are not saved it may be a literal ("Unknown number").
 * - Only the first row of a run has a tail. A message that was forwarded has neither tail nor label, so a run's end is not told by it.
 * - One tick is drawn by what is called "delivered"; "delivered" and "read" share a drawing.
 * - In a tab that is hidden the page draws the newest message alone.
 */
export const whatsapp: SiteDefinition = {
  version: 2,
  id: 'whatsapp',
  name: 'WhatsApp Web',
  network: 'whatsapp',
  matches: ['https://web.whatsapp.com/*'],
  app: {
    ready: [see('#pane-side'), see('[data-testid="chat-list"]'), see('#side [role="grid"]')],
    signedOut: [
      see('#app:not(:has(#pane-side, #side, #main)) [data-ref] canvas'),
      see('#app:not(:has(#pane-side, #side, #main)) canvas[aria-label*="QR"]'),
      see('#app:not(:has(#pane-side, #side, #main, progress)) canvas'),
    ],
    loading: [see('#app:not(:has(#pane-side)) progress', JULY)],
    room: [{ ...see('#app'), by: 'width' }],
  },
  chat: {
    pane: [see('#main')],
    title: {
      at: [
        see('[data-testid="conversation-info-header-chat-title"]'),
        see('span[data-testid="conversation-info-header"]'),
        see('[data-testid="conversation-info-header"] span[dir="auto"]'),
        see(`header [role="button"] span[dir="auto"]:not(:has(svg), ${NO_TITLE})`),
        see(`header span[title][dir="auto"]:not([title*=", "], ${NO_TITLE})`, OLD),
        see(`header span[title]:not([title*=", "], [title="Profile details"], ${NO_TITLE})`, OLD),
      ],
      from: { text: true },
      form: 'plain',
    },
    identity: {
      kind: 'whatsapp',
      reader: { at: [see('[data-id*="@"]', OLD)], from: { attr: 'data-id' }, form: 'whatsapp-jid' },
      optional: true,
    },
    alsoKnown: [
      {
        kind: 'username',
        reader: {
          any: true,
          at: [see('[data-testid="conversation-info-header-chat-title"]'), see('[data-testid="chat-subtitle"] span')],
          from: { text: true },
          form: 'at-handle',
        },
      },
    ],
    witnesses: [
      {
        of: 'title',
        how: 'same',
        reader: {
          inPage: true,
          // Only the name: what was said last stands there with a title as well.
          at: [see('#pane-side [aria-selected="true"] [data-testid="cell-frame-title"] span[title]:not([title*="+"])')],
          from: { attr: 'title' },
          form: 'plain',
        },
      },
      {
        of: 'title',
        how: 'holds',
        reader: {
          // The chat with oneself is not called by its title.
          at: [namesChat(':not([aria-label*="+"]):not([aria-label$=" yourself"]):not([aria-label$=" você"])')],
          from: { attr: 'aria-label' },
          form: 'plain',
        },
      },
    ],
    fingerprint: true,
    openRow: [see('#pane-side [role="row"]:has([aria-selected="true"])'), see('#pane-side [aria-selected="true"]')],
    numbers: [
      {
        from: 'row',
        whole: false,
        reader: {
          at: [see('[data-testid^="conv-msg-"]:has([data-testid="tail-in"]) span[aria-label*="+"][aria-label$=":"]', JULY)],
          from: { attr: 'aria-label' },
          form: 'plain',
        },
      },
      {
        from: 'profile',
        whole: true,
        reader: {
          inPage: true,
          any: true,
          at: [see('[data-testid="section-about-and-phone-number"] span', JULY), see('[data-testid="drawer-right"] span', JULY)],
          from: { text: true },
          form: 'phone-number',
        },
      },
    ],
    group: [
      see('[data-testid="author"]'),
      // The members, the agent last. A person's status may hold a comma too.
      ...AND_YOU.map((words) => see(`header :is(${words.map((you) => `[title$=", ${you}"]`).join(', ')})`)),
    ],
    // A run of somebody else's in a group begins with who it is.
    person: [see('[data-testid^="conv-msg-"]:has([data-testid="tail-in"]):not(:has([data-testid="author"]))')],
    groupIds: 'whatsapp',
  },
  message: {
    list: [
      see('[data-testid="conversation-panel-messages"]'),
      see('[data-testid="conversation-panel-body"]'),
      see('[role="application"]'),
    ],
    row: [see('[data-testid^="conv-msg-"]'), see('[data-id]')],
    id: { from: { attr: 'data-id', or: 'data-testid' }, form: 'whatsapp-message' },
    unloaded: [see(':has(> [data-virtualized="true"])'), see(':empty')],
    notice: [see('[data-testid="msg-notification-container"]'), see('[data-testid="system_message"]')],
    direction: [
      {
        by: 'self',
        out: [see('[data-id^="true_"]', OLD), see(':has(> .message-out)', OLD)],
        in: [see('[data-id^="false_"]', OLD), see(':has(> .message-in)', OLD)],
      },
      {
        by: 'inside',
        out: [
          see('[data-testid="tail-out"]'),
          see('[data-icon="tail-out"]'),
          // Only what the agent sent has a receipt. Its label has white space around it, as that of no other picture there.
          see('[data-testid="msg-meta"] [aria-label^=" "][aria-label$=" "]:has(svg)', JULY),
          see('[data-testid="msg-meta"] :is([data-icon^="msg-"], [data-icon^="wds-ic-read"], [data-icon^="wds-ic-delivered"])'),
        ],
        in: [see('[data-testid="tail-in"]'), see('[data-icon="tail-in"]')],
      },
      {
        by: 'label',
        reader: { at: [see(`span[aria-label$=":"]:empty${NOT_QUOTED}`)], from: { attr: 'aria-label' }, form: 'plain' },
        you: YOU,
      },
      {
        by: 'run',
        start: [see('[data-testid^="tail-"]'), see('[data-icon^="tail-"]'), see('[data-testid="forwarded-header"]', JULY)],
      },
      { by: 'side', bubble: [see('[data-testid="msg-container"]'), see('[data-pre-plain-text]')] },
    ],
    text: [
      see(`span[data-testid~="selectable-text"]${NOT_QUOTED}`),
      see(`.copyable-text span.selectable-text${NOT_QUOTED}:not([role="button"] *)`),
      see(`[data-pre-plain-text] span[dir]${NOT_QUOTED}:not([role="button"] *)`),
    ],
    notText: [
      see('[data-testid="quoted-message"]'),
      see('[aria-hidden="true"]'),
      see('svg'),
      see('[data-testid="ai-label"]', JULY),
      see('[data-testid="msg-meta"]'),
    ],
    notMessage: [see(`[role="row"]${NO_MESSAGE}`), see('[data-testid="msg-notification-container"]')],
    time: [
      {
        by: 'pre-plain',
        reader: { at: [see('[data-pre-plain-text]')], from: { attr: 'data-pre-plain-text' }, form: 'plain' },
      },
      {
        by: 'clock',
        reader: {
          at: [
            see('[data-testid="msg-meta"] span[dir="auto"] > span:not([data-testid])', JULY),
            see('[data-testid="msg-meta"] span'),
          ],
          from: { text: true },
          form: 'plain',
        },
        day: [see(`[role="row"]${NO_MESSAGE}`), see(`.focusable-list-item${NO_MESSAGE}:not([data-id] *)`, OLD)],
      },
    ],
    sender: { at: [see('[data-testid="author"]')], from: { text: true }, form: 'plain' },
    status: [
      {
        by: 'label',
        reader: {
          at: [see('[data-testid="msg-meta"] [aria-label]:has(svg)', JULY)],
          from: { attr: 'aria-label' },
          form: 'plain',
        },
        words: STATUS_WORDS,
      },
      {
        by: 'marks',
        marks: {
          pending: [see('[data-testid="msg-meta"] [data-icon="msg-time"]', OLD)],
          sent: [see('[data-testid="msg-meta"] [data-icon="msg-check"]', OLD)],
        },
      },
      {
        by: 'colour',
        tick: [
          see('[data-testid="msg-meta"] [aria-label]:has(svg)', JULY),
          see('[data-testid="msg-meta"] [data-icon="msg-dblcheck"]', OLD),
        ],
      },
    ],
    kinds: [
      { kind: 'sticker', at: [see('[data-testid="sticker"]'), see('[data-testid="sticker-container"]')] },
      {
        kind: 'audio',
        at: [see('[data-testid="ptt-status"]'), see('[data-testid="ptt-file"]'), see('[role="slider"][aria-valuetext]', JULY)],
      },
      { kind: 'video', at: [see('[data-testid="video-content"]'), see('[data-testid="media-state-gif-icon"]')] },
      { kind: 'document', at: [see('[data-testid="document-thumb"]')] },
      { kind: 'image', at: [see('[data-testid="image-thumb"]'), see('[data-testid="media-album"]')] },
    ],
  },
  composer: {
    box: [
      see('[data-testid="conversation-compose-box-input"][contenteditable]'),
      see('[data-testid="conversation-compose-box-input"] [contenteditable]'),
      see('footer [contenteditable][data-lexical-editor="true"]'),
      see('footer [role="textbox"][contenteditable]'),
      see('[contenteditable][data-tab="10"]'),
    ],
    // Who is blocked, or a group in which only its admins write.
    closed: [see('footer:not(:has([contenteditable]))', OLD), see('#main:not(:has(footer)):has(header)', OLD)],
    way: 'lexical',
  },
  open: [{ way: 'address', kind: 'phone', address: 'https://web.whatsapp.com/send?phone={value}', loads: true }],
}
