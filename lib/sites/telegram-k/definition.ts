import type { SiteDefinition, ValueReader } from '../definition.ts'

const SEEN = '2026-11-22'
const see = (sel: string) => ({ sel, seen: SEEN })

/** Whose profile stands in the panel at the side, which keeps the one before it while it is closed. */
const PROFILE_OF: ValueReader = {
  inPage: true,
  at: [
    see('#column-right .profile-name .peer-title[data-peer-id]'),
    see('#column-right .profile-content > .peer-title[data-peer-id]'),
  ],
  from: { attr: 'data-peer-id' },
  form: 'telegram-peer',
}

/** Marks of a message that was forwarded: the name over it is that of whoever wrote it first. */
const OWN_WORDS = ':not(.forwarded, .is-forwarded)'

/**
 * Telegram Web K 2.2, measured on the running client; what stands in no measurement is after its source (tweb).
 *
 * - Header, composer and messages each bear the peer's id. The client changes them one after the other within one pane, so all that are there
 *   have to agree. The address holds the username where there is one: a further name, and only else the id.
 * - A chat that is peeped at stands in a pane that calls itself active too.
 * - Ids are ids of the network (see Web A): the own account is left out. Saved Messages is the chat with oneself.
 * - The mirror that measures the composer's height is editable too.
 * - Neither a click nor an address set within the page opens a chat: the row is pressed, or the page loads anew.
 */
export const telegramK: SiteDefinition = {
  version: 2,
  id: 'telegram-k',
  name: 'Telegram Web K',
  network: 'telegram',
  matches: ['https://web.telegram.org/k/*'],
  app: {
    paths: ['/k'],
    ready: [see('#main-columns'), see('#page-chats'), see('#column-left')],
    // The pages to sign in by are always there, unseen while nobody needs them.
    signedOut: [
      see('#auth-pages .tabs-tab.active'),
      see('#auth-pages :is(.page-signQR, .page-sign, .page-authCode, .page-password, .page-signUp, .page-signImport)'),
    ],
    loading: [],
    room: [
      { ...see('#page-chats'), by: 'width' },
      { ...see('#main-columns'), by: 'width' },
    ],
  },
  chat: {
    pane: [
      see('#column-center .chats-container > .chat.active:not(.chat-preview):has([data-peer-id])'),
      see('.chat.active:not(.chat-preview):has([data-peer-id])'),
    ],
    title: {
      at: [
        see('.topbar .chat-info .peer-title .peer-title-inner'),
        see('.topbar .chat-info .peer-title'),
        see('.chat-info .peer-title'),
      ],
      from: { text: true },
      form: 'plain',
    },
    identity: {
      kind: 'peer',
      reader: {
        at: [
          see('.topbar .chat-info .peer-title[data-peer-id]'),
          see('.chat-info [data-peer-id]'),
          // Over a thread stands no peer.
          see('.input-message-input[data-peer-id]:not(.input-field-input-fake)'),
          see('.bubble[data-mid][data-peer-id]'),
        ],
        from: { attr: 'data-peer-id' },
        form: 'telegram-peer',
      },
    },
    alsoKnown: [
      { kind: 'username', reader: { from: { hash: true }, form: 'at-handle' } },
      {
        kind: 'username',
        reader: {
          inPage: true,
          any: true,
          at: [see('#column-right .profile-content .row .row-title'), see('#column-right .row .row-title')],
          from: { text: true },
          form: 'at-handle',
        },
        of: PROFILE_OF,
      },
    ],
    witnesses: [
      {
        of: 'identity',
        how: 'same',
        reader: {
          at: [see('.input-message-input[data-peer-id]:not(.input-field-input-fake)')],
          from: { attr: 'data-peer-id' },
          form: 'telegram-peer',
        },
      },
      {
        of: 'identity',
        how: 'same',
        reader: { at: [see('.bubble[data-mid][data-peer-id]')], from: { attr: 'data-peer-id' }, form: 'telegram-peer' },
      },
      { of: 'identity', how: 'same', reader: { from: { hash: true }, form: 'telegram-peer' } },
    ],
    numbers: [
      {
        from: 'profile',
        whole: true,
        reader: {
          inPage: true,
          any: true,
          at: [see('#column-right .profile-content .row .row-title'), see('#column-right .row .row-title')],
          from: { text: true },
          form: 'phone-number',
        },
        of: PROFILE_OF,
      },
    ],
    group: [],
    groupIds: 'negative',
    nobody: [see('.topbar :is(.avatar-icon-saved, .avatar-icon-saved_filled)')],
  },
  message: {
    list: [see('.bubbles .bubbles-inner'), see('.bubbles')],
    // Message 0 is the space that a bot's description takes.
    row: [see('.bubble[data-mid]:not(.is-date, [data-mid="0"])')],
    id: { from: { attr: 'data-mid' }, form: 'telegram-message' },
    notice: [see('.bubble.service')],
    direction: [
      {
        by: 'self',
        out: [see('.bubble.is-out')],
        // A post of a channel is from neither side; it shows how often it was seen.
        in: [see('.bubble.is-in:not(.channel-post, :has(.post-views))')],
      },
    ],
    text: [
      // One to three emoji alone are shown large, in the place of a picture.
      see('.attachment:has(img.emoji, [data-sticker-emoji])'),
      see('.document-message'),
      see('.message .translatable-message'),
      see('.message'),
    ],
    notText: [
      see('.time, .clearfix'),
      see('.reply, .reactions, .webpage, .web, .bubble-beside-button'),
      see('.document, .audio, .name'),
    ],
    notMessage: [
      see('.bubble.service, .bubble.is-date, .bubble[data-mid="0"]'),
      see('.bubble-service, .service-msg, .empty-bubble-placeholder, .bubbles-date-group > .bubble:not([data-mid])'),
      see('.preloader, button'),
    ],
    time: [{ by: 'value', reader: { from: { attr: 'data-timestamp' }, form: 'unix-seconds' } }],
    // Name and picture stand once in a run of one person's messages.
    sender: {
      around: [see('.bubbles-group')],
      at: [see(`.bubble${OWN_WORDS} .name .peer-title:not(.reply *)`)],
      from: { text: true },
      form: 'plain',
    },
    senderId: {
      kind: 'peer',
      reader: {
        around: [see('.bubbles-group')],
        at: [
          see('.bubbles-group-avatar[data-peer-id], .bubbles-group-avatar [data-peer-id]'),
          see(`.bubble${OWN_WORDS} .name .peer-title[data-peer-id]:not(.reply *)`),
        ],
        from: { attr: 'data-peer-id' },
        form: 'telegram-peer',
      },
    },
    status: [
      {
        by: 'marks',
        marks: {
          pending: [see('.bubble.is-sending, .bubble.is-outgoing')],
          sent: [see('.bubble.is-sent')],
          read: [see('.bubble.is-read')],
          failed: [see('.bubble.is-error')],
        },
      },
    ],
    kinds: [
      { kind: 'text', at: [see('.attachment:has(img.emoji, [data-sticker-emoji])')] },
      { kind: 'sticker', at: [see('.attachment.media-sticker-wrapper, .media-sticker')] },
      { kind: 'audio', at: [see('.audio, audio-element')] },
      { kind: 'document', at: [see('.document-container, .document')] },
      { kind: 'video', at: [see('.attachment video, .media-video, .video-time, .media-round')] },
      { kind: 'image', at: [see('.attachment .media-photo, .attachment img')] },
    ],
  },
  composer: {
    box: [
      see('.chat-input .input-message-input[contenteditable="true"]:not(.input-field-input-fake)'),
      see('.input-message-input[contenteditable="true"]:not(.input-field-input-fake)'),
    ],
    closed: [see('.chat-input-control')],
    way: 'lines',
    markup: 'telegram',
  },
  open: [
    {
      way: 'row',
      row: [see('a.chatlist-chat[data-peer-id]')],
      kind: 'peer',
      reader: { from: { attr: 'data-peer-id' }, form: 'telegram-peer' },
      press: 'mousedown',
    },
    { way: 'address', kind: 'username', address: 'https://web.telegram.org/k/#@{value}', loads: true },
  ],
}
