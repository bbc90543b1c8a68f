import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { ErasedPersonError, writeLog } from '../../../lib/contacts/write-log.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { loadErased } from '../../../lib/law/erased.ts'
import { isBlank } from '../../../lib/law/blank.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { Queue, QueueItem } from '../../../lib/queue/queue.ts'
import { identityKey, type ChatIdentity } from '../../../lib/sites/identity.ts'
import { bringIn, content, csv, everybody, newDatabase } from '../import/import-kit.ts'
import { phoneNeedles, rawBytes } from './raw-bytes.ts'

const AUTHOR = { agent: newId(), device: newId(), country: 'IT' }
const DAY = 20_779

interface MadeUp {
  n: number
  hasPhone: boolean
  hasMail: boolean
  hasId: boolean
  orders: number
  /** In which of the files, as bits. */
  files: number
}
const anyPerson = fc.record({
  hasPhone: fc.boolean(),
  hasMail: fc.boolean(),
  hasId: fc.boolean(),
  orders: fc.nat(3),
  files: fc.integer({ min: 1, max: 3 }),
})

const phoneOf = (n: number): string => `+39055555${4000 + n}`
const mailOf = (n: number): string => `someone${n}qx@example.com`
const nameOf = (n: number): string => `Testa Unica${String.fromCharCode(97 + (n % 26))}${n}zz`

/** Rows of a file: a person's row for each order, the number badly written now and then so that it is left out. */
function fileOf(people: readonly MadeUp[], file: number): string {
  const rows = people
    .filter(({ files }) => files & (1 << file))
    .flatMap(({ n, hasPhone, hasMail, hasId, orders }) => {
      const row = (order: number): string =>
        [
          hasId ? `EXT-${n}-q` : '',
          nameOf(n),
          hasMail ? mailOf(n) : '',
          hasPhone ? phoneOf(n) : '',
          order === 0 ? '' : `ORD-${n}-${order}`,
          order === 0 ? '' : `2026-0${order}-11`,
          order === 0
            ? ''
            : order === 3
              ? `none, ask ${hasMail ? mailOf(n) : 'her'}`.replace(',', '')
              : `${order * 10 + file}.50`,
        ].join(',')
      return orders === 0 ? [row(0)] : Array.from({ length: orders }, (_, i) => row(i + 1))
    })
  return ['Customer ID,Name,Email,Phone,Order,Date,Total', ...rows, ''].join('\n')
}

function needlesOf({ n, hasPhone, hasMail, hasId, orders }: MadeUp): Buffer[] {
  const [, unique = ''] = nameOf(n).toLowerCase().split(' ')
  return [
    Buffer.from(unique),
    Buffer.from(unique.replace('u', 'U')),
    ...(hasPhone ? phoneNeedles(phoneOf(n)) : []),
    ...(hasMail ? [Buffer.from(mailOf(n)), Buffer.from(`someone${n}qx`)] : []),
    ...(hasId ? [Buffer.from(`EXT-${n}-q`)] : []),
    ...Array.from({ length: Math.min(orders, 2) }, (_, i) => Buffer.from(`ORD-${n}-${i + 1}`)),
  ]
}

async function whatPeopleWrote(db: RecencyDatabase, contact: Id, { n }: MadeUp): Promise<void> {
  const phone: ChatIdentity = { network: 'whatsapp', own: '', kind: 'phone', value: phoneOf(n) }
  const chat: ChatIdentity = { network: 'whatsapp', own: '', kind: 'chat', value: newId() }
  await writeLog(db, AUTHOR, contact, { kind: 'link', value: [phone, chat] })
  await writeLog(db, AUTHOR, contact, { kind: 'tag', value: `tag of ${nameOf(n)}` })
  await writeLog(db, AUTHOR, contact, { kind: 'note', value: `call ${mailOf(n)}` })
  const from = { message: `m ${mailOf(n)}`, words: `I am ${nameOf(n)}` }
  await writeLog(db, AUTHOR, contact, { kind: 'stage', value: 1, from })
  await writeLog(db, AUTHOR, contact, { kind: 'not-stage', value: 2, message: from.message })
  const asked = { question: 'q', revision: 1, language: 'en', message: from.message }
  await writeLog(db, AUTHOR, contact, { kind: 'asked', state: 'sent', ...asked })
  await writeLog(db, AUTHOR, contact, { kind: 'answer', question: 'q', value: nameOf(n), how: 'value' })
  await writeLog(db, AUTHOR, contact, { kind: 'not-answer', question: 'q', message: from.message })
  await writeLog(db, AUTHOR, contact, { kind: 'opt-heard', value: false, message: from.message })
  await writeLog(db, AUTHOR, contact, { kind: 'not-opt', value: true, message: from.message })
  await writeLog(db, AUTHOR, contact, { kind: 'consent', value: false, from: { kind: 'message', network: 'whatsapp', ...from } })
  await writeLog(db, AUTHOR, contact, { kind: 'offer', offer: 'o', revision: 1, state: 'later', until: 9 })
  await writeLog(db, AUTHOR, contact, { kind: 'remind', value: 9, note: `call ${nameOf(n)}` })
  const about = { network: 'whatsapp', message: from.message, offer: null, segment: null, queue: 'q', edited: false } as const
  const { id, at, agent } = await writeLog(db, AUTHOR, contact, { kind: 'sent', value: about })
  await db.sent.put({ ...about, id, contact, at, agent, delivered: null, read: null, replied: null })
  await db.queues.put({ id: 'q', name: 'Autumn', state: 'running' } as Queue)
  await db.queueItems.put({ id: newId(), queue: 'q', contact, state: 'planned', rank: n, text: `Ciao ${nameOf(n)}` } as QueueItem)
  await db.chats.put({ id: chat.value, network: 'whatsapp', own: '', title: nameOf(n), seenAt: 1 })
  await db.messageRefs.put({ ref: `whatsapp  ${n}qx`, chat: chat.value, seenAt: 1 })
  await db.behaviour.put({ identity: identityKey(phone), contact } as never)
}

it('leaves nothing of a person in any generation or table, and everybody else as they were', async () => {
  const cases = fc.tuple(fc.array(anyPerson, { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), fc.boolean())
  const check = async ([made, chosen, written, byHand]: [Omit<MadeUp, 'n'>[], number, number, boolean]): Promise<void> => {
    const people = made.map((one, n) => ({ ...one, n, hasMail: one.hasMail || !(one.hasPhone || one.hasId) }))
    const db = newDatabase()
    for (const file of [0, 1]) await bringIn(db, [csv(fileOf(people, file))])
    const someone = people[chosen % people.length] as MadeUp
    const other = people[written % people.length] as MadeUp
    const idOf = async ({ n }: MadeUp): Promise<Id> =>
      (await everybody(db)).find(({ contact }) => contact.name === nameOf(n))?.contact.id ?? ''
    for (const one of new Set([someone, other])) await whatPeopleWrote(db, await idOf(one), one)
    if (byHand) {
      const typed = { name: nameOf(99), phone: phoneOf(99), identities: [] }
      const created = await createContact(db, AUTHOR, typed)
      if ('contact' in created) await erasePeople(db, [created.contact], { day: DAY })
    }
    const before = await content(db)
    const id = await idOf(someone)
    const erased = await erasePeople(db, [id], { day: DAY })
    expect(erased.people).toBe(1)
    expect((await db.queues.get('q'))?.erased).toBe(1)
    // In the very moment, in another window: nothing is kept of it.
    await expect(writeLog(db, AUTHOR, id, { kind: 'note', value: needlesOf(someone)[0]?.toString() ?? '' })).rejects.toThrow(
      ErasedPersonError,
    )

    const raw = await rawBytes(db)
    for (const needle of [...needlesOf(someone), Buffer.from(id), ...(byHand ? phoneNeedles(phoneOf(99)) : [])])
      expect(raw.includes(needle), needle.toString('latin1')).toBe(false)
    const others = (await everybody(db)).filter((row) => !isBlank(row))
    expect(others).toHaveLength(before.length - 1)
    const rest = (await content(db)).filter((one) => (one as { source: string }).source !== '')
    const name = nameOf(someone.n)
    expect(rest).toEqual(before.filter((one) => (one as { name: string }).name !== name))
    const list = await loadErased(db)
    expect(await list.is('phone', phoneOf(someone.n))).toBe(someone.hasPhone)
    expect(await list.is('mail', mailOf(someone.n))).toBe(someone.hasMail)
    expect(await list.is('mail', mailOf(other.n))).toBe(someone.hasMail && someone === other)

    // Their rows do not come in again, and what is listed of them says nothing of whose they were.
    const { summary } = await bringIn(db, [csv(fileOf(people, 0)), csv(fileOf(people, 1), 'second.csv')])
    const left = await db.leftOut.where('import').equals(summary.import).toArray()
    const own = left.filter(({ code }) => code === 'erased-person')
    expect(own.map(({ value }) => value).join('')).toBe('')
    expect(own).toHaveLength(Math.max(1, someone.orders) * (someone.files === 3 ? 2 : 1))
    const brought = await rawBytes(db)
    for (const needle of needlesOf(someone)) expect(brought.includes(needle), needle.toString('latin1')).toBe(false)

    // Undone, the base from before has them no more either.
    const newest = await db.imports.orderBy('at').last()
    if (newest && newest.after !== newest.before) {
      await undoImport(db, newest.id)
      const again = await rawBytes(db)
      for (const needle of needlesOf(someone)) expect(again.includes(needle)).toBe(false)
    }
    // Whoever comes next is found, and nobody stands in the blank place.
    await bringIn(db, [csv('Name,Email\nNuova Gente,nuova@example.com\n')])
    const base = await Base.open(db)
    expect((await everybody(db)).some(({ contact }) => contact.name === 'Nuova Gente')).toBe(true)
    for (const ordinal of base.manifest.blank ?? []) expect(await base.person(ordinal)).toBe(null)
    db.close()
  }
  await fc.assert(fc.asyncProperty(cases, check), { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: true })
}, 30_000)
