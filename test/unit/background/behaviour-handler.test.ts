import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Card } from '../../../lib/card/card.ts'
import type { MessageTrace, PageReading } from '../../../lib/sites/reading.ts'
import { fake } from './fake-browser.ts'
import { chat, jid, type OpenChat } from './open-chat.ts'

vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { noBehaviour } = await import('../../../lib/behaviour/behaviour.ts')
const { behaviourOf } = await import('../../../lib/behaviour/person-behaviour.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { writeLog } = await import('../../../lib/contacts/write-log.ts')
const { identityKey } = await import('../../../lib/sites/identity.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const PAGE = { place: 'content', tabId: 5, documentId: 'D', href: 'https://chat.example/inbox', frameId: 0 } as const
const OTHER_TAB = { ...PAGE, tabId: 6, documentId: 'E' } as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const

type Place = { tabId: number; documentId: string }
let workspace: InstanceType<typeof Workspace>
let page: ReturnType<typeof contentHandlers>
let sidebar: ReturnType<typeof sidebarHandlers>
let anna = ''
let counter = 0

const NOW = Date.now()
const message = (id: string, direction: MessageTrace['direction'] = 'in', ago = 60_000): MessageTrace => {
  return { id, direction, at: NOW - ago, live: false }
}

async function show(reading: PageReading, at: Place = PAGE): Promise<number> {
  await page['content.reading']({ counter: ++counter, reading }, at as typeof PAGE)
  return counter
}
/** The page tells messages of the chat `key`. */
const tell = (key: string, messages: unknown[], at: Place = PAGE, told = counter): Promise<void> =>
  page['content.messages']({ counter: told, key, messages: messages as MessageTrace[] }, at as typeof PAGE)
const card = (): Promise<Card> => sidebar['card.get']({}, FRAME)
const counts = async (contact = anna): Promise<[number, number] | null> => {
  const behaviour = await behaviourOf(workspace.db, contact)
  return behaviour && [behaviour.countIn, behaviour.countOut]
}
async function made(name: string): Promise<string> {
  const created = await createContact(workspace.db, await workspace.settings(), { name, phone: '', identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  return created.contact
}

/** A background as it is after a start: it knows only what is stored. */
function start(): void {
  workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
}

beforeEach(async () => {
  fake.sent.length = 0
  fake.session.clear()
  counter = 0
  start()
  await changeSettings(workspace.db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome' })
  const address = 'https://chat.example/'
  await workspace.db.sites.add({ address, pattern: `${address}*`, definition: 'converse', addedAt: 1 })
  for (const at of [PAGE, OTHER_TAB]) await page['content.hello']({ href: '' }, at)
  await page['content.frame']({ ticket: 'a'.repeat(32) }, PAGE)
  await sidebar['sidebar.hello']({ ticket: 'a'.repeat(32) }, FRAME)
  anna = await made('Anna Esempio')
  await writeLog(workspace.db, await workspace.settings(), anna, { kind: 'link', value: [jid('anna')] })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await workspace.db.delete()
})

describe('whose messages are counted', () => {
  test('a page that names one account of its own after another fills nothing', async () => {
    const chats = Array.from({ length: 99 }, (_, at) => noBehaviour(`another ${at}`, anna))
    await workspace.db.behaviour.bulkPut(chats)
    for (const own of ['a', 'b']) {
      await writeLog(workspace.db, await workspace.settings(), anna, { kind: 'link', value: [{ ...jid('anna'), own }] })
      await show(chat('anna', { identities: [{ ...jid('anna'), own }] }))
      await tell('anna', [message(own)])
    }
    expect(await workspace.db.behaviour.count()).toBe(100)
    expect(await counts()).toEqual([1, 0])
  })

  test('those of a chat whose person is sure', async () => {
    await show(chat('anna'))
    await tell('anna', [message('1'), message('2', 'out'), message('3', 'unknown')])
    expect(await counts()).toEqual([1, 1])
    expect(await card()).toMatchObject({ contact: { chat: { countIn: 1, countOut: 1, daysActive: 1, chats: 1 } } })
  })

  test('by a number that the network vouches for too', async () => {
    await changeSettings(workspace.db, { gateways: ['sms.example'] })
    const created = await createContact(workspace.db, await workspace.settings(), {
      name: 'Beppe Prova',
      phone: '+39 055 5550102',
      identities: [],
    })
    const identities = [{ ...jid(''), value: '+390555550102@sms.example' }]
    await show(chat('beppe', { identities }))
    await tell('beppe', [message('1')])
    expect(await counts('contact' in created ? created.contact : '')).toEqual([1, 0])
  })

  test.each<[string, Partial<OpenChat>]>([
    ['a group', { kind: 'group' }],
    ['a chat without an identity', { identities: [] }],
    ['a chat known by a passing name alone', { identities: [{ ...jid('anna'), kind: 'username' }] }],
    ['a stranger', { identities: [jid('elin')] }],
  ])('not those of %s', async (_, given) => {
    await show(chat('anna', given))
    await tell('anna', [message('1')])
    expect(await workspace.db.behaviour.count()).toBe(0)
  })

  test('nor for a person who was only chosen by hand', async () => {
    const at = await show(chat('titled: Anna', { identities: [] }))
    await sidebar['link.set']({ counter: at, contact: anna }, FRAME)
    await tell('titled: Anna', [message('1')])
    expect(await workspace.db.behaviour.count()).toBe(0)
  })

  test('nor what comes of a chat that is not the open one any more, or from a document that is gone', async () => {
    const before = await show(chat('anna'))
    await show(chat('elin'))
    await tell('anna', [message('1')])
    await show(chat('anna'))
    await tell('anna', [message('1')], PAGE, before)
    await tell('anna', [message('1')], { ...PAGE, documentId: 'gone' })
    expect(await counts()).toBeNull()
  })
})

describe('each message counts once', () => {
  test('from two tabs at the same time, again after a stop of the background, and older history later', async () => {
    await show(chat('anna'))
    await show(chat('anna'), OTHER_TAB)
    const newest = [message('3', 'in', 1000), message('4', 'out', 500)]
    await Promise.all([tell('anna', newest), tell('anna', newest, OTHER_TAB), tell('anna', newest)])
    start()
    await tell('anna', newest)
    await tell('anna', [message('1', 'in', 9000), message('2', 'out', 5000), ...newest])
    expect(await counts()).toEqual([2, 2])
    expect(await workspace.db.behaviour.count()).toBe(1)
  })

  test('what is known already is not written again', async () => {
    await show(chat('anna'))
    await tell('anna', [message('1')])
    const put = vi.spyOn(workspace.db.behaviour, 'put')
    await tell('anna', [message('1')])
    expect(put).not.toHaveBeenCalled()
    await tell('anna', [message('1'), message('2'), message('3', 'out')])
    expect(put).toHaveBeenCalledTimes(1)
  })

  test('a chat that shows a further identity stays one', async () => {
    const peer = { network: 'xmpp' as const, own: '', kind: 'peer', value: '5012345678' }
    await show(chat('anna'))
    await tell('anna', [message('1')])
    await writeLog(workspace.db, await workspace.settings(), anna, { kind: 'link', value: [peer] })
    await show(chat('peer', { identities: [peer] }))
    await tell('peer', [message('1'), message('2')])
    expect(await workspace.db.behaviour.count()).toBe(2)
    await show(chat('both', { identities: [peer, jid('anna')] }))
    await tell('both', [message('3')])
    expect(await workspace.db.behaviour.count()).toBe(1)
    expect(await counts()).toEqual([3, 0])
  })

  test('a message that a page which gives ids has not named yet waits for its id', async () => {
    await show(chat('anna'))
    await tell('anna', [{ ...message('', 'out', 0), live: true }])
    await tell('anna', [message('1', 'out', 0)])
    expect(await counts()).toEqual([0, 1])
  })
})

describe('when it is said whose the chat is', () => {
  test('another link moves what was counted, undoing it forgets', async () => {
    const at = await show(chat('anna'))
    await tell('anna', [message('1')])
    const elin = await made('Elin Prova')
    await sidebar['link.set']({ counter: at, contact: elin }, FRAME)
    expect([await counts(anna), await counts(elin)]).toEqual([null, [1, 0]])
    await sidebar['link.undo']({ counter: at, contact: elin }, FRAME)
    expect(await workspace.db.behaviour.count()).toBe(0)
  })

  test('a report that was under way when the link was undone counts nothing', async () => {
    const at = await show(chat('anna'))
    const telling = tell('anna', [message('1')])
    await sidebar['link.undo']({ counter: at, contact: anna }, FRAME)
    await telling
    expect(await workspace.db.behaviour.count()).toBe(0)
  })

  test('the page is asked once to tell its messages again when a person is found for it', async () => {
    const retold = () => fake.sent.filter(({ call }) => call === 'page.retell').length
    const at = await show(chat('elin'))
    await tell('elin', [message('1')])
    await card()
    expect(retold()).toBe(0)
    await sidebar['contact.create']({ counter: at, name: 'Elin Prova', phone: '' }, FRAME)
    await card()
    await vi.waitFor(() => expect(retold()).toBe(1))
    await card()
    await tell('elin', [message('1')])
    await card()
    expect(retold()).toBe(1)
    const elin = (await card()) as Extract<Card, { state: 'matched' }>
    await sidebar['link.undo']({ counter: at, contact: elin.contact.id }, FRAME)
    await card()
    await sidebar['link.set']({ counter: at, contact: elin.contact.id }, FRAME)
    await card()
    await vi.waitFor(() => expect(retold()).toBe(2))
  })

  test('it is not asked where something was counted before', async () => {
    await show(chat('anna'))
    await tell('anna', [message('1')])
    start()
    const looked = vi.spyOn(workspace.db.behaviour, 'bulkGet')
    await card()
    await vi.waitFor(() => expect(looked).toHaveBeenCalled())
    await looked.mock.results[0]?.value
    expect(fake.sent.map(({ call }) => call)).not.toContain('page.retell')
  })
})

test('neither an id nor a text is kept', async () => {
  await show(chat('anna'))
  await tell('anna', [{ ...message('a-telling-id'), text: 'a secret' }])
  const [record] = await workspace.db.behaviour.toArray()
  expect(JSON.stringify(record)).not.toMatch(/telling|secret/)
  expect(record).toMatchObject({ identity: identityKey(jid('anna')), contact: anna })
})
