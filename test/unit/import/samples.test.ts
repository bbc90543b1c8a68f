import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import type { ImportPlan } from '../../../lib/import/job.ts'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { recognise } from '../../../lib/import/recognise.ts'
import { isoDay } from '../../../lib/workspace/day.ts'
import { bringIn, everybody, newDatabase } from './import-kit.ts'
import { SAMPLES } from './samples/expected.ts'
import { BARE, PAIRS } from './samples/pairs.ts'
import type { Found, Sample } from './samples/sample.ts'

function file(name: string): File {
  return new File([readFileSync(new URL(`./samples/${name}`, import.meta.url))], name)
}

/** Everything that is in the base but random ids and the day of the import, without what is blank. */
async function imported(names: readonly string[], change: Partial<ImportPlan>): Promise<Found & { kinds: string[] }> {
  const db = newDatabase()
  const { previews } = await bringIn(db, names.map(file), change)
  const blank: Record<string, unknown> = noFacts()
  const people = (await everybody(db)).map(({ contact, orders, events }) => {
    const said = Object.entries(contact).filter(
      ([field, value]) => field !== 'id' && field !== 'seenOn' && JSON.stringify(value) !== JSON.stringify(blank[field]),
    )
    return {
      ...Object.fromEntries(said),
      ...(orders.length > 0 && {
        orders: orders.map(({ number, day, total, refunded, currency, status }) =>
          [number, isoDay(day), total, currency, status, ...(refunded > 0 ? [refunded] : [])].join(' '),
        ),
      }),
      ...(events.length > 0 && {
        events: events
          .map(({ kind, day, at, label, amount, currency }) =>
            [kind, at === null ? isoDay(day) : new Date(at).toISOString(), label, amount ?? '', currency].join('|'),
          )
          .toSorted(),
      }),
    }
  })
  const leftOut = (await db.leftOut.toArray()).map(({ line, what, code }) => `${line} ${what} ${code}`)
  const kinds = previews.map(({ plan }) => plan.kind)
  return { kinds, people, leftOut: leftOut.toSorted() }
}

async function expectFound(names: readonly string[], { kinds, change = {}, ...found }: Sample): Promise<void> {
  const { kinds: told, ...is } = await imported(names, change)
  expect(told).toEqual(kinds)
  expect(is.leftOut).toEqual(found.leftOut.toSorted())
  expect(is.people).toHaveLength(found.people.length)
  for (const person of found.people) expect(is.people).toContainEqual(person)
}

describe('files as systems write them', () => {
  it.each(Object.entries(SAMPLES))('%s', (name, sample) => expectFound([name], sample))

  it('orders that name nobody are refused, with what to export instead', async () => {
    const [refused] = await previewFiles([file('woocommerce-orders.csv')], { country: 'IT', currency: 'EUR' })
    expect(refused?.plan.kind).toBe('woocommerce-orders')
    expect(refused?.notes.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(['orders-without-people'])
  })
})

describe('several files are one import, in whatever order', () => {
  it.each(PAIRS.map((pair) => [pair.files.join(' + '), pair] as const))('%s', async (_, { files, ...sample }) => {
    await expectFound(files, sample)
    await expectFound(files.toReversed(), { ...sample, kinds: sample.kinds.toReversed() })
  })
})

describe('recognition', () => {
  it('takes no sample for another system’s, whole or with its columns in another order', async () => {
    const names = [...Object.keys(SAMPLES), ...BARE]
    const previews = await previewFiles(names.map(file), { country: 'IT', currency: 'EUR' })
    for (const { header, plan } of previews) {
      expect(recognise(header.toReversed()).kind, plan.name).toBe(plan.kind)
      if (plan.kind !== 'plain') expect(plan.name.startsWith(plan.kind), `${plan.name}: ${plan.kind}`).toBe(true)
    }
  })
})
