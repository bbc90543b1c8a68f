// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAsked, type Asked } from '../../../components/dashboard/use-asked.ts'
import { JobCallError } from '../../../lib/jobs/job-client.ts'

const query = vi.hoisted(() => vi.fn())
const base = vi.hoisted(() => ({ version: '1' }))
vi.mock('../../../lib/jobs/client.ts', () => ({ query }))
vi.mock('../../../components/dashboard/segments/answer/base-version.ts', () => ({ useBaseVersion: () => base.version }))

let shown: Asked<number>

function View({ of }: { of: string | null }) {
  shown = useAsked('kept.events', of === null ? null : {}, of ?? '') as Asked<number>
  return null
}

async function show(of: string | null): Promise<void> {
  await act(() => render(<View of={of} />, document.body))
}

beforeEach(() => {
  base.version = '1'
})
afterEach(() => {
  render(null, document.body)
  query.mockReset()
  vi.useRealTimers()
})

test('asks, keeps the answer while the next is under way, and drops an answer that came too late', async () => {
  const answer: ((n: number) => void)[] = []
  query.mockImplementation(() => new Promise((resolve) => answer.push(resolve)))
  await show('a')
  expect(shown).toMatchObject({ answer: null, busy: true })
  answer[0]?.(1)
  await vi.waitFor(() => expect(shown).toMatchObject({ answer: 1, busy: false }))
  await show('b')
  expect(shown).toMatchObject({ answer: 1, busy: true })
  await show('c')
  answer[2]?.(3)
  await vi.waitFor(() => expect(shown).toMatchObject({ answer: 3, busy: false, error: null }))
  await act(async () => answer[1]?.(2))
  expect(shown.answer).toBe(3)
})

test('asks anew when the base changes, and nothing where there is nothing to ask', async () => {
  query.mockResolvedValueOnce(1).mockResolvedValueOnce(2)
  await show('a')
  base.version = '2'
  await show('a')
  expect(query).toHaveBeenCalledTimes(2)
  await vi.waitFor(() => expect(shown.answer).toBe(2))
  await show(null)
  expect(query).toHaveBeenCalledTimes(2)
  expect(shown).toMatchObject({ answer: null, busy: false })
})

test('what fails is told, and asked again by the user', async () => {
  const failure = new JobCallError('failed', 'no space')
  query.mockRejectedValueOnce(failure).mockResolvedValueOnce(4)
  await show('a')
  await vi.waitFor(() => expect(shown).toMatchObject({ busy: false, error: failure }))
  act(() => shown.again())
  await vi.waitFor(() => expect(shown).toMatchObject({ answer: 4, busy: false, error: null }))
})

test('a question that another window ended is asked again after a while, and not once the view is left', async () => {
  vi.useFakeTimers()
  const ended = new JobCallError('failed', 'AbortError')
  query.mockRejectedValueOnce(ended).mockRejectedValueOnce(ended).mockResolvedValueOnce(5)
  await show('a')
  expect(query).toHaveBeenCalledTimes(1)
  await act(async () => void (await vi.advanceTimersByTimeAsync(2000)))
  expect(query).toHaveBeenCalledTimes(3)
  expect(shown).toMatchObject({ answer: 5, busy: false, error: null })
  query.mockRejectedValue(ended)
  await show('b')
  const asked = query.mock.calls.length
  render(null, document.body)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(query).toHaveBeenCalledTimes(asked)
})
