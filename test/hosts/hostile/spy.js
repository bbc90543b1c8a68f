// @ts-nocheck: a script of a page, which patches what the types say cannot be patched.
// Runs first of all. Takes note of everything that a page can hear or patch without doing anything that shows.
window.loot = []
const take = (how, what) => {
  let text
  try {
    text = typeof what === 'string' ? what : JSON.stringify(what)
  } catch {
    text = String(what)
  }
  window.loot.push({ how, what: text ?? String(what) })
}
window.take = take

const describe = (node) => {
  if (!(node instanceof Node)) return String(node)
  return node instanceof Element ? node.outerHTML : (node.nodeValue ?? node.nodeName)
}

// Everything that is heard, before anybody else hears it.
for (const type of [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focus',
  'focusin',
  'focusout',
  'blur',
  'copy',
  'cut',
  'paste',
  'select',
  'selectionchange',
  'pointerdown',
  'click',
  'drop',
  'dragstart',
  'message',
  'messageerror',
  'storage',
  'hashchange',
  'popstate',
  'securitypolicyviolation',
  'error',
  'unhandledrejection',
]) {
  for (const target of [window, document]) {
    target.addEventListener(
      type,
      (event) => {
        const path = event
          .composedPath()
          .map((step) => step.nodeName ?? 'window')
          .join('<')
        take(
          `heard ${type}`,
          [event.key, event.data, event.message, event.blockedURI, String(event.clipboardData?.getData('text') ?? ''), path].join(
            ' ',
          ),
        )
        if (event.target instanceof Element && event.target.matches('[data-recency]'))
          take(`target of ${type}`, event.target.outerHTML)
      },
      true,
    )
  }
}

// Everything that the extension might call, patched in the page's world.
const patch = (owner, name, ...results) => {
  const real = owner?.[name]
  if (typeof real !== 'function') return
  owner[name] = function (...args) {
    const result = Reflect.apply(real, this, args)
    take(`patched ${name}`, [describe(this), ...args.map(describe)].join(' '))
    if (results.includes('keep')) (window.kept ??= []).push(result)
    return result
  }
}
patch(Element.prototype, 'attachShadow', 'keep')
for (const name of ['appendChild', 'insertBefore', 'removeChild', 'replaceChild']) patch(Node.prototype, name)
for (const name of ['append', 'prepend', 'remove', 'setAttribute', 'before', 'after']) patch(Element.prototype, name)
for (const name of ['createElement', 'execCommand', 'getSelection']) patch(Document.prototype, name)
for (const name of ['setRangeText', 'setSelectionRange']) patch(HTMLTextAreaElement.prototype, name)
for (const name of ['postMessage', 'fetch', 'matchMedia', 'getComputedStyle']) patch(window, name)
patch(EventTarget.prototype, 'dispatchEvent')
patch(Crypto.prototype, 'getRandomValues', 'keep')
patch(JSON, 'stringify')
for (const [owner, name] of [
  [HTMLIFrameElement.prototype, 'src'],
  [HTMLIFrameElement.prototype, 'contentWindow'],
  [Element.prototype, 'innerHTML'],
  [Node.prototype, 'textContent'],
]) {
  const real = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, {
    ...real,
    set(value) {
      take(`set ${name}`, value)
      real.set?.call(this, value)
    },
  })
}

// Everything that is recorded for the page.
new MutationObserver((records) => {
  for (const { target, addedNodes, attributeName } of records) {
    if (attributeName) take('attribute changed', `${attributeName} ${target.nodeName} ${target.getAttribute?.(attributeName)}`)
    for (const node of addedNodes) take('node added', describe(node))
  }
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
try {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      take(`timed ${entry.entryType}`, `${entry.name} ${entry.containerSrc ?? ''} ${entry.containerName ?? ''}`)
  }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes })
} catch (error) {
  take('no timing', error)
}
window.navigation?.addEventListener('navigate', (event) => take('navigation', event.destination.url))
try {
  new ReportingObserver((reports) =>
    take(
      'reported',
      reports.map((report) => report.body?.toJSON?.() ?? ''),
    ),
  ).observe()
} catch {
  // Not in every browser.
}
