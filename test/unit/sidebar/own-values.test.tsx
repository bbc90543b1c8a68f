// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '../../../components/sidebar/app.tsx'
import { createSidebar } from '../../../components/sidebar/store.ts'
import type { CardValue } from '../../../lib/card/card.ts'
import { FakeBackground } from './fake-background.ts'
import { anna, matched } from './people.ts'

let stop: (() => void) | undefined
afterEach(() => {
  stop?.()
  render(null, document.body)
  document.body.replaceChildren()
})

const INCOME: CardValue = {
  field: { id: 'f1', revision: 1, origin: { kind: 'own' }, name: 'Income', type: 'number', choices: [], rank: 10, changedAt: 0 },
  value: '30000',
  given: false,
}

async function show(background: FakeBackground): Promise<void> {
  const sidebar = createSidebar(background.surroundings)
  await act(async () => {
    stop = sidebar.start()
    render(<App sidebar={sidebar} language="en" />, document.body)
    await vi.waitFor(() => expect(sidebar.connection.value).not.toBe('starting'))
  })
  await vi.waitFor(() => expect(document.querySelector('[data-fold="own"]')).not.toBeNull())
}

const named = (label: string): HTMLElement | null => document.querySelector(`[aria-label="${label}"]`)
const field = (): HTMLInputElement => document.querySelector('[data-field="f1"] input') as HTMLInputElement
async function key(target: HTMLElement, name: string): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  })
}
async function typed(text: string): Promise<void> {
  await act(async () => {
    field().value = text
    field().dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => field().form?.requestSubmit())
}

test('a known value is changed where it stands: what is wrong is said, Escape leaves it, Enter saves', async () => {
  const problem = { code: 'not-a-number' as const, said: '12 k' }
  const background = new FakeBackground(matched({ own: [INCOME] }), {
    'field.set': ({ text }) => ({ problem: text === '12 k' ? problem : null }),
  })
  await show(background)
  await act(async () => named('Change Income: 30,000')?.click())
  expect(field().value).toBe('30000')
  await typed('12 k')
  await vi.waitFor(() => expect(document.querySelector('[role="alert"]')?.textContent).toContain('“12 k” is not a plain number'))
  await key(field(), 'Escape')
  expect(document.querySelector('[data-field="f1"] input')).toBeNull()
  await act(async () => named('Change Income: 30,000')?.click())
  background.card = matched({ own: [{ ...INCOME, value: '45000.5' }] })
  await typed('45,000.5')
  await vi.waitFor(() => expect(named('Change Income: 45,000.5')).not.toBeNull())
  expect(background.argumentsOf('field.set')).toEqual([
    { contact: anna.id, field: 'f1', text: '12 k' },
    { contact: anna.id, field: 'f1', text: '45,000.5' },
  ])
})

test('a stage that is not set is set in the fold, and shown above from then on', async () => {
  const background = new FakeBackground(matched({ own: [], stage: null }), { 'stage.set': () => undefined })
  await show(background)
  await act(async () => named('Change Stage on the ladder: not set')?.click())
  const select = document.querySelector('[data-fold="own"] select') as HTMLSelectElement
  await act(async () => {
    select.value = '4'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await act(async () => select.form?.requestSubmit())
  await vi.waitFor(() => expect(document.querySelector('[data-testid="stage"]')?.getAttribute('data-stage')).toBe('4'))
  expect(background.argumentsOf('stage.set')).toEqual([{ contact: anna.id, stage: 4 }])
})
