import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { everybody, newDatabase, NOW } from '../unit/import/import-kit.ts'
import { importFiles } from '../../lib/import/import-files.ts'
import type { FilePlan, ImportPlan, LeftOut } from '../../lib/import/job.ts'
import { newId } from '../../lib/db/id.ts'
import { ImportError } from '../../lib/import/error.ts'
import { previewFiles, proposedSource } from '../../lib/import/preview-files.ts'
import type { PersonRow } from '../../lib/orders/person-row.ts'
import { MUTATIONS, oneOf } from './mutations.ts'
import type { Random } from './random.ts'
import { slowRows, type SlowRow } from './slow-rows.ts'
import { defineTrial, type Figures } from './trial.ts'

// Export files of every recognised kind, damaged as files are: refused in words, or every row is in the base or in the list of those left out.

const FOLDERS = ['../unit/import/samples/', '../files/']
const SAMPLES = FOLDERS.flatMap((folder) => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter((name) => /\.(csv|tsv|txt)$/.test(name))
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, url))) }))
})
/** A file of a few rows that takes longer (milliseconds) hangs. */
const LONGEST = 20_000

defineTrial({
  name: 'mutated-files',
  cases: 10_000,
  slice: 150,
  async run(random) {
    const sample = oneOf(SAMPLES, random)
    const names = Array.from({ length: random.whole(1, 3) }, () => oneOf(Object.keys(MUTATIONS), random))
    const bytes = names.reduce<Uint8Array>((done, name) => mutate(done, name, random), sample.bytes)
    const began = performance.now()
    try {
      const figures = await bring(sample.name, bytes)
      const milliseconds = performance.now() - began
      expect(milliseconds).toBeLessThan(LONGEST)
      return { ...figures, milliseconds }
    } catch (error) {
      throw new Error(`${sample.name}, ${names.join(' and ')}: ${String(error)}`, { cause: error })
    }
  },
})

function mutate(bytes: Uint8Array, name: string, random: Random): Uint8Array {
  return bytes.length === 0 ? bytes : (MUTATIONS[name]?.(bytes, random) ?? bytes)
}

async function bring(name: string, bytes: Uint8Array): Promise<Figures> {
  const db = newDatabase()
  const files = [new File([bytes as Uint8Array<ArrayBuffer>], name)]
  try {
    const [preview] = await previewFiles(files, { country: 'IT', currency: 'EUR' })
    const plan = preview?.plan ?? expect.fail('no plan')
    // The preview says in words what is wrong, and nothing can be imported.
    if (preview?.notes.some(({ level }) => level === 'error')) return { refused: 1 }
    const summary = await importFiles(db, files, planOf(plan), { import: newId(), now: NOW })
    const leftOut = await db.leftOut.toArray()
    expect(leftOut.filter(({ what }) => what === 'row')).toHaveLength(summary.rowsLeftOut)
    const rows = slowRows(new TextDecoder(plan.encoding).decode(bytes), plan.delimiter)
    if (rows && rows.length > 0) everyRowIsSomewhere(rows.slice(1), plan, leftOut, await everybody(db), summary.rows)
    return { refused: 0, counted: rows ? 1 : 0, rows: summary.rows, leftOut: summary.rowsLeftOut }
  } catch (error) {
    // Refused in words, not by an accident.
    if (error instanceof ImportError && error.code !== 'unexpected') return { refused: 1 }
    throw error
  } finally {
    await db.delete()
  }
}

function planOf(plan: FilePlan): ImportPlan {
  const choices = { country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', countPending: false, countUnpaid: false }
  return { ...choices, files: [plan], source: proposedSource([plan]) }
}

/** Against the rows as somebody else reads them: their number, and the mails and orders of all that were not left out. */
function everyRowIsSomewhere(rows: SlowRow[], plan: FilePlan, leftOut: LeftOut[], people: PersonRow[], counted: number): void {
  expect(counted).toBe(rows.length)
  const faulty = new Set(leftOut.map(({ line }) => line))
  const mails = new Set(people.flatMap(({ contact }) => contact.emails))
  const numbers = new Set(people.flatMap(({ orders }) => orders.map(({ number }) => number)))
  const mail = plan.columns.indexOf('contact.email')
  const number = plan.columns.indexOf('order.number')
  for (const { line, cells } of rows) {
    if (faulty.has(line)) continue
    const [address, order] = [cells[mail]?.trim().toLowerCase() ?? '', cells[number]?.trim() ?? '']
    if (/^[a-z0-9.]+@example\.(com|org)$/.test(address)) expect(mails, `line ${line}`).toContain(address)
    if (/^#?\w+$/.test(order) && plan.columns.includes('order.total')) expect(numbers, `line ${line}`).toContain(order)
  }
}
