import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { checkOffer } from '../../../lib/offers/check.ts'
import { merge } from '../../../lib/offers/merge.ts'
import { mergeValues } from '../../../lib/offers/merge-fields.ts'
import { starterOffers } from '../../../lib/offers/starter.ts'
import { listOffers, removeOffer, saveOffer } from '../../../lib/offers/store.ts'
import { starterSegments } from '../../../lib/segments/starter.ts'
import { contact, facts, order } from '../segments/made-up-facts.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { offer } from './made-up-offers.ts'

const t = translator('sv')
const segments = starterSegments(t, 1)
const offers = starterOffers(segments, t, 1)

test('one for each starter segment, in every language, the user’s own first, and sound', () => {
  expect(offers.map((one) => one.segment)).toEqual(Object.values(segments).map(({ id }) => id))
  const known = { ...NO_VOCABULARY, segments: Object.values(segments) }
  for (const one of offers) {
    expect(Object.keys(one.texts)[0]).toBe('sv')
    expect(Object.keys(one.texts).toSorted()).toEqual([...LANGUAGES].toSorted())
    const { origin: _, changedAt: __, ...draft } = one
    expect(checkOffer(draft, known), one.name).toMatchObject({ ok: true })
  }
})

test('the texts read well with everything known and with nothing', () => {
  const known = facts({ contact: contact({ firstName: 'Anna' }), orders: [order(1, 100, { items: ['Luna lamp'] })] })
  for (const { texts } of offers)
    for (const text of Object.values(texts))
      for (const person of [known, facts()]) {
        const merged = merge(text, mergeValues(person, '')).text
        expect(merged).not.toMatch(/[{}]| {2}| [,.!?]|^[,.!?]/)
        expect(merged.length).toBeGreaterThan(60)
      }
  expect(merge(offers[0]!.texts['it']!, mergeValues(facts(), '')).text).toMatch(/^Ciao, sei tra/)
  expect(merge(offers[0]!.texts['sv']!, mergeValues(facts(), '')).text).toMatch(/^Hej! Du är/)
})

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(newId())
})
afterEach(() => db.delete())

const { id: _id, revision: _revision, origin: _origin, changedAt: _changedAt, ...draft } = offer()

test('an offer is kept with revisions; an older one does not overwrite', async () => {
  const first = await saveOffer(db, draft, 5)
  if (!first.ok) throw new Error(JSON.stringify(first.problems))
  expect(first.offer).toMatchObject({ revision: 1, origin: { kind: 'own' }, changedAt: 5 })
  const second = await saveOffer(db, { ...draft, id: first.offer.id, revision: 1, name: 'Again', priority: 99 }, 6)
  expect(second).toMatchObject({ ok: true, offer: { id: first.offer.id, revision: 2, name: 'Again' } })
  expect(await saveOffer(db, { ...draft, id: first.offer.id, revision: 1 }, 7)).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  })
  await saveOffer(db, { ...draft, name: 'Lower' }, 8)
  expect((await listOffers(db)).map(({ name }) => name)).toEqual(['Again', 'Lower'])
  await removeOffer(db, first.offer.id)
  expect(await db.offers.count()).toBe(1)
})

test('what is wrong is not kept, a segment that is gone included', async () => {
  expect(await saveOffer(db, { ...draft, segment: 'gone' }, 5)).toMatchObject({
    ok: false,
    problems: [{ code: 'unknown-segment' }],
  })
  expect(await db.offers.count()).toBe(0)
})
