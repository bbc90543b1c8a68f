import type { ContactFacts } from '../contacts/contact.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { Breath } from './breath.ts'
import type { ImportSummary } from './job.ts'
import type { EventFacts } from './stage/staged-events.ts'
import type { OrderFacts } from './stage/staged-orders.ts'
import { Stage } from './stage/stage.ts'
import { writeStage, type WriteStageOptions } from './write/write-stage.ts'

interface FromSource {
  /** The base that it is of, the same for all records of one import: `shopify`, `hubspot-2`, ... */
  source: string
  /** The source's own id of the record; '' where it has none. */
  externalId: string
  /** UTC ms at which the source last changed it; null unknown. An older record only fills what is unknown. */
  changedAt: number | null
}

/**
 * One record of a source, whatever the source is. `person`: what the source says of somebody; `order` and `event`: with what they say of
 * their person (null: nothing); `deleted`: the source no longer has a person with this id.
 */
export type SourceRecord =
  | (FromSource & { kind: 'person'; deleted: false; facts: ContactFacts })
  | (FromSource & { kind: 'order'; deleted: false; order: OrderFacts; person: ContactFacts | null })
  | (FromSource & { kind: 'event'; deleted: false; event: EventFacts; person: ContactFacts })
  | (FromSource & { kind: 'deleted'; deleted: true })

/**
 * The one door for records. The rows of files go through the same four calls of the stage, without an object for each of millions; what
 * comes as records (the demo base, later a live CRM) is an async stream of them. Everything behind the stage is the same: matching,
 * merging, marks of who is gone, one swap. Throws RangeError for a record of another source, and what `writeStage` throws.
 */
export async function importRecords(
  db: RecencyDatabase,
  source: string,
  records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>,
  options: WriteStageOptions,
): Promise<ImportSummary> {
  const stage = new Stage(source, [])
  const breath = new Breath(options.signal)
  for await (const record of records) {
    if (breath.due()) await breath.take()
    take(stage, record)
  }
  stage.close(() => '')
  return writeStage(db, stage, options)
}

function take(stage: Stage, record: SourceRecord): void {
  if (record.source !== stage.source) throw new RangeError('a record of another source')
  const { externalId, changedAt } = record
  const row = { file: 0, line: ++stage.rows }
  switch (record.kind) {
    case 'person':
      return stage.person({ ...record.facts, externalId, changedAt }, 'record', row)
    case 'order':
      stage.order({ ...record.order, number: externalId || record.order.number }, record.person, 'record', row)
      return
    case 'event':
      return stage.event(record.event, record.person, 'record', row)
    case 'deleted':
      return stage.delete(externalId, changedAt)
  }
}
