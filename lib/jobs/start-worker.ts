import { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { JOB_CHANNEL } from './channel.ts'
import type { BusyMessage } from './host.ts'
import { JobWorker } from './worker.ts'

/** Runs in the worker. `cancelled`: see `JobWorkerOptions`. The lock lets only one worker work, should two hosts ever make one each: the second waits for the first to go. */
export async function startWorker(tellHost: (message: BusyMessage) => void, cancelled: Id | null): Promise<void> {
  const work = async (): Promise<void> => {
    const channel = new BroadcastChannel(JOB_CHANNEL)
    await new JobWorker({ db: new RecencyDatabase(), channel, onBusy: (busy, job) => tellHost({ busy, job }), cancelled }).start()
    await new Promise<never>(() => {})
  }
  await navigator.locks.request(JOB_CHANNEL, work)
}
