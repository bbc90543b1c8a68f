import { afterAll, beforeAll, expect } from 'vitest'
import { startMessenger, type Messenger } from '../e2e/harness/messenger.ts'
import { waitFor } from '../demo/wait-for.mjs'
import { defineTrial } from './trial.ts'
import { randomText } from './random-text.ts'

let messenger: Messenger
beforeAll(async () => {
  messenger = await startMessenger()
})
afterAll(() => messenger.stop())

// What the tests of the product stand on: a text that one person sends is the text that the other gets, to the letter.
defineTrial({
  name: 'conversations',
  cases: 5_000,
  slice: 30,
  run: async (random, index) => {
    const [from, to] = [`one${index % 3}@localhost`, `+3905555502${index % 2}0@sms.localhost`]
    const hearer = await messenger.person(to)
    const before = hearer.received.length
    const text = randomText(random)
    const since = performance.now()
    await messenger.send(from, to, text)
    await waitFor('the message', () => hearer.received.length > before)
    expect(hearer.received[before]).toEqual({ from, text, type: 'chat' })
    return { milliseconds: performance.now() - since }
  },
})
