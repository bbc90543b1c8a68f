import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { importRecords, type SourceRecord } from '../../../lib/import/door.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { figuresOf } from '../../../lib/orders/figures.ts'
import { groupAt } from '../../../lib/rfm/score-columns.ts'
import { scoreOrders } from '../../../lib/rfm/score.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { readScores } from '../../../lib/rfm/kept-scores.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { everybody, newDatabase } from '../import/import-kit.ts'
import { someCut } from './some-cut.ts'
import { plainScores, type PlainLook, type PlainOrder, type PlainScore } from './plain-scores.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const TODAY = Math.floor(NOW / 86_400_000)
const DECIMALS = { EUR: 2, USD: 2, JPY: 0, KWD: 3 }
const PEOPLE = Array.from({ length: 24 }, (_, i) => `Persona ${i}`)

const someOrder = fc.record({
  who: fc.constantFrom(...PEOPLE.slice(0, 22)),
  day: fc.integer({ min: -3, max: 400 }).map((ago) => TODAY - ago),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'USD', 'JPY', 'KWD'),
  total: fc.integer({ min: 0, max: 90_000 }),
  refunded: fc.constantFrom(0, 0, 0, 0, 0, 0, 500, 90_000),
  wholeRefund: fc.constantFrom(false, false, false, false, false, false, false, true),
  status: fc.constantFrom('paid', 'paid', 'paid', 'paid', 'paid', 'pending', 'unpaid', 'cancelled'),
})
const history = fc
  .array(someOrder, { minLength: 40, maxLength: 120 })
  .map((list): PlainOrder[] => list.map((one, i) => ({ ...one, number: `#${i}` })))
const someLook = fc.record({
  cut: someCut(TODAY),
  rates: fc.constantFrom<Record<string, number>>({}, { USD: 0.92 }, { USD: 0.92, JPY: 0.0058, KWD: 3.01 }),
  countPending: fc.boolean(),
  countUnpaid: fc.boolean(),
})

/** An order names its person by the source's id. */
function about(externalId: string) {
  return { ...noFacts(), externalId }
}

function recordsOf(orders: readonly PlainOrder[]): SourceRecord[] {
  const source = 'crm'
  const people = PEOPLE.map((who): SourceRecord => ({
    kind: 'person',
    source,
    externalId: who,
    changedAt: null,
    deleted: false,
    facts: { ...noFacts(), name: who },
  }))
  const bought = orders.map(({ who, number, wholeRefund, status, ...order }): SourceRecord => ({
    kind: 'order',
    source,
    externalId: number,
    changedAt: null,
    deleted: false,
    // Whoever says that all was paid back names no amount.
    order: {
      ...order,
      refunded: wholeRefund ? null : order.refunded,
      number,
      at: null,
      status,
      refundedWhole: wholeRefund,
      cancelled: status === 'cancelled',
      item: '',
    },
    person: about(who),
  }))
  return [...people, ...bought]
}

async function bring(db: RecencyDatabase, orders: readonly PlainOrder[], look: PlainLook): Promise<Id> {
  const id = newId()
  const { countPending, countUnpaid } = look
  const options = {
    import: id,
    kind: 'files' as const,
    currency: 'EUR',
    choices: { countPending, countUnpaid },
    began: NOW,
    today: TODAY,
  }
  await importRecords(db, 'crm', recordsOf(orders), options)
  return id
}

/** What the base says of everybody, by each way there is; they must agree among each other. */
async function scoresIn(db: RecencyDatabase): Promise<Map<string, PlainScore>> {
  const present = await presentScores(db, NOW)
  if (!present) throw new Error('an empty base')
  const { scoring, scores, ever } = present.scored
  expect(await readScores(db, scoring)).toEqual(scores)
  const found = new Map<string, PlainScore>()
  for (const [ordinal, { contact, orders }] of (await everybody(db)).entries()) {
    const figures = figuresOf(orders, present.settings.currency, present.settings.rates)
    const one = scoreOrders(orders, figures, scoring)
    const group = groupAt(scores.group[ordinal]!, scoring.map.groups)
    const columns = one.kind === 'scored' ? { r: scores.r[ordinal]!, f: scores.f[ordinal]!, m: scores.m[ordinal]!, group } : group
    expect(columns, contact.name).toEqual(
      one.kind === 'scored' ? { r: one.r.score, f: one.f.score, m: one.m.score, group: one.group } : one.kind,
    )
    expect([ever.count[ordinal], ever.mainCount[ordinal], ever.spent[ordinal]], contact.name).toEqual([
      figures.count,
      figures.mainCount,
      figures.spent,
    ])
    found.set(contact.name, columns)
  }
  return found
}

test(
  'scores are those of the definitions, whatever the way: bulk, one contact, after an import on top, after undo',
  { timeout: 20_000 },
  async () => {
    let scored = 0
    await fc.assert(
      fc.asyncProperty(fc.noBias(history), fc.noBias(history), someLook, async (first, second, given) => {
        const { cut, rates } = given
        const look: PlainLook = { ...given, ...cut, today: TODAY, currency: 'EUR', decimals: DECIMALS }
        const db = newDatabase()
        await changeSettings(db, {
          timeZone: 'UTC',
          currency: 'EUR',
          country: 'IT',
          rates,
          rfm: { revision: 1, ...cut },
        })
        await bring(db, first, look)
        const before = plainScores(PEOPLE, first, look)
        expect(await scoresIn(db)).toEqual(before)
        // Some orders come again as they were, some changed, some are new.
        const changed = second.map((order, i) =>
          i % 3 === 0 ? { ...order, who: first[i]?.who ?? order.who, number: `#${i}` } : { ...order, number: `#new ${i}` },
        )
        const top = await bring(db, changed, look)
        const all = new Map([...first, ...changed].map((order) => [order.number, order]))
        expect(await scoresIn(db)).toEqual(plainScores(PEOPLE, [...all.values()], look))
        await undoImport(db, top)
        expect(await scoresIn(db)).toEqual(before)
        scored += [...before.values()].filter((score) => typeof score !== 'string').length
        await db.delete()
      }),
      { numRuns: 11, seed: 7, endOnFailure: true },
    )
    expect(scored).toBeGreaterThan(11 * 10)
  },
)
