import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import type { JobRecord } from '../../../lib/import/job.ts'
import { query, startTask } from '../../../lib/jobs/client.ts'
import type { ExportWish } from '../../../lib/take-along/wish.ts'
import { useJob } from '../person/use-job.ts'
import { saveBlob } from '../save-file.ts'

/** A file that was asked for, and how far it is. */
export interface Export {
  start: (wish: ExportWish, name: string) => Promise<void>
  job: JobRecord | null
  /** What it was saved as. */
  saved: { name: string; bytes: number } | null
  /** It was made, and is there no more. */
  isLost: boolean
  error: unknown
  isBusy: boolean
}

const NOTHING = { saved: null, isLost: false, error: null }

/** Makes a file in the worker, and saves it when it is there. */
export function useExport(): Export {
  const [asked, setAsked] = useState<{ id: Id; name: string } | null>(null)
  const [state, setState] = useState<Pick<Export, 'saved' | 'isLost' | 'error'>>(NOTHING)
  const [starting, setStarting] = useState(false)
  const job = useJob(asked?.id ?? null) ?? null
  const done = job?.state === 'done' ? job.id : null
  useEffect(() => {
    if (done === null || asked?.id !== done) return
    query('export.file', { job: done }).then(
      (blob) => {
        if (blob) saveBlob(asked.name, blob)
        setState({ ...NOTHING, saved: blob && { name: asked.name, bytes: blob.size }, isLost: blob === null })
      },
      (error: unknown) => setState({ ...NOTHING, error }),
    )
  }, [done])
  const start = async (wish: ExportWish, name: string): Promise<void> => {
    setState(NOTHING)
    setAsked(null)
    setStarting(true)
    try {
      setAsked({ id: await startTask('export', wish), name })
    } catch (error) {
      setState({ ...NOTHING, error })
    } finally {
      setStarting(false)
    }
  }
  const isWaiting = done !== null && state.saved === null && !state.isLost && state.error === null
  return { start, job, ...state, isBusy: starting || job?.state === 'running' || isWaiting }
}
