import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { importFiles } from '../../../lib/import/import-files.ts'
import type { FilePreview, ImportPlan, ImportSummary } from '../../../lib/import/job.ts'
import { previewFiles, proposedSource } from '../../../lib/import/preview-files.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'

/** The day on which the tests look: 22 November 2026, noon UTC. */
export const NOW = Date.parse('2026-11-22T12:00:00Z')

let workspaces = 0

/** A workspace of its own for each test. */
export function newDatabase(): RecencyDatabase {
  return new RecencyDatabase(`test-${++workspaces}`)
}

export function sample(name: string): File {
  return new File([readFileSync(new URL(`../../files/${name}`, import.meta.url))], name)
}

export function csv(text: string, name = 'file.csv'): File {
  return new File([text], name)
}

/** Imports files as a user does who agrees with the preview; `change` is what the user changes. */
export async function bringIn(
  db: RecencyDatabase,
  files: File[],
  change: Partial<ImportPlan> = {},
): Promise<{ summary: ImportSummary; previews: FilePreview[] }> {
  const previews = await previewFiles(files, { country: change.country ?? 'IT', currency: change.currency ?? 'EUR' })
  const plans = previews.map(({ plan }) => plan)
  const plan: ImportPlan = {
    files: plans,
    source: proposedSource(plans),
    country: 'IT',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    countPending: false,
    countUnpaid: false,
    ...change,
  }
  return { summary: await importFiles(db, files, plan, { import: newId(), now: NOW }), previews }
}

/** Everybody in the base. */
export async function everybody(db: RecencyDatabase): Promise<PersonRow[]> {
  const base = await Base.open(db)
  const pages = await Promise.all(base.manifest.pages.map((_, page) => base.page(page)))
  return pages.flat()
}

/** Everybody without random ids, in an order of their own: what two bases have in common whatever the order of the rows. */
export async function content(db: RecencyDatabase): Promise<unknown[]> {
  const people: unknown[] = []
  for (const { contact, orders } of await everybody(db)) {
    const { id, ...rest } = contact
    const bought: unknown[] = []
    for (const order of orders)
      bought.push({ ...order, number: order.number.replace(id.slice(0, 12), ''), items: order.items.toSorted() })
    people.push({ ...rest, phones: rest.phones.toSorted(), emails: rest.emails.toSorted(), orders: bought })
  }
  return people.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
