import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { countMessages } from '../../../lib/behaviour/store.ts'
import { behaviourOf } from '../../../lib/behaviour/person-behaviour.ts'
import { likelyDuplicates } from '../../../lib/same/likely-duplicates.ts'
import { writeVerdicts, type Verdict } from '../../../lib/same/write-verdict.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { AUTHOR, withDirectory } from '../contacts/made-up-directory.ts'
import { person } from '../orders/made-up-people.ts'

const made = withDirectory('likely')
const say = (kind: Verdict['kind'], a: PersonRow, b: PersonRow): Promise<void> =>
  writeVerdicts(made.db, AUTHOR, [{ kind, contact: a.contact.id, other: b.contact.id }])

const ana = person({ name: 'Ana', phones: ['+5531987654321'] })
const old = person({ name: 'Ana E.', phones: ['+553187654321'], emails: ['ana@example.com'] })
const mail = person({ name: 'Exemplo', emails: ['ana@example.com'] })

test('others with the number in any form, the mail or the handle; not those merged, nor those who were said to be others', async () => {
  await made.hold([ana, old, mail])
  const likely = async (row: PersonRow): Promise<string[]> => {
    const shown = await made.directory.byId(row.contact.id)
    return shown ? likelyDuplicates(made.directory, shown) : []
  }
  expect(await likely(ana)).toEqual([old.contact.id])
  await say('merge', ana, old)
  expect(await likely(ana)).toEqual([mail.contact.id])
  await say('not-same-contact', old, mail)
  expect(await likely(ana)).toEqual([])
  expect(await likely(mail)).toEqual([])
})

test('messages in a chat of a merged contact are counted for the person, and stay that contact’s when the merge is undone', async () => {
  await made.hold([ana, old])
  const { db } = made
  const identities = [{ network: 'telegram' as const, own: '', kind: 'peer' as const, value: '7' }]
  const at = Date.UTC(2026, 10, 1)
  const count = (contact: string, id: string, sent: number): Promise<void> =>
    countMessages(db, { identities, contact }, [{ id, direction: 'in', at: sent, live: false }], at + 1e6, 'UTC')
  await count(old.contact.id, 'a', at)
  await say('merge', ana, old)
  await count(ana.contact.id, 'b', at + 60_000)
  expect((await behaviourOf(db, ana.contact.id))?.countIn).toBe(2)
  await say('unmerge', ana, old)
  expect(await behaviourOf(db, ana.contact.id)).toBeNull()
  expect((await behaviourOf(db, old.contact.id))?.countIn).toBe(2)
})
