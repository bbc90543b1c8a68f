/**
 * Time and memory of importing large files: `npx vite-node test/bench/import-memory.ts [MB] [orders|customers|both]`, with
 * `node --expose-gc` in NODE_OPTIONS for exact figures. Makes a seeded file, previews and imports it into a database in memory (whose
 * chunks count too: they are shown apart), and prints what the process held at most.
 */
import 'fake-indexeddb/auto'
import { createWriteStream, openAsBlob, statSync, unlinkSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RecencyDatabase } from '../../lib/db/database.ts'
import { newId } from '../../lib/db/id.ts'
import { Random } from '../../lib/import/demo/random.ts'
import { stageFiles } from '../../lib/import/import-files.ts'
import type { ImportPlan } from '../../lib/import/job.ts'
import { previewFiles, proposedSource } from '../../lib/import/preview-files.ts'
import { writeStage } from '../../lib/import/write/write-stage.ts'

const megabytes = Number(process.argv[2] ?? 300)
const kind = process.argv[3] ?? 'both'

const CUSTOMERS =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags'
const ORDERS =
  'Name,Email,Financial Status,Fulfillment Status,Accepts Marketing,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Street,Billing City,Billing Zip,Billing Country,Billing Phone,Cancelled at,Refunded Amount,Id,Tags,Phone'

function customerRow(i: number): string {
  return `'${7_000_000 + i},Anna ${i},Esempio,anna${i}@example.com,yes,,Via Inventata ${i % 200},Firenze,IT,'50100,,'+39055${5_000_000 + i},no,12.50,2,"Note, with a comma",no,"vip, local"`
}

function orderRow(i: number, people: number, random: Random): string {
  const who = random.whole(0, people - 1)
  const day = new Date(Date.UTC(2024, 0, 1) + (i % 1000) * 86_400_000).toISOString().slice(0, 10)
  const items = random.chance(0.3) ? `\n#${i},anna${who}@example.com,,,,,,,,1,Red wine,9.00,,,,,,,,,,,` : ''
  return `#${i},anna${who}@example.com,paid,fulfilled,yes,EUR,40.00,${20 + (i % 80)}.50,${day} 09:58:12 +0100,2,"Olive oil, 0.5 l",19.00,Anna ${who},Via Inventata ${who % 200},Firenze,50100,IT,,,0.00,${9_000_000 + i},,${items}`
}

async function makeFile(path: string, header: string, row: (i: number) => string, bytes: number): Promise<number> {
  const out = createWriteStream(path)
  let written = 0
  let rows = 0
  out.write(`${header}\n`)
  while (written < bytes) {
    const part = Array.from({ length: 2000 }, () => row(rows++)).join('\n')
    written += part.length + 1
    if (!out.write(`${part}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return rows
}

const mb = (bytes: number): number => Math.round(bytes / 1_048_576)
let most = 0
let mostHeld = 0
const watch = setInterval(note, 50)
function note(): void {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  most = Math.max(most, rss)
  mostHeld = Math.max(mostHeld, heapUsed + arrayBuffers)
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  ;(globalThis as { gc?: () => void }).gc?.()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${name}: ${seconds} s; now heap ${mb(heapUsed)} MB, buffers ${mb(arrayBuffers)} MB, process ${mb(rss)} MB; at most held ${mb(mostHeld)} MB, process ${mb(most)} MB`,
  )
  return result
}

const random = new Random(1)
const share = kind === 'both' ? 0.5 : 1
const paths: string[] = []
const files: File[] = []
const customers = Math.round((megabytes * share * 1_048_576) / 175)
for (const [name, header, row] of [
  ['customers', CUSTOMERS, customerRow],
  ['orders', ORDERS, (i: number) => orderRow(i, customers, random)],
] as const) {
  if (kind !== 'both' && kind !== name) continue
  const path = join(tmpdir(), `recency-bench-${process.pid}-${name}.csv`)
  const rows = await makeFile(path, header, row, megabytes * share * 1_048_576)
  paths.push(path)
  const blob = await openAsBlob(path)
  // A File whose bytes stay on the disk, as in a browser: Node's own File would hold them.
  files.push(Object.assign(blob, { name: `${name}.csv`, lastModified: 0, webkitRelativePath: '' }) as File)
  console.log(`${name}: ${mb(statSync(path).size)} MB, about ${rows} people or orders`)
}
try {
  const previews = await timed('preview', () => previewFiles(files, { country: 'IT', currency: 'EUR' }))
  const plans = previews.map(({ plan }) => plan)
  const choices = { country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', countPending: false, countUnpaid: false }
  const plan: ImportPlan = { ...choices, files: plans, source: proposedSource(plans) }
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const stage = await timed('read and stage', () => stageFiles(files, plan, { import: newId() }, size))
  const db = new RecencyDatabase('bench')
  const options = { import: newId(), kind: 'files' as const, currency: 'EUR', choices, began: Date.now(), today: 20_000 }
  const summary = await timed('match and write', () => writeStage(db, stage, options))
  const chunks = await db.chunks.toArray()
  console.log(`chunks in the database: ${mb(chunks.reduce((sum, { bytes }) => sum + bytes.length, 0))} MB`)
  console.log(JSON.stringify(summary))
} finally {
  clearInterval(watch)
  for (const path of paths) unlinkSync(path)
}
