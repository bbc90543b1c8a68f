import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base } from '../orders/base.ts'
import { isCurrency } from '../orders/money.ts'
import { dayOf } from '../workspace/day.ts'
import { demoPeople, type DemoPerson } from './demo/people.ts'
import { importRecords, type SourceRecord } from './door.ts'
import { ImportError } from './error.ts'
import { asImportError } from './explain-error.ts'
import type { ImportSummary } from './job.ts'
import type { OnProgress } from './write/write-stage.ts'

const SOURCE = 'demo'

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
    const today = dayOf(options.now ?? began, timeZone)
    return await importRecords(db, SOURCE, recordsOf(demoPeople({ people, seed, currency, today })), {
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

function* recordsOf(people: Iterable<DemoPerson>): Generator<SourceRecord> {
  const common = { source: SOURCE, changedAt: null, deleted: false } as const
  for (const { facts, orders } of people) {
    yield { ...common, kind: 'person', externalId: facts.externalId, facts }
    for (const order of orders) yield { ...common, kind: 'order', externalId: order.number, order, person: facts }
  }
}

/** Currency and zone that the workspace agreed on; the euro and UTC before it has. */
async function workspaceOf(db: RecencyDatabase): Promise<{ currency: string; timeZone: string }> {
  const settings = (await db.keyed.get('workspace'))?.value as { currency?: string; timeZone?: string } | undefined
  const currency = settings?.currency ?? ''
  return { currency: isCurrency(currency) ? currency : 'EUR', timeZone: settings?.timeZone ?? 'UTC' }
}
