import 'fake-indexeddb/auto'
import { afterAll, expect, test, vi } from 'vitest'
import { ownValueHandlers } from '../../../lib/background/own-value-handlers.ts'
import type { Workspace } from '../../../lib/background/workspace.ts'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { saveField } from '../../../lib/fields/store.ts'
import { CallError } from '../../../lib/messages.ts'
import { Base } from '../../../lib/orders/base.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { settingsOrGuess } from '../../../lib/workspace/settings-store.ts'
import { newDatabase } from '../import/import-kit.ts'

vi.stubGlobal('navigator', { languages: ['en-US', 'it-IT'] })
afterAll(() => vi.unstubAllGlobals())

const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const

async function begun(own: () => Promise<unknown> = async () => undefined) {
  const db = newDatabase()
  const settings = { ...(await settingsOrGuess(db)), language: 'it' as const }
  const workspace = { db, settings: async () => settings, base: () => Base.open(db) } as unknown as Workspace
  const created = await createContact(db, settings, { name: 'Anna Esempio', phone: '', identities: [] })
  const saved = await saveField(db, { name: 'Reddito', type: 'number', choices: [] }, 1)
  if ('problem' in created || !saved.ok) throw new Error('not made')
  return { db, contact: created.contact, field: saved.field.id, calls: ownValueHandlers(workspace, own) }
}

test('a typed value is read in the user’s language, and refused with what is wrong with it', async () => {
  const { db, contact, field, calls } = await begun()
  expect(await calls['field.set']({ contact, field, text: '1.234,5' }, FRAME)).toEqual({ problem: null })
  expect((await personState(db, contact)).own).toEqual({ [field]: '1234.5' })
  const refused = { problem: { code: 'not-a-number', said: '12 k' } }
  expect(await calls['field.set']({ contact, field, text: '12 k' }, FRAME)).toEqual(refused)
  expect(await calls['field.set']({ contact, field: 'none', text: '1' }, FRAME)).toEqual({ problem: 'gone' })
  await calls['stage.set']({ contact, stage: 2 }, FRAME)
  await calls['stage.set']({ contact, stage: null }, FRAME)
  expect((await personState(db, contact)).stage?.stage).toBeNull()
  expect((await db.log.toArray()).map(({ kind }) => kind).toSorted()).toEqual(['create', 'field', 'stage', 'stage'])
})

test('nothing is written for a frame that is not the tab’s own', async () => {
  const { db, contact, field, calls } = await begun(() => Promise.reject(new CallError('refused')))
  const before = await db.log.count()
  await expect(calls['field.set']({ contact, field, text: '1' }, FRAME)).rejects.toMatchObject({ code: 'refused' })
  await expect(calls['stage.set']({ contact, stage: 1 }, FRAME)).rejects.toMatchObject({ code: 'refused' })
  expect(await db.log.count()).toBe(before)
})
