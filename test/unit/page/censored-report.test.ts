// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { censoredReport } from '../../../lib/page/censored-report.ts'
import { STRUCTURAL_WORDS } from '../../../lib/page/structural-words.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'

beforeEach(() => {
  document.title = '(2) Anna Verdi'
  document.body.innerHTML = `
    <div id="app" class="chat-app x1n2onr6 deadbeef" data-user="39055550101">
      <header class="conversation-header header-annaverdi" data-testid="chat-with-Anna-39055550101" aria-label="Chat with Anna Verdi">
        <h2 id="u-verdi77" title="Anna Verdi">Anna Verdi</h2>
      </header>
      <ul class="message-list AnnaVerdiRoom">
        <li class="message-in" data-id="3EB0C767D26A1B2C3D4E"><span dir="auto">Is my order 4711 from Rosenborg ready?</span></li>
        <li class="message-in"><span dir="auto">rosenborg again</span></li>
        <li class="message-in rosenborg-theme"><span dir="auto">x</span></li>
        <li class="message-in"><span dir="auto">y</span></li>
        <li class="message-in"><span dir="auto">z</span></li>
      </ul>
      <textarea class="composer-box" placeholder="Write to Anna">my secret draft</textarea>
      <script>const token = 'sesame'</script>
    </div>`
})

test('tells how the page is built', () => {
  const report = censoredReport(converse, document)
  expect(report).toContain('header data-testid="chat-~-~-#" class="conversation-header header-~" aria-label (1)')
  expect(report).toContain('ul class="message-list ~~Room" (5)')
  expect(report).toContain('li class="message-in" data-id (1)')
  expect(report).toContain('textarea class="composer-box" placeholder')
  expect(report).toMatch(/^recency report 1, converse, language 2\n/)
  expect(report).toMatch(/box 1 of 2026-11-22: 0/)
})

test('tells nothing of anybody', () => {
  const report = censoredReport(converse, document).toLowerCase()
  for (const word of ['anna', 'verdi', '39055', '4711', '3eb0', 'rosenborg', 'secret', 'sesame', 'deadbeef', '77'])
    expect(report, word).not.toContain(word)
})

test('rows of one kind are told three times', () => {
  // Plain ones: two, made four. Those with text in them are another kind than those without.
  document.querySelector('ul')?.append(...[1, 2].map(() => document.createElement('li')))
  for (const row of document.querySelectorAll('li:not([class])')) row.className = 'message-in'
  const report = censoredReport(converse, document)
  expect(report.match(/^ *li class="message-in"/gm)).toHaveLength(1 + 3)
  expect(report).toContain('(7)')
})

test('no name that the page says to people is in it, wherever it stands', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{4,9}$/).filter((word) => !STRUCTURAL_WORDS.has(word.toLowerCase()))
  fc.assert(
    fc.property(name, fc.constantFrom('class', 'id', 'data-testid', 'data-icon', 'role', 'type'), (who, attribute) => {
      document.title = ''
      document.body.innerHTML = '<main><h1></h1><p></p></main>'
      const [heading, other] = document.querySelectorAll('h1, p')
      if (heading) heading.textContent = `Chat with ${who} today`
      other?.setAttribute(attribute, `with-${who} ${who.toLowerCase()}42 chat${who}`)
      expect(censoredReport(converse, document).toLowerCase()).not.toContain(who.toLowerCase())
    }),
  )
})
