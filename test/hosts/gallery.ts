import { APP, CHAT, type Host } from './host.ts'

const MODAL = `
  const dialog = document.createElement('dialog')
  dialog.id = 'modal'
  dialog.textContent = 'A dialog that makes the rest of the page dead'
  document.body.append(dialog)
  dialog.showModal()`

/** Pages that make it hard for a sidebar to stand beside them, each for one reason. */
export const HOSTS: readonly Host[] = [
  {
    name: 'layers',
    why: 'its layers are at the limit of z-index, and later in the document than ours',
    style: '#app { position: fixed; inset: 0; z-index: 2147483647 } .veil { position: fixed; z-index: 2147483647 }',
    act: `for (let i = 0; i < 3; i++) {
        const veil = document.createElement('div')
        veil.className = 'veil'
        veil.style.cssText = 'right:0;bottom:' + i * 40 + 'px;width:200px;height:30px;background:gold'
        veil.innerHTML = '<button type="button" data-edge style="float:right">Toast</button>'
        document.documentElement.append(veil)
      }`,
    isCovered: true,
  },
  {
    name: 'unset',
    why: 'its sheet undoes everything of what it does not know',
    style:
      'html > *:not(head):not(body), [data-recency], [data-recency] * { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important; transform: translateX(300px) !important; width: 1px !important }',
  },
  {
    name: 'shadow',
    why: 'its app lives in a shadow root and fills the window from within; only the chat is slotted in',
    body: `<host-app>${CHAT}</host-app>`,
    late: `customElements.define('host-app', class extends HTMLElement {
        connectedCallback() {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('#in { display: flex; position: fixed; left: 0; top: 0; width: 100vw; height: 100vh } nav { width: 240px } ::slotted(*) { flex: 1; display: flex }')
          const root = this.attachShadow({ mode: 'open' })
          root.adoptedStyleSheets = [sheet]
          root.innerHTML = '<div id="in"><nav>Chats</nav><slot></slot></div>'
        }
      })`,
  },
  {
    name: 'large-letters',
    why: 'its root has letters of twice the size, and everything of its own is in rem',
    style: 'html { font-size: 200% } body { font-size: 1rem } nav { width: 10rem }',
  },
  {
    name: 'zoomed',
    why: 'it scales its root',
    style: 'html { zoom: 1.25 } #app { width: 100%; height: 80vh }',
  },
  {
    name: 'dark',
    why: 'it is dark',
    theme: 'dark',
    style:
      'html { color-scheme: dark } body, #app, nav { background: #111b21; color: #e9edef } .chat-head, .chat-message-form { background: #202c33 }',
  },
  {
    name: 'key-thief',
    why: 'it takes every key at the window, before anybody else, into its composer, where Enter sends',
    early: `for (const type of ['keydown', 'keypress', 'keyup'])
        window.addEventListener(type, (event) => {
          const box = document.querySelector('textarea')
          if (type !== 'keydown' || event.target === box) return
          event.stopImmediatePropagation()
          event.preventDefault()
          box.focus()
          box.value += event.key.length === 1 ? event.key : '[' + event.key + ']'
        }, true)`,
  },
  {
    name: 'focus-thief',
    why: 'it takes the focus back to its composer whenever it notices that it is elsewhere',
    late: `document.addEventListener('focusin', ({ target }) => {
        if (!target.matches('textarea')) document.querySelector('textarea').focus()
      })`,
  },
  {
    name: 'frames',
    why: 'frames in frames fill its window and take the focus when they load',
    body: `${APP}<iframe src="inner.html" title="inner" style="position:fixed;inset:0;width:100vw;height:80px;border:0;background:#fff"></iframe>`,
    style: '#app { padding-top: 80px; box-sizing: border-box }',
  },
  {
    name: 'strict',
    why: 'its policies forbid frames, inline styles, resources of others, unsafe sinks and the clipboard',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'clipboard-write=(), clipboard-read=()',
      'x-frame-options': 'DENY',
    },
  },
  {
    name: 'sweeper',
    why: 'it takes every foreign node off its root, again and again, as soon as one comes',
    early: `new MutationObserver(() => {
        for (const node of document.documentElement.children) if (!node.matches('head, body')) node.remove()
      }).observe(document.documentElement, { childList: true })`,
  },
  {
    name: 'slow-sweeper',
    why: 'it clears root and body of all that is not its own, twice a second',
    isRestless: true,
    late: `setInterval(() => {
        for (const node of [...document.documentElement.children, ...document.body.children])
          if (!node.matches('head, body, #app, script')) node.remove()
      }, 500)`,
  },
  {
    name: 'changer',
    why: 'it makes everything foreign inert, hidden and of no size',
    late: `new MutationObserver(() => {
        for (const node of document.documentElement.children) {
          if (node.matches('head, body')) continue
          node.inert = true
          node.hidden = true
          node.setAttribute('aria-hidden', 'true')
          node.style.cssText = 'display:none'
        }
      }).observe(document.documentElement, { childList: true })`,
  },
  {
    name: 'rewriter',
    why: 'it writes its document anew, after which every listener of anybody is gone',
    act: `const html = '<!doctype html>' + document.documentElement.outerHTML.replace(/<script[\\s\\S]*?<\\/script>/g, '')
      document.open()
      document.write(html)
      document.close()
      window.heard = []`,
  },
  {
    name: 'traps',
    why: 'transforms and filters on its root and body catch what is fixed, and clip it',
    style:
      'html { filter: brightness(0.98); perspective: 900px; overflow: hidden } body { transform: translateY(0); overflow: hidden; height: 100vh; contain: paint }',
  },
  {
    name: 'stubborn-width',
    why: 'root, body and app each insist on the width of the window',
    style:
      'html { overflow: hidden; width: 100vw } body { position: fixed; width: 100%; min-width: 1100px } #app { position: absolute; left: 0; min-width: 900px }',
  },
  {
    name: 'columns-of-the-window',
    why: 'its columns are parts of the window, placed one by one',
    style:
      '#app { position: fixed; inset: 0; width: auto } nav { position: absolute; left: 0; top: 0; bottom: 0; width: 30vw } converse-chats { position: absolute; left: 30vw; top: 0; bottom: 0; width: 70vw }',
  },
  {
    name: 'right-to-left',
    why: 'it is written from right to left, and placed from the right',
    root: 'dir="rtl"',
    style: '#app { position: absolute; right: 0; top: 0 }',
  },
  { name: 'modal', why: 'a modal dialog makes all else dead', act: MODAL, isCovered: true },
  {
    name: 'modal-closed',
    why: 'a modal dialog came and went, and was taken out of the page',
    act: `${MODAL}
      await new Promise((done) => setTimeout(done, 1500))
      dialog.close()
      dialog.remove()`,
  },
  {
    name: 'popover',
    why: 'a popover over the whole window comes after us in the top layer',
    act: `const over = document.createElement('div')
      over.popover = 'manual'
      over.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;background:#0008'
      over.innerHTML = '<button type="button" data-edge style="position:absolute;right:8px;top:8px">Close</button>'
      document.body.append(over)
      over.showPopover()`,
    isCovered: true,
  },
  {
    name: 'viewer',
    why: 'a picture is opened over the whole window, with its close button in the far corner',
    act: `const over = document.createElement('div')
      over.style.cssText = 'position:fixed;inset:0;z-index:99999;background:#000c'
      over.innerHTML = '<button type="button" data-edge style="position:absolute;right:8px;top:8px">Close</button>'
      document.body.append(over)`,
    isCovered: true,
  },
]
