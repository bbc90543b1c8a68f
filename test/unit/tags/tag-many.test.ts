import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { newId } from '../../../lib/db/id.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { BaseMovedError, undoTo } from '../../../lib/orders/swap.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { suggestTags } from '../../../lib/contacts/suggest-tags.ts'
import { tagMany } from '../../../lib/tags/tag-many.ts'
import { takeTag } from '../../../lib/tags/take-tag.ts'
import { person } from '../orders/made-up-people.ts'
import { hold, newDatabase } from '../search/made-up-base.ts'

const AUTHOR = { agent: newId(), device: newId() }
const context = () => ({ job: newId(), signal: new AbortController().signal, progress: () => {} })

const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('give', 'take'),
    who: fc.uniqueArray(fc.nat(11), { maxLength: 8 }),
    tag: fc.constantFrom('a', 'b'),
  }),
  fc.record({ kind: fc.constantFrom('tag', 'untag'), who: fc.tuple(fc.nat(11)), tag: fc.constantFrom('a', 'b') }),
)

test("a person's tags are what giving and taking, to one or to many, leave in the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const db = newDatabase()
      const rows = Array.from({ length: 12 }, (_, i) => person({ name: `Prova${i}` }))
      const base = await hold(db, rows)
      const idOf = (ordinal: number) => (rows[ordinal] as PersonRow).contact.id
      const expected = rows.map(() => new Set<string>())
      for (const { kind, who, tag } of steps) {
        const give = kind === 'give' || kind === 'tag'
        const changes = who.filter((one) => (expected[one] as Set<string>).has(tag) !== give)
        for (const one of who) (expected[one] as Set<string>)[give ? 'add' : 'delete'](tag)
        if (kind === 'tag') await writeLog(db, AUTHOR, idOf(who[0] as number), { kind, value: tag })
        else if (kind === 'untag') await takeTag(db, base, AUTHOR, idOf(who[0] as number), tag)
        else {
          const ordinals = Uint32Array.from(who)
          const { people } = await tagMany(db, { tag, give, ordinals, generation: base.manifest.generation }, context())
          if (!give) expect(people).toBe(changes.length)
        }
      }
      for (const [i, tags] of expected.entries())
        expect((await personState(db, idOf(i))).tags.toSorted()).toEqual([...tags].toSorted())
      await db.delete()
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('many are tagged in one entry; a base that has moved on is refused; undo takes the tags of those who are gone', async () => {
  const db = newDatabase()
  const first = await hold(db, [person({ name: 'Anna' })])
  const typed = newId()
  const both = await hold(db, [...(await first.page(0)), person({ name: 'Bruno' })])
  const ordinals = Uint32Array.of(0, 1)
  const give = { tag: ' Fiera  2026 ', give: true, ordinals, typed: [typed] }
  await expect(tagMany(db, { ...give, generation: first.manifest.generation }, context())).rejects.toBeInstanceOf(BaseMovedError)
  expect(await tagMany(db, { ...give, generation: both.manifest.generation }, context())).toEqual({ people: 3 })
  const entries = await db.log.toArray()
  expect(entries.map((entry) => entry.kind).toSorted()).toEqual(['tag', 'tag-many'])
  expect(entries.find((entry) => entry.kind === 'tag-many')).toMatchObject({ value: 'Fiera 2026', people: 3, contact: '' })
  expect(await suggestTags(db, 'fie')).toEqual(['Fiera 2026'])
  await undoTo(db, first.manifest.generation)
  expect(await db.tagBlocks.toArray()).toMatchObject([{ block: 0, bits: expect.objectContaining({ 0: 1 }) as Uint8Array }])
  await undoTo(db, 0)
  expect(await db.tagBlocks.count()).toBe(0)
  expect((await Base.open(db)).manifest.contacts).toBe(0)
})
