import { effect } from '@preact/signals'
import { render } from 'preact'
import '../../components/ui/tokens.css'
import '../../components/ui/controls.css'
import '../../components/sidebar/sidebar.css'
import '../../components/sidebar/teach.css'
import { readAddress } from '../../components/sidebar/address.ts'
import { App } from '../../components/sidebar/app.tsx'
import { createSidebar } from '../../components/sidebar/store.ts'
import { TeachApp } from '../../components/sidebar/teach-app.tsx'
import { createLesson } from '../../components/sidebar/teach-lesson.ts'
import { browser, type Runtime } from '../../lib/browser.ts'
import { call } from '../../lib/call.ts'
import { likeliestLanguage } from '../../lib/language/likeliest.ts'
import type { Push } from '../../lib/messages.ts'

const root = document.documentElement
const language = likeliestLanguage(navigator.languages)

function applyTheme(): void {
  const { theme } = readAddress(location.hash)
  if (theme) root.dataset['theme'] = theme
  else delete root.dataset['theme']
}

const surroundings = {
  ask: call,
  ticket: readAddress(location.hash).ticket,
  alive: () => Boolean(browser.runtime?.id),
  onPush: (listener: (push: Push) => void) => {
    const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
      // A messenger's renderer in foreign hands could speak as its content script, to every sidebar.
      if (sender.tab && !sender.url?.startsWith(browser.runtime.getURL(''))) return
      if (typeof message === 'object' && message !== null && 'push' in message) listener(message as Push)
    }
    browser.runtime.onMessage.addListener(hear)
    return () => browser.runtime.onMessage.removeListener(hear)
  },
}

applyTheme()
addEventListener('hashchange', applyTheme)
if (location.search === '?teach') {
  const lesson = createLesson(surroundings)
  effect(() => {
    root.lang = lesson.language.value ?? language
  })
  addEventListener('pagehide', lesson.start())
  render(<TeachApp lesson={lesson} language={language} />, document.body)
} else {
  const sidebar = createSidebar(surroundings)
  effect(() => {
    root.lang = sidebar.session.value?.language ?? language
  })
  addEventListener('pagehide', sidebar.start())
  render(<App sidebar={sidebar} language={language} />, document.body)
}
