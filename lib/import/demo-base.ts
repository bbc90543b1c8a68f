import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base } from '../orders/base.ts'
import { isCurrency } from '../orders/money.ts'
import { dayOf } from '../workspace/day.ts'
import { Breath } from './breath.ts'
import { demoPeople } from './demo/people.ts'
import { ImportError } from './error.ts'
import { asImportError } from './explain-error.ts'
import type { ImportSummary } from './job.ts'
import { Stage } from './stage/stage.ts'
import { writeStage, type OnProgress } from './write/write-stage.ts'

export interface DemoImportOptions {
  import: Id
  people: number
  seed: number
  signal?: AbortSignal
  onProgress?: OnProgress
  /** For tests; the present instant else. */
  now?: number
}

/**
 * Imports the demo base through the same door as files. Only into an empty base, so that made-up people never stand among real ones
 * unseen, and so that undoing this import (one click) is removing it. Throws ImportError `base-not-empty`.
 */
export async function importDemo(db: RecencyDatabase, options: DemoImportOptions): Promise<ImportSummary> {
  const began = Date.now()
  const { signal, onProgress, people, seed } = options
  try {
    if ((await Base.open(db)).manifest.contacts > 0) throw new ImportError('base-not-empty')
    const { currency, timeZone } = await workspaceOf(db)
    const stage = new Stage('demo', [])
    const today = dayOf(options.now ?? began, timeZone)
    const breath = new Breath(signal)
    for (const person of demoPeople({ people, seed, currency, today })) {
      if (breath.due()) await breath.take()
      const row = { file: 0, line: ++stage.rows }
      stage.person(person.facts, 'record', row)
      for (const order of person.orders) stage.order(order, person.facts, 'record', row)
    }
    stage.close(() => '')
    return await writeStage(db, stage, {
      import: options.import,
      kind: 'demo',
      currency,
      choices: { countPending: false, countUnpaid: false },
      began,
      today,
      signal,
      onProgress,
    })
  } catch (error) {
    throw signal?.aborted ? signal.reason : asImportError(error)
  }
}

/** Currency and zone that the workspace agreed on; the euro and UTC before it has. */
async function workspaceOf(db: RecencyDatabase): Promise<{ currency: string; timeZone: string }> {
  const settings = (await db.keyed.get('workspace'))?.value as { currency?: string; timeZone?: string } | undefined
  const currency = settings?.currency ?? ''
  return { currency: isCurrency(currency) ? currency : 'EUR', timeZone: settings?.timeZone ?? 'UTC' }
}
