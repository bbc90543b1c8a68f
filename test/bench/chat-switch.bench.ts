import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../e2e/harness/built-extension.ts'
import { percentile, reportFigure } from './figures.ts'
import { phoneOf, writeFiles } from './made-up-files.ts'
import { openSwitching, type Switching } from './switching.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 100_000)
const SWITCHES = 300

let inbox: Switching
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recency-bench-'))
  const files = await writeFiles(folder, PEOPLE, 'bench')
  inbox = await openSwitching([files.customers, files.orders])
  const { contacts, orders, seconds } = inbox.imported
  reportFigure({ what: `import of ${PEOPLE} people and ${files.rows} orders, press to summary`, value: seconds, unit: 's' })
  expect({ contacts, orders }).toEqual({ contacts: PEOPLE, orders: files.rows })
}, 600_000)

afterAll(async () => {
  await inbox?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Somebody with orders, so that the card holds a score; no person twice. */
function* buyers(): Generator<number> {
  for (let i = 0; ; i++) yield (i * 7919 + 13) % PEOPLE
}

test('a chat switch shows the person, with 100,000 in the base', async () => {
  const phones = (await peopleWithOrders(SWITCHES + 20)).map(phoneOf)
  for (const phone of phones.slice(0, 20)) await inbox.switchTo(phone)
  const times = await inbox.switchAll(phones.slice(20))
  const what = `chat switch to card, ${PEOPLE.toLocaleString('en')} contacts`
  reportFigure({ what: `${what}, p50`, value: percentile(times, 0.5), unit: 'ms' })
  reportFigure({ what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', limit: 50 })
  expect(times).toHaveLength(SWITCHES)
})

test('beside it: one indexed read of one object per contact, in the same browser', async () => {
  const times = await inbox.dashboard.evaluate(
    async ({ count, reads }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('bench-peer', 1)
        open.addEventListener('upgradeneeded', () =>
          open.result.createObjectStore('contacts', { keyPath: 'id' }).createIndex('phone', 'phone'),
        )
        open.addEventListener('success', () => resolve(open.result))
        open.addEventListener('error', () => reject(open.error))
      })
      for (let from = 0; from < count; from += 5000) {
        await new Promise<void>((resolve) => {
          const work = db.transaction('contacts', 'readwrite')
          for (let i = from; i < from + 5000; i++)
            work
              .objectStore('contacts')
              .put({ id: i, phone: `+39055${5_000_000 + i}`, name: `Persona Numero${i}`, mail: `p${i}@example.com` })
          work.addEventListener('complete', () => resolve())
        })
      }
      const taken: number[] = []
      for (let i = 0; i < reads; i++) {
        const start = performance.now()
        await new Promise((resolve) => {
          const request = db
            .transaction('contacts')
            .objectStore('contacts')
            .index('phone')
            .get(`+39055${5_000_000 + ((i * 7919) % count)}`)
          request.addEventListener('success', () => resolve(request.result))
        })
        taken.push(performance.now() - start)
      }
      db.close()
      indexedDB.deleteDatabase('bench-peer')
      return taken
    },
    { count: PEOPLE, reads: SWITCHES },
  )
  reportFigure({ what: 'peer: one indexed IndexedDB read alone, p50', value: percentile(times, 0.5), unit: 'ms' })
  reportFigure({ what: 'peer: one indexed IndexedDB read alone, p95', value: percentile(times, 0.95), unit: 'ms' })
})

test('the first answer after the service worker was stopped', async () => {
  const people = await peopleWithOrders(SWITCHES + 60)
  const times: number[] = []
  for (const person of people.slice(SWITCHES + 20, SWITCHES + 40)) {
    await inbox.stopWorker()
    times.push(await inbox.switchTo(phoneOf(person)))
  }
  reportFigure({ what: 'chat switch to card, service worker stopped before, p50', value: percentile(times, 0.5), unit: 'ms' })
  reportFigure({ what: 'chat switch to card, service worker stopped before, p95', value: percentile(times, 0.95), unit: 'ms' })
})

test('what the content script weighs, and costs the page while 1,000 messages arrive', async () => {
  const script = await readFile(`${builtExtension('chrome')}/content-scripts/messenger.js`)
  reportFigure({ what: 'content script, gzip', value: gzipSync(script, { level: 9 }).length / 1000, unit: 'kB', limit: 15 })
  const session = await inbox.chromium.context.newCDPSession(inbox.page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: 200 })
  await session.send('Profiler.start')
  const rows = await inbox.page.evaluate(() =>
    (globalThis as unknown as { receive: (count: number) => Promise<number> }).receive(1000),
  )
  const { profile } = await session.send('Profiler.stop')
  expect(rows).toBeGreaterThan(1000)
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const ours = new Set<number>()
  const mark = (id: number): void => {
    ours.add(id)
    for (const child of nodes.get(id)?.children ?? []) mark(child)
  }
  for (const node of profile.nodes) if (node.callFrame.url.startsWith('chrome-extension:')) mark(node.id)
  const idle = new Set(profile.nodes.filter((node) => node.callFrame.functionName === '(idle)').map((node) => node.id))
  let own = 0
  let busy = 0
  profile.samples?.forEach((id, i) => {
    const taken = (profile.timeDeltas?.[i] ?? 0) / 1000
    if (ours.has(id)) own += taken
    if (!idle.has(id)) busy += taken
  })
  reportFigure({ what: 'main thread, ours, while 1,000 messages arrive', value: own, unit: 'ms' })
  reportFigure({ what: 'main thread, everything, in the same time', value: busy, unit: 'ms' })
})

/** Ordinals of people who have a score, found through the product's own list would be slow; the files are seeded, so they are known. */
async function peopleWithOrders(count: number): Promise<number[]> {
  const text = await readFile(`${folder}/orders.csv`, 'utf8')
  const having = new Set<number>()
  for (const [, id] of text.matchAll(/^O\d+,(\d+),/gm)) having.add(Number(id) - 1)
  const chosen: number[] = []
  for (const person of buyers()) {
    if (having.has(person)) chosen.push(person)
    if (chosen.length === count) return chosen
  }
  return chosen
}
