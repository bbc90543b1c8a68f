import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { newId } from '../../../lib/db/id.ts'
import { formats } from '../../../lib/language/format.ts'
import { translator } from '../../../lib/language/translator.ts'
import { dossierOf } from '../../../lib/law/dossier.ts'
import { dossierAsJson } from '../../../lib/law/export-json.ts'
import { sectionsAsHtml } from '../../../lib/law/export-html.ts'
import { personSections } from '../../../lib/law/person-sections.ts'
import type { Saying } from '../../../lib/law/sections.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { Queue, QueueItem } from '../../../lib/queue/queue.ts'
import { settingsOrGuess } from '../../../lib/workspace/settings-store.ts'
import { bringIn, csv, everybody, newDatabase, NOW } from '../import/import-kit.ts'

const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32) }
const COLLEAGUE = { agent: 'b'.repeat(32), device: 'e'.repeat(32) }
const SAYING: Saying = {
  t: translator('en', 'en-GB'),
  format: formats('en-GB', 'UTC'),
  currency: 'EUR',
  agent: AUTHOR.agent,
  names: { [COLLEAGUE.agent]: 'Elin' },
  scoreReasons: () => [],
  condition: () => '',
}

it('tells in the dossier, on its page and as data what was sent, prepared, offered, heard and is to be done', async () => {
  const db = newDatabase()
  await bringIn(db, [csv('Name,Email\nAnna Prova,anna@example.com\nBo Prov,bo@example.com\n')])
  const [anna = '', bo = ''] = (await everybody(db)).map(({ contact }) => contact.id)
  const offer = newId()
  await db.offers.put({ id: offer, name: 'Autumn tea' } as Offer)
  await db.queues.bulkPut(['q', 'other'].map((id) => ({ id, name: `Queue ${id}`, network: 'xmpp' }) as Queue))
  const item = { state: 'drafted', text: 'Hi Anna,\nhere is tea', changedAt: NOW, notBefore: 0, holder: null, drafted: null }
  await db.queueItems.put({ ...item, id: 'i', queue: 'q', contact: anna } as QueueItem)
  await db.queueItems.put({ ...item, id: 'j', queue: 'other', contact: bo, text: 'Hi Bo' } as QueueItem)
  const about = {
    network: 'xmpp',
    message: 'id-1',
    offer: { id: offer, revision: 1, variant: 'b' },
    segment: null,
    queue: 'q',
    edited: false,
  } as const
  const sent = await writeLog(db, COLLEAGUE, anna, { kind: 'sent', value: about }, NOW)
  await db.sent.put({
    ...about,
    id: sent.id,
    contact: anna,
    at: NOW,
    agent: COLLEAGUE.agent,
    delivered: NOW,
    read: null,
    replied: null,
  })
  const from = { kind: 'message', message: 'id-2', words: '<b>STOP</b>', network: 'xmpp' } as const
  await writeLog(db, AUTHOR, anna, { kind: 'consent', value: false, from }, NOW + 1)
  await writeLog(db, AUTHOR, anna, { kind: 'offer', offer, revision: 1, state: 'declined' }, NOW + 2)
  await writeLog(db, AUTHOR, anna, { kind: 'remind', value: NOW + 9, note: 'ask again' }, NOW + 3)
  await writeLog(db, AUTHOR, anna, { kind: 'opt-heard', value: false, message: 'id-3' }, NOW + 4)

  const dossier = await dossierOf(db, await settingsOrGuess(db), anna, NOW + 5)
  if (!dossier) throw new Error('nobody')
  const page = sectionsAsHtml(personSections(dossier, SAYING), { language: 'en', title: 'Anna', made: '' })
  for (const said of [
    'Autumn tea: declined',
    'Queue q',
    'Hi Anna, here is tea',
    'Elin',
    'ask again',
    '&lt;b&gt;STOP&lt;/b&gt;',
    'asks to stop',
  ])
    expect(page).toContain(said)
  for (const unsaid of ['Queue other', 'Hi Bo', '<b>STOP']) expect(page).not.toContain(unsaid)
  // What was not seen is unknown, never "no".
  const table = personSections(dossier, SAYING).find(({ id }) => id === 'sent')?.blocks[0]
  expect(table).toMatchObject({ kind: 'table', rows: [expect.arrayContaining(['not known'])] })

  const data = JSON.parse(dossierAsJson(dossier, NOW + 5)) as Record<string, unknown>
  expect(data).toMatchObject({
    sent: [{ id: sent.id, delivered: new Date(NOW).toISOString(), read: null }],
    queueItems: [{ id: 'i', text: 'Hi Anna,\nhere is tea', notBefore: null }],
    queues: [{ id: 'q', name: 'Queue q' }],
    written: {
      marketing: { state: 'no', source: from },
      optHeard: { given: false, message: 'id-3' },
      offers: { [offer]: { state: 'declined' } },
      remind: { at: new Date(NOW + 9).toISOString(), note: 'ask again' },
    },
  })
  db.close()
})
