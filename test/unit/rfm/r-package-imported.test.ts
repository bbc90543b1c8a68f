import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { figuresOf } from '../../../lib/orders/figures.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { codeOf, scoreOrders } from '../../../lib/rfm/score.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { bringIn, csv, everybody, newDatabase } from '../import/import-kit.ts'
import { hasSharedData, readCsv, readText } from './shared-data.ts'

const DAY = Date.UTC(2006, 11, 31, 12)

/** Everybody's code by name, out of the columns of the whole base; each person's own reckoning must say the same. */
async function codes(db: RecencyDatabase): Promise<Map<string, string>> {
  const { scoring, scores } = (await presentScores(db, DAY))!.scored
  const found = new Map<string, string>()
  for (const [ordinal, { contact, orders }] of (await everybody(db)).entries()) {
    const code = `${scores.r[ordinal]}${scores.f[ordinal]}${scores.m[ordinal]}`
    expect(codeOf(scoreOrders(orders, figuresOf(orders, 'USD'), scoring)), contact.name).toBe(code)
    found.set(contact.name, code)
  }
  return found
}

test.skipIf(!hasSharedData)(
  'the scores of the R package, for all customers: imported whole, in two parts, and after undo',
  { timeout: 30_000 },
  async () => {
    const expected = new Map(readCsv('r-rfm/expected-order-scores.csv').map((row) => [row['customer_id']!, row['rfm_score']!]))
    const text = readText('r-rfm/rfm_data_orders.csv')
    const lines = text.trim().split('\n')
    const db = newDatabase()
    await changeSettings(db, { currency: 'USD', country: 'US', timeZone: 'UTC', rates: {}, rfm: { revision: 1, bands: 5 } })
    const plan = { currency: 'USD', country: 'US', timeZone: 'UTC' }
    await bringIn(db, [csv(lines.slice(0, 2000).join('\n'), 'first.csv')], plan)
    const half = await codes(db)
    expect(half).not.toEqual(expected)
    // The same orders again and all others: none is doubled.
    await bringIn(db, [csv(text, 'all.csv')], plan)
    expect(await codes(db)).toEqual(expected)
    await undoImport(db, (await db.imports.orderBy('at').last())!.id)
    expect(await codes(db)).toEqual(half)
  },
)
