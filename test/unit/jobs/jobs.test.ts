import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import type { JobRecord } from '../../../lib/import/job.ts'
import { proposedSource } from '../../../lib/import/preview-files.ts'
import { JobCallError, JobClient } from '../../../lib/jobs/job-client.ts'
import { tidyJobs } from '../../../lib/jobs/tidy-jobs.ts'
import { JobWorker } from '../../../lib/jobs/worker.ts'

vi.mock('../../../lib/browser.ts', () => ({ browser: {} }))

let count = 0
const WORKSPACE = { country: 'IT', currency: 'EUR' }
const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

function pair(db = new RecencyDatabase(`jobs-${++count}`), name = `jobs-${count}`) {
  const channel = new BroadcastChannel(name)
  const busy: boolean[] = []
  const worker = new JobWorker({ db, channel, onBusy: (is) => busy.push(is) })
  const started = { value: false }
  const ensure = async (): Promise<void> => {
    if (started.value) return
    started.value = true
    await worker.start()
  }
  const client = new JobClient({ ensure, channel: new BroadcastChannel(name), pingEvery: 50, giveUpAfter: 3000 })
  open.push(() => {
    worker.stop()
    channel.close()
    client.close()
  })
  return { db, worker, client, busy }
}

async function ended(db: RecencyDatabase, id: string): Promise<JobRecord> {
  return vi.waitFor(
    async () => {
      const job = await db.jobs.get(id)
      if (!job || job.state === 'running') throw new Error('still running')
      return job
    },
    { timeout: 10_000, interval: 20 },
  )
}

const file = (rows: number): File =>
  new File(
    [`Name,Phone\n${Array.from({ length: rows }, (_, i) => `P${i},+39055555${String(1000 + i)}`).join('\n')}`],
    'people.csv',
  )

async function planOf(client: JobClient, files: File[]) {
  // Node's BroadcastChannel hands a File on as a Blob without its name; browsers keep it.
  const plans = (await client.preview(files, WORKSPACE)).map(({ plan }, i) => Object.assign(plan, { name: files[i]?.name }))
  const choices = { country: 'IT', currency: 'EUR', timeZone: 'UTC', countPending: false, countUnpaid: false }
  return { ...choices, files: plans, source: proposedSource(plans) }
}

describe('heavy jobs', () => {
  it('previews, imports, records how it went, and undoes', async () => {
    const { db, client, busy } = pair()
    const files = [file(50)]
    const plan = await planOf(client, files)
    expect(plan.files[0]).toMatchObject({ kind: 'plain', columns: ['contact.name', 'contact.phone'] })
    const id = await client.startImport(files, plan)
    expect(await ended(db, id)).toMatchObject({
      kind: 'import',
      state: 'done',
      progress: 1,
      summary: { contactsNew: 50 },
      error: null,
    })
    expect(await db.imports.get(id)).toMatchObject({ files: ['people.csv'] })
    const undo = await client.startUndo(id)
    expect(await ended(db, undo)).toMatchObject({ kind: 'undo', state: 'done', summary: null })
    expect(await db.imports.count()).toBe(0)
    await vi.waitFor(() => expect(busy.at(-1)).toBe(false))
  })

  it('cancels without waiting for a worker that hears nothing', async () => {
    const name = `jobs-${++count}`
    const page = new BroadcastChannel(name)
    const heard = new Promise((resolve) => page.addEventListener('message', ({ data }) => resolve(data)))
    const client = new JobClient({
      ensure: async () => {},
      channel: new BroadcastChannel(name),
      pingEvery: 50,
      giveUpAfter: 60_000,
    })
    open.push(() => (page.close(), client.close()))
    await client.cancel('some-job')
    expect(await heard).toMatchObject({ ask: 'cancel', job: 'some-job' })
  })

  it('does one job at a time, and cancels it', async () => {
    const { db, client } = pair()
    const id = await client.startDemo(6000)
    await expect(client.startDemo(10)).rejects.toMatchObject({ code: 'busy', detail: id })
    await client.cancel(id)
    expect(await ended(db, id)).toMatchObject({ state: 'cancelled', summary: null })
    expect(await db.keyed.get('base')).toBeUndefined()
    expect(await db.chunks.count()).toBe(0)
    const next = await client.startDemo(10)
    expect(await ended(db, next)).toMatchObject({ state: 'done' })
  })

  it('says why a job failed', async () => {
    const { db, client } = pair()
    await ended(db, await client.startDemo(10))
    expect(await ended(db, await client.startDemo(10))).toMatchObject({
      state: 'failed',
      error: { code: 'base-not-empty', values: {} },
    })
    expect(await ended(db, await client.startUndo(newId()))).toMatchObject({ state: 'failed', error: { code: 'not-newest' } })
  })

  it('marks what a stopped worker left as interrupted, and sweeps its chunks', async () => {
    const db = new RecencyDatabase(`jobs-${++count}`)
    const now = Date.now()
    const left: JobRecord = {
      id: newId(),
      kind: 'import' as const,
      state: 'running' as const,
      startedAt: now,
      aliveAt: now,
      phase: 'writing' as const,
      progress: 0.8,
      rows: 9,
      summary: null,
      error: null,
    }
    await db.jobs.add(left)
    await db.chunks.add({ id: newId(), bytes: new Uint8Array(3), crc: 0 })
    const { client } = pair(db, `jobs-${count}`)
    await client.preview([], WORKSPACE)
    expect(await db.jobs.get(left.id)).toMatchObject({ state: 'interrupted' })
    expect(await db.chunks.count()).toBe(0)
  })

  it('says of a job that stands in the base that it is done, and of one that was stopped for the user that it was cancelled', async () => {
    const { db, client } = pair()
    const done = await client.startDemo(10)
    await ended(db, done)
    const undone = newId()
    const cancelled = newId()
    const common = { state: 'running' as const, progress: 0.9, summary: null, error: null }
    await db.jobs.update(done, { state: 'running', summary: null, progress: 0.9 })
    const record = (await db.jobs.get(done)) as JobRecord
    await db.jobs.bulkAdd([
      { ...record, ...common, id: undone, kind: 'undo', undoes: newId() },
      { ...record, ...common, id: cancelled, kind: 'import', resume: { plan: {} as never, files: [], slices: [] } },
    ])
    await tidyJobs(db, cancelled)
    expect(await db.jobs.get(done)).toMatchObject({ state: 'done', progress: 1, summary: { contactsNew: 10 } })
    expect(await db.jobs.get(undone)).toMatchObject({ state: 'done' })
    const stopped = await db.jobs.get(cancelled)
    expect(stopped).toMatchObject({ state: 'cancelled' })
    expect(stopped?.resume).toBeUndefined()
  })

  it('goes on with an interrupted import by its plan, and refuses another file', async () => {
    const { db, client } = pair()
    const files = [file(50)]
    const plan = await planOf(client, files)
    const left: JobRecord = {
      id: newId(),
      kind: 'import',
      state: 'running',
      startedAt: 1,
      aliveAt: 1,
      phase: 'reading',
      progress: 0.2,
      rows: 9,
      summary: null,
      resume: { plan, files: [{ name: 'people.csv', size: files[0]?.size ?? 0 }], slices: [['not the sum of this file']] },
      error: null,
    }
    await db.jobs.add(left)
    await tidyJobs(db)
    const refused = await ended(db, await client.startImport(files, plan, left.id))
    // It can still be gone on with: nothing of what it knew is lost.
    expect(refused).toMatchObject({ state: 'interrupted', error: { code: 'other-file' }, resume: left.resume })
    expect(await db.jobs.get(left.id)).toBeUndefined()
    await db.jobs.update(refused.id, { 'resume.slices': [[]] } as never)
    const done = await ended(db, await client.startImport(files, plan, refused.id))
    expect(done).toMatchObject({ state: 'done', summary: { contactsNew: 50 } })
    expect(done.resume).toBeUndefined()
    expect(await db.jobs.count()).toBe(1)
  })

  it('asks in the midst of a full export, waits for the answer, and can be cancelled there', async () => {
    const { db, client } = pair()
    const whole = [file(50)]
    const plan = { ...(await planOf(client, whole)), source: 'crm' }
    await ended(db, await client.startImport(whole, plan))
    const part = [file(40)]
    const full = { ...(await planOf(client, part)), source: 'crm', fullExport: true }
    const asked = async (id: string) =>
      vi.waitFor(async () => (await db.jobs.get(id))?.asks ?? Promise.reject(new Error('not asked yet')), {
        timeout: 5000,
        interval: 20,
      })
    const cancelled = await client.startImport(part, full)
    expect(await asked(cancelled)).toMatchObject({ source: 'crm', count: 10, of: 50 })
    const before = await db.keyed.get('base')
    await client.cancel(cancelled)
    expect(await ended(db, cancelled)).toMatchObject({ state: 'cancelled' })
    expect(await db.keyed.get('base')).toEqual(before)
    const marked = await client.startImport(part, full)
    await asked(marked)
    await client.answer(marked, true)
    const done = await ended(db, marked)
    expect(done).toMatchObject({ state: 'done', summary: { contactsGone: 10, contactsUnchanged: 40 } })
    expect(done.asks).toBeUndefined()
  })

  it('begins a request that comes twice only once', async () => {
    const { db, client } = pair()
    const first = await client.startDemo(10)
    await ended(db, first)
    const channel = new BroadcastChannel(`jobs-${count}`)
    open.push(() => channel.close())
    const answered = new Promise((resolve) => channel.addEventListener('message', ({ data }) => resolve(data)))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    channel.postMessage({ ask: 'demo', id: first, people: 10, seed: 1 })
    expect(await answered).toEqual({ answer: 'accepted', id: first })
    expect(await db.jobs.count()).toBe(1)
  })

  it('tells when no worker answers', async () => {
    const client = new JobClient({
      ensure: async () => {},
      channel: new BroadcastChannel('nobody'),
      pingEvery: 10,
      giveUpAfter: 60,
    })
    open.push(() => client.close())
    await expect(client.preview([], WORKSPACE)).rejects.toThrow(JobCallError)
  })

  it('keeps telling that a file could not be previewed rather than none at all', async () => {
    const { client } = pair()
    const [preview] = await client.preview([new File([], 'empty.csv')], WORKSPACE)
    expect(preview?.notes).toMatchObject([{ code: 'empty-file' }])
  })
})
