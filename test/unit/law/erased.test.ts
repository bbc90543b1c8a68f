import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { erasedOfChat } from '../../../lib/law/erased-chat.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { forgetErased, hashIdentities, loadErased } from '../../../lib/law/erased.ts'
import type { IdentityKind } from '../../../lib/law/identity-hash.ts'
import { holdsValueOf } from '../../../lib/law/left-out-values.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { bringIn, csv, content, everybody, newDatabase } from '../import/import-kit.ts'

// Of the forms that identities have: the quick hash tells kinds apart by them.
const word = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/[\s@+]/g, '-'))
const anyIdentity = fc.oneof(
  fc.record({ kind: fc.constant<IdentityKind>('phone'), value: fc.nat().map((digits) => `+${digits}`) }),
  fc.record({ kind: fc.constant<IdentityKind>('mail'), value: fc.tuple(word, word).map((parts) => parts.join('@')) }),
  fc.record({ kind: fc.constant<IdentityKind>('handle'), value: fc.tuple(word, word).map((parts) => parts.join(' ')) }),
  fc.record({ kind: fc.constant<IdentityKind>('external'), value: fc.tuple(word, word).map((parts) => parts.join('\n')) }),
)
const nameOf = ({ kind, value }: { kind: string; value: string }): string => `${kind} ${value}`

it('knows exactly whom it was told, keeps no value, and forgets on request', async () => {
  const db = newDatabase()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyIdentity, { maxLength: 30, selector: nameOf }),
      fc.array(anyIdentity, { maxLength: 10 }),
      async (told, asked) => {
        await db.erased.clear()
        await (await hashIdentities(db, told, 1)).write()
        const list = await loadErased(db)
        const known = new Set(told.map(nameOf))
        for (const one of [...told, ...asked]) expect(await list.is(one.kind, one.value)).toBe(known.has(nameOf(one)))
        for (const one of asked) expect(list.mayBe(one.kind, one.value)).toBe(known.has(nameOf(one)))
        const [first] = told
        if (!first) return
        await forgetErased(db, [first])
        expect(await (await loadErased(db)).is(first.kind, first.value)).toBe(false)
      },
    ),
    { numRuns: 30 },
  )
})

it('asks before a chat or a typed number brings somebody back, in whatever form it is written', async () => {
  const db = newDatabase()
  await bringIn(db, [csv('Name,Phone\nBia Exemplo,+5511987654321\nResta Qui,+390555550171\n')])
  const [bia] = await everybody(db)
  await erasePeople(db, [bia?.contact.id ?? ''], { day: 1 })
  const chat = (value: string) => [{ network: 'whatsapp' as const, own: '', kind: 'phone', value }]
  expect(await erasedOfChat(db, chat('+5511987654321'), '', 'IT')).toHaveLength(2)
  // As WhatsApp still writes numbers from before Brazil's ninth digit.
  expect(await erasedOfChat(db, chat('+551187654321'), '', 'IT')).not.toEqual([])
  expect(await erasedOfChat(db, [], '11 98765-4321', 'BR')).not.toEqual([])
  expect(await erasedOfChat(db, chat('+390555550171'), '', 'IT')).toEqual([])
})

it('a mail that somebody who stays has as well keeps nobody out', async () => {
  const db = newDatabase()
  const file = 'Customer ID,Name,Email\n1,Anna Uno,casa@example.com\n2,Bruno Due,casa@example.com\n'
  await bringIn(db, [csv(file)])
  const [anna] = await everybody(db)
  await erasePeople(db, [anna?.contact.id ?? ''], { day: 1 })
  const { summary } = await bringIn(db, [csv(file)])
  expect(summary).toMatchObject({ contactsNew: 0, contactsUnchanged: 1, rowsLeftOut: 1 })
})

it.each(['the last transaction', 'the chunks before it'])(
  'a disk that is full at %s leaves everybody as they were',
  async (moment) => {
    const db = newDatabase()
    await bringIn(db, [csv('Customer ID,Name,Email\n1,Anna Uno,uno@example.com\n2,Bruno Due,due@example.com\n')])
    const [anna] = await everybody(db)
    const before = { people: await content(db), generation: await currentGeneration(db) }
    const table = moment === 'the last transaction' ? db.erased : db.chunks
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    table.hook('creating', refuse)
    await expect(erasePeople(db, [anna?.contact.id ?? ''], { day: 1 })).rejects.toThrow()
    table.hook('creating').unsubscribe(refuse)
    expect({ people: await content(db), generation: await currentGeneration(db) }).toEqual(before)
    expect(await erasePeople(db, [anna?.contact.id ?? ''], { day: 1 })).toMatchObject({ people: 1 })
  },
)

it('a value of a row that was left out is known for theirs', () => {
  const anna = { name: 'Anna Prova', emails: ['anna@example.com'], phones: ['+390555550147'], handles: [], externalId: 'C-77' }
  const holds = holdsValueOf([anna], new Set(['A-1']))
  for (const value of [
    '055 5550147',
    '0039 055 555 0147',
    'PROVA, Anna Prova',
    'mail: ANNA@example.com',
    'C-77',
    '#A-1',
    'Ánna Próva',
  ])
    expect(holds(value), value).toBe(true)
  for (const value of ['', '055 5550148', 'Anna', '12,50', 'A-11', 'Annalisa Provata']) expect(holds(value), value).toBe(false)
})
