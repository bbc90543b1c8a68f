import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import type { Base } from '../../orders/base.ts'
import type { Manifest } from '../../orders/manifest.ts'
import type { Page } from '../../orders/page-codec.ts'
import type { PageColumns } from '../../orders/page-columns.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import { swapBase, sweep } from '../../orders/swap.ts'
import { writeGeneration } from '../../orders/write-generation.ts'
import { addFields } from '../../fields/store.ts'
import { Breath } from '../breath.ts'
import type { ImportRecord, ImportSummary } from '../job.ts'
import type { Stage } from '../stage/stage.ts'
import type { Outcome, StagedPeople } from './staged-people.ts'

/** What a commit is told beside the people. */
export interface CommitOptions {
  import: Id
  kind: ImportRecord['kind']
  currency: string
  /** Instant at which the import began, for its summary. */
  began: number
  signal?: AbortSignal | undefined
  progress?: ((share: number) => void) | undefined
}

/**
 * Writes what the import changes as a new generation and makes it the present one, together with the import's record and what was left
 * out. Where nothing changes there is no new generation, only the record. Throws the signal's reason until the swap; then it is done.
 */
export async function commit(
  db: RecencyDatabase,
  base: Base,
  stage: Stage,
  people: StagedPeople,
  options: CommitOptions,
): Promise<ImportSummary> {
  const summary = emptySummary(options.import, stage)
  const changed = await changedPages(base, people, summary, new Breath(options.signal))
  const contacts = base.manifest.contacts
  const { people: after } = people.matching
  const recut = contacts > 0 && base.manifest.currency !== options.currency
  let next: Manifest | null = null
  if (after > contacts || changed.includes(1) || recut)
    next = await writeGeneration(
      db,
      base,
      {
        people: after,
        currency: options.currency,
        ordersToCome: stage.orders.length,
        touches: (page) => recut || changed[page] === 1 || (page === Math.floor(contacts / PAGE_SIZE) && after > contacts),
        page: (_, existing) => existing,
        fill: (page, existing, columns) => fillPage(page, existing, columns, { people, contacts, after, summary }),
      },
      {
        ...(options.signal ? { signal: options.signal } : {}),
        progress: (done, total) => options.progress?.(done / total),
      },
    )
  summary.milliseconds = Date.now() - options.began
  const record: ImportRecord = {
    id: options.import,
    at: Date.now(),
    kind: options.kind,
    files: [...stage.files],
    summary,
    before: base.manifest.generation,
    after: next?.generation ?? base.manifest.generation,
  }
  await keep(db, next, record, stage)
  return summary
}

async function keep(db: RecencyDatabase, next: Manifest | null, record: ImportRecord, stage: Stage): Promise<void> {
  const leftOut = stage.leftOut.sorted(stage.files).map((entry, index) => Object.assign(entry, { import: record.id, index }))
  const write = async (): Promise<void> => {
    await db.imports.add(record)
    await db.leftOut.bulkAdd(leftOut)
    await addFields(db, stage.newFields)
  }
  if (next) {
    await swapBase(db, next, write)
    await sweep(db)
  } else await db.transaction('rw', [db.imports, db.leftOut, db.ownFields], write)
}

/** Pages of known people on which something changes; what happens to known people is counted here. */
async function changedPages(base: Base, people: StagedPeople, summary: ImportSummary, breath: Breath): Promise<Uint8Array> {
  const changed = new Uint8Array(base.manifest.pages.length)
  for (let page = 0; page < changed.length; page++) {
    if (breath.due()) await breath.take()
    const first = page * PAGE_SIZE
    const last = Math.min(first + PAGE_SIZE, base.manifest.contacts)
    let concerned = false
    for (let person = first; person < last && !concerned; person++) concerned = people.concerns(person)
    if (!concerned) continue
    const known = await base.openPage(page)
    for (let place = 0; place < known.people; place++) {
      const person = first + place
      if (!people.concerns(person)) continue
      const orders = people.knownOrders(person, known, place)
      if (orders >= 0) {
        summary.contactsUnchanged++
        summary.ordersUnchanged += orders
        continue
      }
      const row = known.row(place)
      const outcome = people.outcome(person, row)
      count(summary, outcome)
      if (outcome.row !== row) changed[page] = 1
    }
  }
  return changed
}

interface Filling {
  people: StagedPeople
  /** Contacts before and after. */
  contacts: number
  after: number
  summary: ImportSummary
}

function fillPage(
  page: number,
  existing: Page | null,
  columns: PageColumns,
  { people, contacts, after, summary }: Filling,
): void {
  const first = page * PAGE_SIZE
  for (const [i, row] of existing?.rows().entries() ?? [])
    columns.addRow(people.concerns(first + i) ? people.outcome(first + i, row).row : row)
  for (let person = Math.max(first, contacts); person < Math.min(first + PAGE_SIZE, after); person++) {
    const bare = people.fillBare(person, columns)
    if (bare >= 0) {
      summary.ordersNew += bare
      summary.contactsNew++
      continue
    }
    const outcome = people.outcome(person, null)
    count(summary, outcome)
    columns.addRow(outcome.row)
  }
}

function count(summary: ImportSummary, outcome: Outcome): void {
  if (outcome.contact === 'new') summary.contactsNew++
  else if (outcome.contact === 'updated') summary.contactsUpdated++
  else if (outcome.contact === 'gone') summary.contactsGone++
  else summary.contactsUnchanged++
  if (outcome.back) summary.contactsBack++
  summary.ordersNew += outcome.ordersNew
  summary.ordersUpdated += outcome.ordersUpdated
  summary.ordersUnchanged += outcome.ordersUnchanged
  summary.eventsNew += outcome.eventsNew
  summary.eventsUnchanged += outcome.eventsUnchanged
}

function emptySummary(id: Id, stage: Stage): ImportSummary {
  return {
    import: id,
    rows: stage.rows,
    contactsNew: 0,
    contactsUpdated: 0,
    contactsUnchanged: 0,
    contactsGone: 0,
    contactsBack: 0,
    ordersNew: 0,
    ordersUpdated: 0,
    ordersUnchanged: 0,
    eventsNew: 0,
    eventsUnchanged: 0,
    rowsLeftOut: stage.leftOut.rows,
    valuesLeftOut: stage.leftOut.values,
    milliseconds: 0,
  }
}
