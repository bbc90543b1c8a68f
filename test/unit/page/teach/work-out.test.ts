// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readMessages } from '../../../../lib/page/read-messages.ts'
import { observePage } from '../../../../lib/page/read-page.ts'
import { tryDefinition } from '../../../../lib/page/teach/try-definition.ts'
import { workOut } from '../../../../lib/page/teach/work-out.ts'
import { checkDefinition } from '../../../../lib/sites/schema.ts'
import type { SiteDefinition } from '../../../../lib/sites/definition.ts'
import { traceOf, type ChatTrace } from '../../../../lib/teach/lesson.ts'
import { tellApart } from '../../../../lib/teach/tell-apart.ts'
import { CHATS, first, LAYOUTS, saying, show, type Layout } from './layouts.ts'

const SITE = { id: 'site-inbox', name: 'Inbox', host: 'inbox.example.com', today: '2026-11-22' }

/** Points at the parts of the first chat as a person does, and shows the others. */
function taught(layout: Layout): { definition: SiteDefinition; apart: string } {
  const [chat] = CHATS
  const location = show(layout, chat!)
  const title = layout.name.includes('in a field')
    ? first('.desk-name')
    : saying(layout.name.includes('subject') ? `Re: ${chat!.name}` : chat!.name)
  const heads = [...document.querySelectorAll('*')].filter(
    (element) => element.children.length === 0 && element.textContent === chat!.name,
  )
  // The name stands in the list of chats too; the header's is the later one.
  const pointed = heads.length > 1 ? heads.at(-1)! : title
  const learnt = workOut(
    {
      title: layout.name.includes('shadow') ? first('.peer-name') : pointed,
      incoming: saying('is the shop open?'),
      outgoing: saying('until six.'),
      box: first('textarea, [contenteditable], input[type="text"]'),
    },
    SITE,
    location,
  )
  if ('problem' in learnt) throw new Error(learnt.problem)
  const traces: ChatTrace[] = []
  for (const other of CHATS) {
    const at = show(layout, other)
    const trial = tryDefinition(learnt.definition, learnt.places, learnt.echoes, { document, location: at })
    if (!trial) throw new Error(`no chat is read of ${other.name}: ${JSON.stringify(learnt.definition.chat)}`)
    traces.push(traceOf(trial, learnt))
  }
  return tellApart(learnt, traces)
}

test.each(LAYOUTS)('$name', (layout) => {
  const { definition, apart } = taught(layout)
  expect(apart).toBe(layout.apart)
  expect(checkDefinition(JSON.parse(JSON.stringify(definition)))).toHaveProperty('definition')
  const keys = new Set<string>()
  for (const chat of CHATS) {
    const location = show(layout, chat)
    const { reading, pane, agreement } = observePage(definition, document, location)
    expect(reading).toMatchObject({ state: 'chat', lost: [] })
    if (reading.state !== 'chat') return
    expect(reading.title).toContain(chat.name)
    expect(agreement).not.toBe('no')
    keys.add(reading.key)
    const read = readMessages(definition, pane!, location)
    expect(read.map(({ text }) => text)).toEqual(chat.says.map((said) => said.slice(1)))
    expect(read.map(({ direction }) => direction)).toEqual(chat.says.map((said) => (said.startsWith('>') ? 'out' : 'in')))
  }
  expect(keys.size).toBe(CHATS.length)
})

test.each(LAYOUTS)('no selector rests on chance, a person or a place: $name', (layout) => {
  const { definition } = taught(layout)
  const selectors = JSON.stringify(definition).match(/"sel":"(?:[^"\\]|\\.)*"/g) ?? []
  expect(selectors.length).toBeGreaterThan(5)
  for (const sel of selectors) expect(sel).not.toMatch(/css-|sc-|x1n2|x78|Anna|Rossi|morning|shop|7c21|\.\w*\d/i)
  expect(selectors.filter((sel) => sel.includes('nth-'))).toEqual([])
})

test('a message that holds the other is no second message', () => {
  show(LAYOUTS[1]!, CHATS[0]!)
  const learnt = workOut(
    { incoming: first('.conversation__messages'), outgoing: saying('until six.') },
    SITE,
    new URL('https://a.example/'),
  )
  expect(learnt).toEqual({ problem: 'same-message' })
})
