import type { SiteDefinition } from '../definition.ts'

const SEEN = '2026-11-22'
const see = (sel: string) => ({ sel, seen: SEEN })

const HEADER = '[data-pagelet^="IGDInboxHeader"]'
const LIST = '[data-pagelet="IGDMessagesList"]'
/** Its alternative text is no one's language; it stands beside received messages only. */
const PICTURE = 'img[alt="user-profile-picture"]'
/** The link from the header to a person's profile. Beside messages stand such links in groups too. */
const PROFILE = 'a[href] h2, a[aria-label^="Open the profile page of "]:not([role="row"] *, [role="group"] *)'
const NAME = 'h2:not([role="navigation"] *, [data-pagelet="IGDThreadList"] *)'
/** Quotes of other messages stand outside such a span. */
const WORDS = 'span[dir="auto"] > div[dir="auto"]:not(:has([dir="auto"]))'

/**
 * Instagram Direct. Nobody here has seen the page itself: the selectors are those of a dozen tools of 2026 that read it. The names of the
 * page's larger parts (`data-pagelet`) are the same in all languages, its labels are not.
 *
 * - The thread's id stands in the address alone: rows of the list are buttons without any (since 2025), so there is no row to press. An
 *   address of the thread opens it. `ig.me/m/<name>` would open a chat by name, but it is another origin: such an address is refused.
 * - The header's name is a link to the person's profile, whose address is their username; a group's name is no link.
 * - Messages have no ids. Days are rows as well. Times stand between messages only, so those of messages are unknown.
 */
export const instagram: SiteDefinition = {
  version: 2,
  id: 'instagram',
  name: 'Instagram',
  network: 'instagram',
  matches: ['https://www.instagram.com/*'],
  app: {
    paths: ['/direct'],
    ready: [see('[role="main"], main'), see('[data-pagelet="IGDThreadList"]')],
    signedOut: [see('form#loginForm'), see('input[name="password"]'), see('input[name="pass"]')],
    loading: [
      see(':is([role="main"], main) [role="progressbar"]'),
      see(':is([role="main"], main) [data-visualcompletion="loading-state"]'),
      see('#splash-screen'),
    ],
  },
  chat: {
    pane: [
      see(`:has(> ${HEADER}):has(${LIST})`),
      see(`:is([role="main"], main):has(${LIST})`),
      see(':is([role="main"], main):has([aria-label^="Messages in conversation with"])'),
      see(':is([role="main"], main):has([role="row"] [role="gridcell"])'),
    ],
    title: {
      at: [see(`${HEADER} h2`), see('a[href] h2'), see(NAME)],
      from: { text: true },
      form: 'plain',
    },
    identity: { kind: 'thread', reader: { from: { path: true }, form: 'thread' } },
    alsoKnown: [
      {
        kind: 'username',
        reader: {
          at: [see(`${HEADER} a[href]:has(h2)`), see('a[href]:has(h2)')],
          from: { attr: 'href' },
          form: 'handle',
        },
      },
    ],
    witnesses: [
      {
        of: 'title',
        how: 'holds',
        reader: {
          at: [see('[aria-label^="Messages in conversation with "]')],
          from: { attr: 'aria-label' },
          form: 'plain',
        },
      },
    ],
    group: [see(`${HEADER} h2:not(a[href] h2)`), see(`:is([role="main"], main):not(:has(${PROFILE})) ${NAME}`)],
    person: [see(`${HEADER} a[href]:has(h2)`), see('a[href]:has(h2)'), see('a[aria-label^="Open the profile page of "]:has(h2)')],
  },
  message: {
    list: [see(LIST), see('[aria-label^="Messages in conversation with "]'), see('[role="grid"]')],
    row: [see('[role="row"]:has([role="gridcell"])'), see('[role="group"]:not([aria-label])'), see('[role="group"]')],
    notice: [see('[data-scope="date_break"]')],
    direction: [
      { by: 'inside', out: [], in: [see(PICTURE), see('a[aria-label^="Open the profile page of "]')] },
      { by: 'side', bubble: [see(WORDS), see('[dir="auto"]:not(:has([dir="auto"]))'), see(`img:not(${PICTURE}), video`)] },
    ],
    text: [see(WORDS), see('[aria-label="Double tap to like"] [dir="auto"]:not(:has([dir="auto"]))')],
    notText: [see('svg'), see('[role="toolbar"]')],
    time: [],
    sender: { at: [see(`a[href]:has(${PICTURE})`)], from: { attr: 'href' }, form: 'handle' },
    senderId: {
      kind: 'username',
      reader: { at: [see(`a[href]:has(${PICTURE})`)], from: { attr: 'href' }, form: 'handle' },
    },
    status: [],
    kinds: [
      { kind: 'video', at: [see('video')] },
      { kind: 'audio', at: [see('audio'), see('[role="slider"]')] },
    ],
  },
  composer: {
    box: [
      see('[data-pagelet^="IGDComposer"] [role="textbox"][contenteditable]:not([contenteditable="false"])'),
      see('[role="textbox"][data-lexical-editor="true"]:not([contenteditable="false"], [role="dialog"] *)'),
      see('[role="textbox"][contenteditable]:not([contenteditable="false"], [role="dialog"] *)'),
    ],
    way: 'lexical',
  },
  open: [{ way: 'address', kind: 'thread', address: 'https://www.instagram.com/direct/t/{value}/', loads: true }],
}
