// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { Card, CardBehaviour, CardMembers } from '../../../lib/card/card.ts'
import { FakeBackground } from './fake-background.ts'
import { anna, chat, matched } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

async function show(card: Card): Promise<void> {
  const background = new FakeBackground(card)
  const sidebar = createSidebar(background.surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.card.value.state).toBe(card.state))
  })
}
const text = (id: string): string => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? ''
const members = (): string[] => [...document.querySelectorAll('[data-testid="member"]')].map((one) => one.textContent ?? '')

const known = anna.chat as CardBehaviour
/** Today and yesterday are those of the workspace: 22 November 2026 in Rome. */
const at = (day: number, hour: number): number => Date.UTC(2026, 10, day, hour)
const lastIn = (instant: number): Partial<CardBehaviour> => ({ last: instant, lastIn: instant })
const lastOut = (instant: number): Partial<CardBehaviour> => ({ last: instant, lastOut: instant })

describe('the headline says who wrote last', () => {
  test.each<[string, Partial<CardBehaviour>]>([
    ['You wrote last, 2 days ago', lastOut(at(20, 16))],
    ['They wrote last, yesterday 5:00 PM', lastIn(at(21, 16))],
    // Half past midnight in Rome is today there.
    ['They wrote last, today 12:00 AM', lastIn(at(21, 23))],
    ['Last message today 1:00 PM', { ...lastIn(at(22, 12)), ...lastOut(at(22, 12)) }],
    ['Last message today 1:00 PM', { last: at(22, 12) }],
    ['Newer messages without a date', { ...lastOut(at(20, 16)), open: { in: true, out: false, last: true } }],
  ])('%s', async (words, change) => {
    await show(matched({ chat: { ...known, lastIn: at(1, 9), lastOut: at(2, 9), ...change } }))
    expect(text('last-message').replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(words)
  })

  test('and that it is not known where no message was seen', async () => {
    await show(matched({ chat: null }))
    expect(text('last-message')).toBe('not known')
    expect(document.body.textContent).toContain('No message with a date has been seen yet.')
  })
})

test('what is not known is said so, never as zero', async () => {
  const replies = { theirs: { milliseconds: 0, count: 0 }, ours: { milliseconds: 0, count: 0 } }
  await show(matched({ chat: { ...known, lastIn: null, lastOut: null, countIn: 0, countOut: 0, replies } }))
  for (const name of ['Your last message', 'Their last message', 'Messages from you', 'Messages from them', 'They answer in'])
    expect(text('behaviour')).toContain(`${name}not known`)
  await show(matched({ chat: { ...known, lastOut: null, countOut: 0 } }))
  expect(text('behaviour')).toContain('Messages from you0')
})

test('several chats of one person are told as such', async () => {
  await show(matched({ chat: { ...known, chats: 2 } }))
  expect(document.body.textContent).toContain('the messages of 2 chats')
})

describe('a group', () => {
  const group = (of: CardMembers | null): Card => ({ state: 'group', chat, members: of })
  const beppe: CardMembers['known'][number] = {
    contact: 'b',
    name: 'Beppe Prova',
    writesAs: 'Bep',
    by: 'confirmed',
    segments: [],
  }

  test('lists whom it knows, how, and how many it does not; nobody can be written to from it', async () => {
    await show(
      group({
        known: [
          { ...beppe, segments: anna.segments },
          { ...beppe, contact: 'c', by: 'number-shown', writesAs: 'Beppe Prova' },
        ],
        others: 3,
      }),
    )
    expect(members()).toEqual([
      'Beppe ProvaWrites here as BepBest customersBig spenders lately',
      'Beppe ProvaOnly by the number shownIn no segment',
    ])
    expect(document.body.textContent).toContain('3 others who wrote here are not known for sure.')
    expect(document.body.textContent).toContain('no offer here')
    for (const member of document.querySelectorAll('[data-testid="member"]')) expect(member.querySelector('button, a')).toBeNull()
    expect(document.querySelector('[data-testid="offer"], [data-testid="offer-insert"]')).toBeNull()
  })

  test.each<[string, CardMembers | null]>([
    ['This page does not show who wrote here.', null],
    ['4 people wrote here; none of them is known for sure.', { known: [], others: 4 }],
    ['1 person wrote here and is not known for sure.', { known: [], others: 1 }],
  ])('%s', async (words, of) => {
    await show(group(of))
    expect(members()).toEqual([])
    expect(document.body.textContent).toContain(words)
  })
})
