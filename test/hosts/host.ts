/** One page that makes it hard for a sidebar to stand beside it. All are the same small messenger, built in another way. */
export interface Host {
  name: string
  /** What is hard about it. */
  why: string
  headers?: Record<string, string>
  /** Attributes of `<html>`. */
  root?: string
  style?: string
  /** In place of the usual app. */
  body?: string
  /** Runs before all else, as pages' own scripts do. */
  early?: string
  /** Runs at the end of the body. */
  late?: string
  /** Called by the test once the sidebar stands, as a function of the page's: what it does only later. */
  act?: string
  /** Where the page keeps its chat out of reach, so that the sidebar can only wait. */
  state?: 'loading'
  /** The theme that the sidebar has to take. */
  theme?: 'dark'
  /** It takes a while until it has done its worst. */
  isRestless?: true
  /** Not asked of it: what the page covers with a layer of its own for as long as that is open. */
  isCovered?: true
}

/** The chat that Recency reads, as Converse.js has it. */
export const CHAT = `
  <converse-chats class="converse-chatboxes">
    <converse-chat class="chatbox" jid="someone@chat.example">
      <div class="chat-head">
        <div class="chatbox-title__text" role="heading" aria-level="2" title="someone@chat.example">Someone</div>
        <button type="button" data-edge>Menu</button>
      </div>
      <div class="chat-content__messages">
        <div class="chat-msg" data-msgid="m1" data-isodate="2026-11-20T10:00:00.000Z" data-from="someone@chat.example/phone">
          <div class="chat-msg__content chat-msg__content--them"><span class="chat-msg__text">Good morning</span></div>
        </div>
      </div>
      <form class="chat-message-form">
        <textarea class="chat-textarea" aria-label="Message"></textarea><button type="button" data-edge>Send</button>
      </form>
    </converse-chat>
  </converse-chats>`

/** A messenger that fills the window by itself, as most do: a list at the left, the chat, buttons at both edges. */
export const APP = `
  <div id="app">
    <nav><button type="button" data-edge>Chats</button><p>Someone</p><p>Somebody else</p></nav>
    ${CHAT}
  </div>`

const STYLE = `
  body { margin: 0; font: 14px sans-serif }
  #app { display: flex; width: 100vw; height: 100vh; background: #f4f6f8; color: #222 }
  nav { width: 240px; flex: none; padding: 8px; background: #e3e8ee; box-sizing: border-box }
  converse-chats, converse-chat { display: flex; flex-direction: column; flex: 1; min-width: 0 }
  .chat-head, .chat-message-form { display: flex; justify-content: space-between; padding: 8px; background: #d5dde6; color: #222 }
  .chat-content__messages { flex: 1; padding: 16px }
  .chat-textarea { flex: 1 }
`

/** What a page hears of keys, for the test to look at. */
const SPY = `
  window.heard = []
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput'])
    window.addEventListener(type, (event) => window.heard.push(type + ' ' + (event.key ?? event.data)), true)
`

/** The page as it is served. Its scripts are files of its own, since some of these pages allow no others. */
export function hostHtml(host: Host): string {
  return `<!doctype html>
<html lang="en" ${host.root ?? ''}>
  <head>
    <meta charset="utf-8" />
    <title>${host.name}</title>
    <link rel="stylesheet" href="style.css" />
    <script src="early.js"></script>
  </head>
  <body>
    ${host.body ?? APP}
    <script src="late.js"></script>
  </body>
</html>`
}

/** The file of this name beside the page; null where there is none. */
export function hostFile(host: Host, name: string): { type: string; body: string } | null {
  if (name === '') return { type: 'text/html; charset=utf-8', body: hostHtml(host) }
  if (name === 'style.css') return { type: 'text/css', body: STYLE + (host.style ?? '') }
  if (name === 'early.js') return { type: 'text/javascript', body: SPY + (host.early ?? '') }
  if (name === 'late.js') {
    return { type: 'text/javascript', body: `${host.late ?? ''}\nwindow.act = async () => { ${host.act ?? ''} }` }
  }
  if (name === 'inner.html') return { type: 'text/html', body: '<!doctype html><body><input autofocus>An inner page</body>' }
  return null
}
