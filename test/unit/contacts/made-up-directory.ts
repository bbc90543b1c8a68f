import { afterEach, beforeEach } from 'vitest'
import { Directory } from '../../../lib/contacts/directory.ts'
import type { ChatTraits, MatchResult } from '../../../lib/contacts/match-chat.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { person } from '../orders/made-up-people.ts'

export const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32), country: 'IT' }
export const RULES = { country: 'IT', gateways: ['sms.example'] }

export const anna = person({ name: 'Anna Esempio', phones: ['+390555550101'], emails: ['anna@example.com'], city: 'Firenze' })
/** Two of one name, two who share a number, and one with a name on a network. */
export const people = [
  anna,
  person({ name: 'Anna Esempio', phones: ['+390555550102'], city: 'Siena' }),
  person({ name: 'Bruno Prova', phones: ['+390555550103'] }),
  person({ name: 'Carla Prova', phones: ['+390555550103'] }),
  person({ name: 'Zoë Ångström', phones: ['+46701740605'], handles: [{ network: 'xmpp', value: 'zoe@chat.example' }] }),
]

interface MadeUpBase {
  db: RecencyDatabase
  directory: Directory
  /** Puts these in the base, all of it. */
  hold(all: PersonRow[]): Promise<void>
}

/** A base with these people, new for each test of the file. */
export function withDirectory(name: string): MadeUpBase {
  let count = 0
  const own: MadeUpBase = {
    db: new RecencyDatabase(`${name}-none`),
    directory: null as unknown as Directory,
    async hold(all) {
      const before = await Base.open(own.db)
      const touched = { people: all.length, currency: 'EUR', touches: () => true, page: () => all }
      await swapBase(own.db, await writeGeneration(own.db, before, touched))
      own.directory = new Directory(own.db, await Base.open(own.db))
    },
  }
  beforeEach(async () => {
    own.db = new RecencyDatabase(`${name}-${count++}`)
    await own.hold(people)
  })
  afterEach(() => own.db.delete())
  return own
}

export const chat = (given: Partial<ChatTraits>): ChatTraits => ({ title: '', identities: [], numbers: [], ...given })

export function proposed(result: MatchResult): [string, string][] {
  if (result.kind !== 'open') throw new Error('matched')
  return result.proposals.map(({ row, reason }) => [row.contact.city || row.contact.name, reason])
}
