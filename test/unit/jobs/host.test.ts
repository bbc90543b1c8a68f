import { describe, expect, it, vi } from 'vitest'
import { cancelledJob, workerAddress } from '../../../lib/jobs/cancelled.ts'
import { JobHost } from '../../../lib/jobs/host.ts'

vi.mock('../../../lib/browser.ts', () => ({ browser: {} }))

describe('JobHost', () => {
  it('stops a worker that does not stop by itself when its job is cancelled, and the next one knows', () => {
    vi.useFakeTimers()
    const made: { cancelled: string | null; tell: (data: unknown) => void; ended: boolean }[] = []
    const makeWorker = (cancelled: string | null): Worker => {
      const worker = { cancelled, tell: (_: unknown): void => {}, ended: false }
      made.push(worker)
      return {
        addEventListener: (name: string, listener: (event: unknown) => void) => {
          if (name === 'message') worker.tell = (data) => listener({ data })
        },
        terminate: () => {
          worker.ended = true
        },
      } as unknown as Worker
    }
    const channel = new EventTarget()
    const cancel = (job: string) => channel.dispatchEvent(new MessageEvent('message', { data: { ask: 'cancel', id: 'x', job } }))
    const host = new JobHost({ makeWorker, keepAlive: () => {}, channel: channel as BroadcastChannel })
    host.start()
    made[0]?.tell({ busy: true, job: 'a' })
    cancel('another')
    vi.advanceTimersByTime(5000)
    expect(made).toHaveLength(1)
    // One that stops in time is let be.
    cancel('a')
    vi.advanceTimersByTime(300)
    made[0]?.tell({ busy: false, job: null })
    vi.advanceTimersByTime(5000)
    expect(made).toHaveLength(1)
    made[0]?.tell({ busy: true, job: 'b' })
    cancel('b')
    vi.advanceTimersByTime(1000)
    expect(made.map(({ cancelled, ended: is }) => [cancelled, is])).toEqual([
      [null, true],
      ['b', false],
    ])
    expect(cancelledJob(new URL(workerAddress('b'), 'https://example.com').href)).toBe('b')
    expect(cancelledJob(new URL(workerAddress(null), 'https://example.com').href)).toBeNull()
    host.stop()
    vi.useRealTimers()
  })

  it('keeps one worker while it is busy, and lets it go after an idle minute', () => {
    vi.useFakeTimers()
    const workers: { listeners: Map<string, (event: unknown) => void>; ended: boolean }[] = []
    const makeWorker = (): Worker => {
      const made = { listeners: new Map<string, (event: unknown) => void>(), ended: false }
      workers.push(made)
      return {
        addEventListener: (name: string, listener: (event: unknown) => void) => made.listeners.set(name, listener),
        terminate: () => {
          made.ended = true
        },
      } as unknown as Worker
    }
    const onIdle = vi.fn<() => void>()
    const keepAlive = vi.fn<() => void>()
    const host = new JobHost({ onIdle, makeWorker, keepAlive })
    host.start()
    host.start()
    expect(workers).toHaveLength(1)
    workers[0]?.listeners.get('message')?.({ data: { busy: true, job: null } })
    vi.advanceTimersByTime(300_000)
    host.start()
    vi.advanceTimersByTime(90_000)
    expect(workers[0]?.ended).toBe(false)
    expect(keepAlive.mock.calls.length).toBeGreaterThan(10)
    workers[0]?.listeners.get('message')?.({ data: { busy: false, job: null } })
    vi.advanceTimersByTime(59_000)
    expect(onIdle).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2000)
    expect(onIdle).toHaveBeenCalledOnce()
    expect(workers[0]?.ended).toBe(true)
    host.start()
    expect(workers).toHaveLength(2)
    host.stop()
    vi.useRealTimers()
  })
})
