import { render } from 'preact'
import '../../../components/ui/tokens.css'
import '../../../components/ui/controls.css'
import '../../../components/sidebar/sidebar.css'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { Language } from '../../../lib/language/languages.ts'
import { STATES } from './states.ts'

/** Shows one state of the sidebar: `?state=NAME&theme=dark&language=it`. */
const asked = new URLSearchParams(location.search)
const make = STATES[asked.get('state') ?? '']
if (!make) throw new Error(`no such state; there are ${Object.keys(STATES).join(', ')}`)
const background = make()
background.language = (asked.get('language') ?? 'en') as Language
document.documentElement.lang = background.language
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light'
const sidebar = createSidebar(background.surroundings)
sidebar.start()
render(<App sidebar={sidebar} language={background.language} />, document.body)
// The test makes the world change through this.
Object.assign(globalThis, { background })
