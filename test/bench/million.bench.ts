import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROTOCOL } from '../../lib/messages.ts'
import { percentile, reportFigure } from './figures.ts'
import { customer, customersFile, ordersFile, type MadeUpCustomer } from './million-files.ts'
import { openSwitching, type Switching } from './switching.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000)
const FEW = 1000
const SWITCHES = 200

let large: Switching
let small: Switching

/** Customers whose numbers nobody shares, spread over the base. */
function* ownNumbers(people: number): Generator<MadeUpCustomer> {
  for (let i = 0; ; i++) {
    const one = customer((i * 7919 + 13) % people)
    if (one.country !== 'US') yield one
  }
}

function take(people: number, count: number): string[] {
  const phones = new Set<string>()
  for (const { e164 } of ownNumbers(people)) {
    phones.add(e164)
    if (phones.size === Math.min(count, Math.floor(people * 0.8))) break
  }
  return [...phones]
}

beforeAll(async () => {
  large = await openSwitching([await customersFile(PEOPLE), await ordersFile(PEOPLE * 5, PEOPLE)])
  expect(large.imported).toMatchObject({ contacts: PEOPLE, orders: PEOPLE * 5 })
  reportFigure({
    what: `import of ${PEOPLE.toLocaleString('en')} customers with names, mails, numbers and ${(PEOPLE * 5).toLocaleString('en')} orders`,
    value: large.imported.seconds,
    unit: 's',
  })
  small = await openSwitching([await customersFile(FEW), await ordersFile(FEW * 5, FEW)])
}, 1_800_000)

afterAll(async () => {
  await large?.close()
  await small?.close()
})

test('numbers alone: libphonenumber-js over the same numbers', () => {
  const written = Array.from({ length: Math.min(PEOPLE, 100_000) }, (_, i) => customer(i))
  const start = performance.now()
  let found = 0
  for (const { phone, country } of written)
    if (parsePhoneNumberFromString(phone, { defaultCountry: country as 'IT', extract: false })) found++
  expect(found).toBe(written.length)
  const seconds = ((performance.now() - start) / 1000) * (PEOPLE / written.length)
  reportFigure({ what: 'peer: libphonenumber-js alone over as many numbers (reckoned from 100,000)', value: seconds, unit: 's' })
})

test('a chat switch is as quick as with 1,000 contacts', async () => {
  const [many, few] = [take(PEOPLE, SWITCHES + 20), take(FEW, SWITCHES + 20)]
  for (const phone of many.slice(0, 20)) await large.switchTo(phone)
  for (const phone of few.slice(0, 20)) await small.switchTo(phone)
  const [slow, quick]: [number[], number[]] = [[], []]
  // In turn, so that whatever else the machine does meets both.
  for (let i = 20; i < many.length; i += 20) {
    slow.push(...(await large.switchAll(many.slice(i, i + 20))))
    quick.push(...(await small.switchAll(few.slice(i, i + 20))))
  }
  const [p95, peer] = [percentile(slow, 0.95), percentile(quick, 0.95)]
  reportFigure({
    what: `chat switch to card, ${PEOPLE.toLocaleString('en')} contacts, p50`,
    value: percentile(slow, 0.5),
    unit: 'ms',
  })
  reportFigure({ what: `chat switch to card, ${PEOPLE.toLocaleString('en')} contacts, p95`, value: p95, unit: 'ms', limit: 50 })
  reportFigure({ what: 'beside it: with 1,000 contacts, p95', value: peer, unit: 'ms' })
  reportFigure({ what: 'that many times', value: p95 / peer, unit: 'x', limit: 1.2 })
})

test('the first answer after the service worker was stopped', async () => {
  const phones = take(PEOPLE, SWITCHES + 60).slice(SWITCHES + 20)
  const times: number[] = []
  for (const phone of phones.slice(0, 20)) {
    await large.stopWorker()
    times.push(await large.switchTo(phone))
  }
  reportFigure({ what: 'chat switch to card, service worker stopped before, p50', value: percentile(times, 0.5), unit: 'ms' })
  reportFigure({ what: 'chat switch to card, service worker stopped before, p95', value: percentile(times, 0.95), unit: 'ms' })
})

/** What an agent types letter by letter: parts of names, beginnings of mails, ends of numbers. */
function typed(people: number, count: number): string[] {
  const texts: string[] = []
  for (let i = 0; texts.length < count; i++) {
    const { first, last, mail, e164 } = customer((i * 104_729 + 7) % people)
    const whole = [`${first} ${last}`, last.slice(2), mail, e164.slice(-6), `${last} ${first}`][i % 5] ?? last
    for (let end = 1; end <= whole.length; end++) texts.push(whole.slice(0, end))
  }
  return texts
}

test('search as it is typed, from the sidebar', async () => {
  const texts = typed(PEOPLE, 1000)
  const times = await large.sidebar.evaluate(
    async ({ texts: asked, protocol }) => {
      const runtime = (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean }> } } }
      ).chrome.runtime
      const taken: number[] = []
      for (const text of asked) {
        const start = performance.now()
        const answer = await runtime.sendMessage({ to: 'background', protocol, call: 'contact.search', arg: { text } })
        taken.push(performance.now() - start)
        if (!answer.ok) throw new Error(`no answer to ${text}`)
      }
      return taken
    },
    { texts, protocol: PROTOCOL },
  )
  reportFigure({
    what: `search, each letter, ${PEOPLE.toLocaleString('en')} contacts, p50`,
    value: percentile(times, 0.5),
    unit: 'ms',
  })
  reportFigure({
    what: `search, each letter, ${PEOPLE.toLocaleString('en')} contacts, p95`,
    value: percentile(times, 0.95),
    unit: 'ms',
    limit: 50,
  })
})
