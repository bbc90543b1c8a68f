import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { saveField } from '../../../lib/fields/store.ts'
import { countOffers } from '../../../lib/offers/count-offers.ts'
import { offersNamingField } from '../../../lib/offers/offer-use.ts'
import { copyOffer, saveOffer, switchOffer } from '../../../lib/offers/store.ts'
import { RULE_LANGUAGE } from '../../../lib/segments/rule.ts'
import { removeSegment, saveSegment } from '../../../lib/segments/store.ts'
import { offer } from './made-up-offers.ts'

const { id: _id, revision: _revision, origin: _origin, changedAt: _changedAt, ...draft } = offer()
const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32) }

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(newId())
})
afterEach(() => db.delete())

async function saved(change: Record<string, unknown> = {}) {
  const result = await saveOffer(db, { ...draft, ...change }, 5)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.offer
}

test('a segment that an offer’s own rule names stays, and the offer is told', async () => {
  const made = await saveSegment(db, { name: 'Best', note: '', language: RULE_LANGUAGE, rule: { all: [] } }, 1)
  if (!made.ok) throw new Error('not saved')
  const rule = { not: { field: 'segment', op: 'is', value: made.segment.id } }
  const own = await saved({ name: 'Not the best', rule })
  expect(await removeSegment(db, made.segment.id)).toMatchObject({ removed: false, usedByOffers: ['Not the best'] })
  await db.offers.delete(own.id)
  expect(await removeSegment(db, made.segment.id)).toEqual({ removed: true })
})

test('texts follow the new name of an own field, and keep their revision', async () => {
  const field = { type: 'number' as const, choices: [] }
  const made = await saveField(db, { ...field, name: 'Shoe size' }, 1)
  if (!made.ok) throw new Error('not saved')
  const one = await saved({
    texts: { '': 'Size { own : shoe  size |41}? {first_name}' },
    textsB: { '': '{own: Shoe size}' },
  })
  expect(offersNamingField([one, offer()], made.field)).toEqual([one])
  const { id, revision } = made.field
  expect(await saveField(db, { ...field, id, revision, name: 'Foot' }, 2)).toMatchObject({ ok: true })
  expect(await db.offers.get(one.id)).toMatchObject({
    revision: 1,
    texts: { '': 'Size { own : Foot |41}? {first_name}' },
    textsB: { '': '{own: Foot}' },
  })
})

test('switched off and on it is still the same offer; a copy is another one, switched off', async () => {
  const one = await saved()
  expect(await switchOffer(db, one.id, false, 9)).toBe(true)
  expect(await db.offers.get(one.id)).toEqual({ ...one, off: true, changedAt: 9 })
  expect(await switchOffer(db, newId(), false, 9)).toBe(false)
  const copy = await copyOffer(db, one.id, 'Again', 10)
  expect(copy).toMatchObject({ name: 'Again', off: true, revision: 1, texts: one.texts })
  expect(copy?.id).not.toBe(one.id)
  expect(await copyOffer(db, newId(), 'Again', 10)).toBeNull()
})

test('counted by people, by the newest word of each', async () => {
  const one = await saved()
  const say = (contact: string, state: 'put' | 'accepted' | 'declined' | 'later', at: number) =>
    writeLog(db, AUTHOR, contact, { kind: 'offer', offer: one.id, revision: 1, state }, at)
  const sent = (contact: string, at: number) =>
    writeLog(
      db,
      AUTHOR,
      contact,
      {
        kind: 'sent',
        value: {
          network: 'whatsapp',
          message: 'key',
          offer: { id: one.id, revision: 1, variant: 'a' },
          segment: null,
          queue: null,
          edited: false,
        },
      },
      at,
    )
  await say('anna', 'put', 1)
  await sent('anna', 2)
  await say('anna', 'declined', 3)
  await say('anna', 'put', 4)
  await say('anna', 'accepted', 5)
  await say('ben', 'put', 6)
  await say('ben', 'put', 7)
  await sent('cia', 8)
  expect(await countOffers(db)).toEqual([{ offer: one.id, put: 3, sent: 2, accepted: 1, declined: 0, later: 0 }])
})
