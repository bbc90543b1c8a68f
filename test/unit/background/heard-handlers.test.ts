import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Heard } from '../../../lib/heard/heard.ts'
import type { Question } from '../../../lib/questions/question.ts'
import type { PageReading, SeenMessage } from '../../../lib/sites/reading.ts'
import { fake } from './fake-browser.ts'
import { chat, jid } from './open-chat.ts'

vi.stubGlobal('navigator', { languages: ['en-GB'] })
afterAll(() => vi.unstubAllGlobals())
vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { writeLog } = await import('../../../lib/contacts/write-log.ts')
const { personState } = await import('../../../lib/same/person-state.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const PAGE = { place: 'content', tabId: 5, documentId: 'D', href: 'https://chat.example/inbox', frameId: 0 } as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const
const NOW = Date.now()

let workspace: InstanceType<typeof Workspace>
let page: ReturnType<typeof contentHandlers>
let sidebar: ReturnType<typeof sidebarHandlers>
let anna = ''
let counter = 0
/** What the page answers when it is asked for the messages of its chat; null: it cannot tell. */
let said: unknown = null

const message = (id: string, direction: SeenMessage['direction'], text: string, ago = 60_000): SeenMessage => {
  return { id, direction, text, at: NOW - ago, exact: 'second', sender: '', status: 'unknown', kind: 'text' }
}
const TEXT = 'What is your skin like, Anna?\n1. Dry\n2. Oily'
const own = { revision: 1, origin: { kind: 'own' }, rank: 1, changedAt: 1 } as const
const question: Question = {
  ...own,
  id: 'q',
  name: 'Skin type',
  target: { kind: 'field', field: 'skin' },
  texts: { en: 'What is your skin like, {first_name|there}?' },
  choices: ['Dry', 'Oily'].map((value) => ({ value, words: { en: { label: value, synonyms: [] } } })),
  numbered: true,
  off: false,
}

async function show(reading: PageReading): Promise<number> {
  await page['content.reading']({ counter: ++counter, reading }, PAGE)
  return counter
}
const heard = (contact = anna, at = counter): Promise<Heard | null> => sidebar['heard.get']({ counter: at, contact }, FRAME)
const states = async () => (await workspace.db.log.toArray()).flatMap((entry) => (entry.kind === 'asked' ? [entry.state] : []))

beforeEach(async () => {
  fake.sent.length = 0
  fake.session.clear()
  fake.answer = (call) => (call === 'page.said' ? said : { result: 'inserted' })
  counter = 0
  said = null
  workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
  const { db } = workspace
  await changeSettings(db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', language: 'en' })
  const address = 'https://chat.example/'
  await db.sites.add({ address, pattern: `${address}*`, definition: 'converse', addedAt: 1 })
  await db.ownFields.add({ ...own, id: 'skin', name: 'Skin', type: 'choice', choices: ['Dry', 'Oily'] })
  await db.questions.add(question)
  await page['content.hello']({ href: '' }, PAGE)
  await page['content.frame']({ ticket: 'a'.repeat(32) }, PAGE)
  await sidebar['sidebar.hello']({ ticket: 'a'.repeat(32) }, FRAME)
  const created = await createContact(db, await workspace.settings(), { name: 'Anna Esempio', phone: '', identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  anna = created.contact
  await writeLog(db, await workspace.settings(), anna, { kind: 'link', value: [jid('anna')] })
})
afterEach(async () => {
  await workspace.db.delete()
})

const insert = () => sidebar['question.insert']({ counter, contact: anna, question: 'q', language: 'en', text: TEXT }, FRAME)

test('a question counts as put once it stands in the composer, and as asked once it is seen among the messages', async () => {
  await show(chat('anna'))
  expect((await heard())?.next.map(({ text }) => text)).toEqual([TEXT])
  fake.answer = () => ({ result: 'moved-on' })
  await insert()
  expect(await states()).toEqual([])
  fake.answer = (call) => (call === 'page.said' ? said : { result: 'inserted' })
  await insert()
  expect(await states()).toEqual(['put'])
  said = { messages: [message('1', 'in', 'Hello'), message('2', 'out', TEXT, 0)] }
  const [first, second] = await Promise.all([heard(), heard()])
  expect(first?.open.map(({ name, reply }) => [name, reply])).toEqual([['Skin type', null]])
  expect(second?.next).toEqual([])
  await heard()
  expect((await states()).toSorted()).toEqual(['put', 'sent'])
})

test('an answer is proposed with the words, and written with its value only when the agent says so', async () => {
  await show(chat('anna'))
  said = { messages: [message('2', 'out', TEXT, 9000), message('3', 'in', 'Rather oily', 0)] }
  const answered = await heard()
  const reply = answered?.open[0]?.reply
  expect(reply).toMatchObject({ message: { text: 'Rather oily' }, answer: { kind: 'fits', values: ['Oily'] } })
  expect((await personState(workspace.db, anna)).own).toBeUndefined()
  const answer = { contact: anna, question: 'q', values: ['Oily'], how: 'label' as const, message: reply?.message.key ?? '' }
  expect(await sidebar['answer.confirm'](answer, FRAME)).toEqual({ problem: null })
  expect((await personState(workspace.db, anna)).own).toEqual({ skin: 'Oily' })
  expect(await heard()).toMatchObject({ open: [], next: [] })
  expect(JSON.stringify(await workspace.db.log.toArray())).not.toContain('Rather')
})

test('a stage is proposed by the customer’s words, and once declined it is not proposed again', async () => {
  await show(chat('anna'))
  said = {
    messages: [message('1', 'in', 'How much does it cost?', 9000), message('2', 'in', 'I want to order it, how do i pay?', 0)],
  }
  const stage = (await heard())?.stage
  expect(stage?.stage).toBe(5)
  await sidebar['stage.decline']({ contact: anna, stage: 5, message: stage?.message.key ?? '' }, FRAME)
  expect((await heard())?.stage).toBeNull()
  expect((await personState(workspace.db, anna)).stage).toBeUndefined()
})

test('of somebody else, of another chat, of a group and of a page that cannot be read nothing is told', async () => {
  said = { messages: [message('2', 'out', TEXT)] }
  const before = await show(chat('anna'))
  expect(await heard('somebody')).toBeNull()
  const now = await show(chat('beppe'))
  expect(await heard(anna, before)).toBeNull()
  expect(await heard(anna, now)).toBeNull()
  await show(chat('anna', { kind: 'group' }))
  expect(await heard()).toBeNull()
  expect(await states()).toEqual([])
  await show(chat('anna'))
  said = null
  expect(await heard()).toMatchObject({ unread: true, open: [], stage: null })
})

test('a chat that is left while it is read tells nothing, and nothing of it is written', async () => {
  await show(chat('anna'))
  const at = counter
  fake.answer = (call) =>
    call === 'page.said' ? show(chat('beppe')).then(() => ({ messages: [message('2', 'out', TEXT)] })) : null
  await expect(heard(anna, at)).rejects.toMatchObject({ code: 'moved-on' })
  expect(await states()).toEqual([])
})

test('of a person who was only chosen by hand it is proposed, and nothing is written by itself', async () => {
  await show(chat('titled: Anna', { identities: [] }))
  await sidebar['link.set']({ counter, contact: anna }, FRAME)
  said = { messages: [message('2', 'out', TEXT, 9000), message('3', 'in', '2', 0)] }
  expect((await heard())?.open[0]?.reply).toMatchObject({ answer: { kind: 'fits', values: ['Oily'] } })
  expect(await states()).toEqual([])
})

test.each([
  undefined,
  { messages: 'many' },
  {
    messages: [null, 7, { id: 1 }, { id: 'x', direction: 'up', text: 'a', at: 0 }, { id: 'y', direction: 'in', text: {}, at: 1 }],
  },
])('what is no answer of a page is none: %j', async (answer) => {
  await show(chat('anna'))
  said = answer
  expect(await heard()).toMatchObject({ open: [], stage: null })
})

test('of a person who was erased while the card is open nothing is kept', async () => {
  await show(chat('anna'))
  await workspace.db.contacts.clear()
  await workspace.db.log.clear()
  const given = { contact: anna, message: '1', words: 'I am just looking' }
  await expect(sidebar['stage.confirm']({ ...given, stage: 1 }, FRAME)).rejects.toThrow('nobody')
  await expect(sidebar['stage.decline']({ ...given, stage: 1 }, FRAME)).rejects.toThrow('nobody')
  await expect(sidebar['answer.decline']({ ...given, question: 'q' }, FRAME)).rejects.toThrow('nobody')
  await expect(sidebar['question.drop']({ contact: anna, question: 'q' }, FRAME)).rejects.toThrow('nobody')
  expect(await workspace.db.log.count()).toBe(0)
})
