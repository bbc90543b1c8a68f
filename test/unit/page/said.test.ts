// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followMessages, type Follower } from '../../../lib/page/follow-messages.ts'
import { observePage } from '../../../lib/page/read-page.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import { ADDRESS, showConverse } from './a-page.ts'

let stop = new AbortController()
let follower: Follower
let now = 1000
const open = () => observePage(converse, document, ADDRESS)
const keyOf = (): string => {
  const { reading } = open()
  return reading.state === 'chat' ? reading.key : ''
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1))
  vi.stubGlobal('cancelIdleCallback', (id: number) => clearTimeout(id))
  showConverse('chat')
  stop = new AbortController()
  follower = followMessages({ definition: converse, observe: open, tell: () => {}, signal: stop.signal, document })
})
afterEach(() => {
  stop.abort()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The chat is open for as long as it takes to be believed. */
function settle(): void {
  follower.saw(open().reading)
  for (let turn = 0; turn < 6; turn++) {
    now += 400
    follower.said(keyOf())
  }
}

test('texts are told of the chat that is asked for, once its rows are certainly its own, and of no other', () => {
  follower.saw(open().reading)
  expect(follower.said(keyOf())).toBeNull()
  settle()
  const said = follower.said(keyOf())
  expect(said?.length).toBeGreaterThan(0)
  expect(said?.every(({ text, direction }) => typeof text === 'string' && direction !== undefined)).toBe(true)
  expect(follower.said('somebody-else')).toBeNull()
})

test('nothing is told while the page shows another chat than it was said to show', () => {
  settle()
  const key = keyOf()
  expect(follower.said(key)).not.toBeNull()
  document.body.innerHTML = document.body.innerHTML.replaceAll('anna@', 'somebody@')
  expect(keyOf()).not.toBe(key)
  expect(follower.said(key)).toBeNull()
})

test('of a group nothing is told', () => {
  settle()
  const { reading } = open()
  if (reading.state !== 'chat') throw new Error('no chat is open')
  follower.saw({ ...reading, kind: 'group' })
  now += 10_000
  expect(follower.said(reading.key)).toBeNull()
})
