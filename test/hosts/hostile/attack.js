// @ts-nocheck: a script of a page, which patches what the types say cannot be patched.
// Acts: called by the test while the sidebar shows a customer. Resolves with the frames that the page has made itself.
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

window.attack = async (extension) => {
  const { take } = window

  // Walk everything there is, through every shadow root that can be reached.
  const walk = (root, depth) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot, depth + 1)
      if (element.matches('[data-recency]') || depth > 0)
        take('walked', `${element.outerHTML} ${element.innerText} ${element.shadowRoot}`)
      if (element instanceof HTMLIFrameElement) take('frame found', `${element.src} ${element.contentDocument?.body?.innerText}`)
    }
  }
  walk(document, 0)
  for (const root of window.kept ?? []) if (root instanceof ShadowRoot) take('shadow kept', root.innerHTML)
  take('text of the page', document.documentElement.innerText)
  take('what the page can select', (getSelection().selectAllChildren(document.documentElement), String(getSelection())))
  getSelection().removeAllRanges()
  take('found by words', String(window.find?.('ZELDA', false, false, true)))
  take('element at', String(document.elementFromPoint(innerWidth - 100, 100)?.outerHTML))
  take('active', String(document.activeElement?.outerHTML))

  // Frames: by number, by name, by the list.
  take('frames', String(window.length))
  for (let index = 0; index < 10; index++) {
    try {
      const other = window[index]
      if (!other) continue
      take('frame handle', String(other))
      other.postMessage({ to: 'background', call: 'card.get', protocol: 1, arg: {} }, '*')
      take('frame address', String(other.location.href))
      take('frame text', String(other.document.body.innerText))
    } catch (error) {
      take('frame refused', String(error.name))
    }
  }

  // The extension's pages in frames and windows of the page's own.
  const addresses = [...new Set(window.loot.flatMap(({ what }) => what.match(/(?:chrome|moz)-extension:\/\/[^\s"'<>)]+/g) ?? []))]
  for (const page of ['sidebar.html', 'dashboard.html', `sidebar.html#${'0'.repeat(32)}`]) addresses.push(`${extension}/${page}`)
  for (const address of addresses) {
    const frame = document.createElement('iframe')
    frame.className = 'stolen'
    frame.src = address
    document.body.append(frame)
  }
  for (const address of addresses) {
    await fetch(address).then(
      async (response) => take('fetched', await response.text()),
      (error) => take('fetch refused', error.name),
    )
  }
  await rest(1500)
  for (const frame of document.querySelectorAll('iframe.stolen')) {
    try {
      frame.contentWindow.postMessage({ to: 'background', call: 'card.get', protocol: 1, arg: {} }, '*')
      take('own frame', `${frame.contentWindow.length} ${frame.contentDocument?.body?.innerText}`)
    } catch (error) {
      take('own frame refused', String(error.name))
    }
  }

  // Speak to the extension, as everybody who might be listened to.
  const id = new URL(extension).host
  for (const runtime of [window.chrome?.runtime, window.browser?.runtime]) {
    for (const call of ['card.get', 'sidebar.hello', 'content.hello', 'contact.search']) {
      try {
        const answer = await Promise.race([
          new Promise((resolve) => {
            runtime.sendMessage(
              id,
              { to: 'background', protocol: 1, call, arg: { text: 'a', ticket: '', href: location.href } },
              resolve,
            )
          }),
          rest(300),
        ])
        take('answered', answer ?? '')
      } catch (error) {
        take('runtime refused', String(error?.name))
      }
    }
  }
  window.postMessage({ to: 'content', call: 'page.insert', arg: {} }, '*')
  window.postMessage({ to: 'background', call: 'card.get', protocol: 1, arg: {} }, '*')
  document.querySelector('[data-recency]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))

  // What is stored where the page may look.
  take('storage', { ...localStorage, ...sessionStorage })
  take('databases', (await indexedDB.databases?.()) ?? '')
  take('caches', (await caches.keys?.().catch(() => [])) ?? '')
  take('cookies', document.cookie)
  take(
    'globals',
    Object.keys(window).filter((key) => /recency|wxt|browser|polyfill/i.test(key)),
  )
  take(
    'resources',
    performance.getEntries().map((entry) => entry.name),
  )
  try {
    take('clipboard', await Promise.race([navigator.clipboard.readText(), rest(300)]))
  } catch (error) {
    take('clipboard refused', error.name)
  }
  await rest(100)
  return document.querySelectorAll('iframe.stolen').length
}
