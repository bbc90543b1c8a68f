import type { SiteDefinition, ValueReader } from '../definition.ts'

const SEEN = '2026-11-22'
const see = (sel: string) => ({ sel, seen: SEEN })

/**
 * While a chat slides in, the one before it is still in the page. The client calls the arriving slide `-to` and all others than the active one
 * are on their way out; slides stand in slides, so what counts has no such one around it.
 */
const shown = (sel: string) => see(`${sel}:not(.Transition_slide:not(.Transition_slide-active, .Transition_slide-to) *)`)

/** Whose profile is open. */
const PROFILE_OF: ValueReader = {
  inPage: true,
  at: [see('#RightColumn .ProfileInfo [data-peer-id]')],
  from: { attr: 'data-peer-id' },
  form: 'telegram-peer',
}

/**
 * Telegram Web A 12.0, measured on the running client; what stands in no measurement is after its source (telegram-tt).
 *
 * - The header changes first, the address about 80 ms later, the list about 200 ms after that. No event tells of the address.
 * - The address leads: only there stands the id of a thread or topic, whose header bears none, and the sign that makes a group.
 * - Ids are ids of the network: the own account is left out, so that a person is the same one in Web K and for another agent.
 * - Saved Messages is the chat with oneself: its picture is a sign, and it has no status.
 * - The client knows "sent" and "read"; nothing says "delivered".
 * - Setting the address within the page closes the chat, a click on a row does nothing: the row is pressed, or the page loads anew.
 */
export const telegramA: SiteDefinition = {
  version: 2,
  id: 'telegram-a',
  name: 'Telegram Web A',
  network: 'telegram',
  matches: ['https://web.telegram.org/a/*'],
  app: {
    paths: ['/a'],
    ready: [see('#Main'), see('#LeftColumn')],
    signedOut: [see('#auth-phone-number-form'), see('#auth-qr-form'), see('.auth-form')],
    loading: [],
    room: [
      { ...see('#root'), by: 'width' },
      { ...see('#Main'), by: 'width' },
    ],
  },
  chat: {
    pane: [see('#MiddleColumn:has(.MiddleHeader .ChatInfo, .MiddleHeader h3)')],
    title: {
      at: [shown('.MiddleHeader .ChatInfo .fullName'), shown('.MiddleHeader .ChatInfo h3'), shown('.MiddleHeader h3')],
      from: { text: true },
      form: 'plain',
    },
    identity: { kind: 'peer', reader: { from: { hash: true }, form: 'telegram-peer' } },
    alsoKnown: [
      {
        kind: 'username',
        reader: {
          inPage: true,
          any: true,
          at: [
            see('#RightColumn .ChatExtra .ListItem:has(.icon-mention) .title'),
            see('#RightColumn .ChatExtra .multiline-item .title'),
          ],
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
        reader: { at: [shown('.MiddleHeader .ChatInfo [data-peer-id]')], from: { attr: 'data-peer-id' }, form: 'telegram-peer' },
      },
    ],
    numbers: [
      {
        from: 'profile',
        whole: true,
        reader: {
          inPage: true,
          any: true,
          at: [
            see('#RightColumn .ChatExtra .ListItem:has(.icon-phone) .title'),
            see('#RightColumn .ChatExtra .multiline-item .title'),
          ],
          from: { text: true },
          form: 'phone-number',
        },
        of: PROFILE_OF,
      },
    ],
    group: [shown('.MiddleHeader .group-status')],
    // "typing ..." and "updating ..." stand in the place of what a person's status says.
    person: [shown('.MiddleHeader .ChatInfo :is(.user-status, .status, .typing-status)')],
    groupIds: 'negative',
    nobody: [shown('.MiddleHeader .ChatInfo :is(.icon-avatar-saved-messages, .icon-my-notes, .Avatar.saved-messages)')],
  },
  message: {
    list: [shown('.MessageList')],
    // An album is one message; the marker at a message's end bears its id once more. Notices are none: only they might be left of a list.
    row: [see('.Message[data-message-id]'), see('[id^="message-"][data-message-id]:not(.ActionMessage)')],
    id: { from: { attr: 'data-message-id' }, form: 'telegram-message' },
    direction: [
      {
        by: 'self',
        out: [see('.Message.own')],
        // A post of a channel is from neither side; it shows how often it was seen.
        in: [see('.Message:not(.own, :has(.icon-channelviews, .message-views))')],
      },
    ],
    text: [see('.text-content:not(.EmbeddedMessage *, .WebPage *)')],
    notText: [see('.MessageMeta'), see('.Reactions'), see('.EmbeddedMessage'), see('.WebPage'), see('.message-title')],
    notMessage: [
      see('.sticky-date'),
      see('.ActionMessage, .local-action-message'),
      see('.unread-divider, .memo-unread-divider-placeholder'),
      see('.NoMessages, .ContactGreeting, .empty, .no-messages'),
      see('[class*="BotInfo"], [class*="AccountInfo"]'),
      see('.Loading, .loading, button'),
    ],
    time: [
      {
        by: 'clock',
        reader: { at: [see('.MessageMeta .message-time'), see('.message-time')], from: { text: true }, form: 'plain' },
        day: [see('.message-date-group > .sticky-date'), see('.sticky-date')],
      },
    ],
    // The name stands over the first message of a run only; over one that was forwarded it is that of whoever wrote it first.
    sender: {
      around: [see('.sender-group-container')],
      at: [see('.message-title .sender-title:not(.EmbeddedMessage *, .is-forwarded *)')],
      from: { text: true },
      form: 'plain',
    },
    senderId: {
      kind: 'peer',
      reader: {
        around: [see('.sender-group-container')],
        at: [see('.Avatar[data-peer-id]:not(.Message *, .forward-avatar)')],
        from: { attr: 'data-peer-id' },
        form: 'telegram-peer',
      },
    },
    status: [
      {
        by: 'marks',
        marks: {
          pending: [shown('.MessageOutgoingStatus .icon-message-pending')],
          sent: [shown('.MessageOutgoingStatus .icon-message-succeeded')],
          read: [shown('.MessageOutgoingStatus .icon-message-read')],
          failed: [shown('.MessageOutgoingStatus .icon-message-failed')],
        },
      },
    ],
    kinds: [
      { kind: 'sticker', at: [see('.sticker-media, .AnimatedSticker')] },
      { kind: 'audio', at: [see('.Audio')] },
      { kind: 'document', at: [see('.File')] },
      { kind: 'video', at: [see('.media-inner video, .message-media-duration, .RoundVideo')] },
      { kind: 'image', at: [see('.media-inner img, .media-inner canvas')] },
    ],
  },
  composer: {
    box: [
      shown('#editable-message-text[contenteditable="true"]:not(.clone)'),
      shown('.messages-layout [contenteditable="true"][role="textbox"]:not(.clone)'),
    ],
    closed: [
      shown('.messaging-disabled'),
      shown('.middle-column-footer-button-container'),
      shown('.middle-column-footer.no-composer'),
    ],
    way: 'lines',
    markup: 'telegram',
  },
  open: [
    {
      way: 'row',
      row: [see('.chat-list a.ListItem-button[href^="#"]')],
      kind: 'peer',
      reader: { from: { attr: 'href' }, form: 'telegram-peer' },
      press: 'mousedown',
    },
    { way: 'address', kind: 'peer', address: 'https://web.telegram.org/a/#{value}', loads: true },
    {
      way: 'address',
      kind: 'username',
      address: 'https://web.telegram.org/a/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3D{value}',
      loads: true,
    },
    {
      way: 'address',
      kind: 'phone',
      address: 'https://web.telegram.org/a/#?tgaddr=tg%3A%2F%2Fresolve%3Fphone%3D{value}',
      loads: true,
    },
  ],
}
