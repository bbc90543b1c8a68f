import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogEntry } from '../../lib/db/log.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, composer, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarFrame, sidebarOf } from './harness/sidebar.ts'
import { readTable, writeIntoBase } from './harness/written-base.ts'
import { rawDatabase } from './import/raw-database.ts'
import { ASKED, FIELD, QUESTION, SKIN } from './heard/skin.ts'

// Questions that an agent puts to customers who really answer, over a real server. Each test goes on where the one before ended.

const PEOPLE = `First name,Last name,Phone,Language
Ada,Esempioni,+390555550211,en
Bruno,Fittizi,+390555550212,it
Cora,Provalli,+390555550213,en
`
const [ada, bruno, cora] = ['+390555550211', '+390555550212', '+390555550213'].map((phone) => `${phone}@sms.localhost`) as [
  string,
  string,
  string,
]

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
/** A page of the extension, to look into the base. */
let base: Page
let folder: string

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium()
  for (const jid of [ada, bruno, cora]) {
    await messenger.send(jid, AGENT, 'Hello')
    messenger.opened.chats.push(jid)
  }
  folder = await mkdtemp(join(tmpdir(), 'recency-heard-'))
  const file = join(folder, 'people.csv')
  await writeFile(file, PEOPLE)
  base = await chromium.newPage()
  const dashboard = dashboardOf(base, `chrome-extension://${chromium.extensionId}/dashboard.html`)
  await dashboard.agree({ country: 'IT', currency: 'EUR' })
  await dashboard.skipImport()
  await dashboard.importFiles([file])
  await chromium.grant('http://127.0.0.1/*')
  await dashboard.addConverse(messenger.address)
  await dashboard.addGateway('sms.localhost')
  await writeIntoBase(base, SKIN)
  inbox = await chromium.newPage()
  await openInbox(inbox, messenger.inboxUrl())
})

afterAll(async () => {
  await chromium?.close()
  await messenger?.stop()
  await rm(folder, { recursive: true, force: true })
})

pictureFailures(() => chromium)

const part = (frame: Frame, id: string) => frame.locator(`[data-testid="${id}"]`)
/** The proposal on top, once it is of this kind and shows these words. */
const proposed = (frame: Frame, kind: string, words: string) =>
  frame.locator(`[data-testid="proposal"][data-kind="${kind}"]`).filter({ hasText: words }).first()
const log = async (kind: LogEntry['kind']): Promise<LogEntry[]> =>
  (await readTable<LogEntry>(base, 'log')).filter((entry) => entry.kind === kind).toSorted((a, b) => a.at - b.at)
/** Of those that go by the skin. */
const segments = async (): Promise<string[]> =>
  (await (await sidebarOf(inbox)).segments()).filter((name) => name.endsWith(' skin'))

async function openPerson(jid: string, name: string): Promise<Frame> {
  await openChat(inbox, jid)
  await (await sidebarOf(inbox)).waitForContact(name)
  return sidebarFrame(inbox)
}

/** Puts the question in with one press; nothing is sent by it. */
async function putQuestion(frame: Frame, text: string): Promise<void> {
  const fold = frame.locator('[data-fold="questions"]')
  await fold.locator('summary').waitFor()
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  await part(frame, 'question-insert').first().click()
  await waitFor('the question in the composer', async () => (await composer(inbox).inputValue()) === text)
}

/** The command of the browser, as it reaches the extension. */
async function pressKey(): Promise<void> {
  const worker = await chromium.background()
  await inbox.bringToFront()
  await worker.evaluate(async (url) => {
    interface Chrome {
      tabs: { query: (about: { url: string }) => Promise<unknown[]> }
      commands: { onCommand: { dispatch: (command: string, tab: unknown) => void } }
    }
    const { tabs, commands } = (globalThis as unknown as { chrome: Chrome }).chrome
    const [tab] = await tabs.query({ url: `${url}*` })
    commands.onCommand.dispatch('confirm-proposal', tab)
  }, messenger.address)
}

test('a question goes into the composer with one press; only the agent sends it, and once sent it counts as asked', async () => {
  const frame = await openPerson(ada, 'Ada')
  const person = await messenger.person(ada)
  await putQuestion(frame, ASKED.en('Ada'))
  await waitFor('the note of it', async () => (await log('asked')).length === 1)
  expect(await log('asked')).toMatchObject([{ question: QUESTION, state: 'put', language: 'en' }])
  await frame.getByText('In the composer. You send it.').waitFor()
  // A message there and back: had ours been sent, it would have come before this one.
  await messenger.send(bruno, ada, 'a word in between')
  await waitFor('the word in between', () => person.received.length > 0)
  expect(person.received.map(({ text }) => text)).toEqual(['a word in between'])
  // Until it is sent it may be put in once more.
  expect(await part(frame, 'question-insert').count()).toBe(1)
  await composer(inbox).press('Enter')
  await waitFor('what the customer got', () => person.received.length === 2)
  expect(person.received.at(-1)?.text).toBe(ASKED.en('Ada'))
  await part(frame, 'question-open').waitFor()
  await frame.getByText('In the composer. You send it.').waitFor({ state: 'detached' })
  await waitFor('the note that it was sent', async () => (await log('asked')).length === 2)
  expect((await log('asked')).at(-1)).toMatchObject({ state: 'sent', message: expect.any(String) })
})

test('an answer that fits nothing asks the agent, and nothing is written, whatever key is pressed', async () => {
  const frame = await sidebarFrame(inbox)
  await messenger.send(ada, AGENT, 'Why do you want to know that?')
  const asked = proposed(frame, 'unclear', 'Why do you want to know that?')
  await asked.waitFor()
  expect(await asked.getByRole('button', { name: 'Sensitive' }).count()).toBe(1)
  await pressKey()
  expect(await log('field')).toEqual([])
  expect(await log('answer')).toEqual([])
  expect(await segments()).toEqual([])
})

test('an answer with a slip is understood, shown with the words, and written once the agent says so: the segment follows', async () => {
  const frame = await sidebarFrame(inbox)
  await messenger.send(ada, AGENT, 'Rather sensitve, I would say')
  const answer = proposed(frame, 'answer', 'Rather sensitve')
  await answer.waitFor()
  expect(await part(frame, 'heard-value').innerText()).toBe('Sensitive')
  expect(await answer.locator('mark').allInnerTexts()).toEqual(['sensitve'])
  expect(await log('field')).toEqual([])
  await part(frame, 'heard-confirm').press('Enter')
  await waitFor('the segment', async () => (await segments()).includes('Sensitive skin'))
  expect(await log('field')).toMatchObject([{ field: FIELD, value: 'Sensitive' }])
  expect(await log('answer')).toMatchObject([{ question: QUESTION, value: 'Sensitive', how: 'typo' }])
  await part(frame, 'heard-done').waitFor()
  // The button is gone: the keyboard goes on from the strip that it stood in.
  await frame.locator('.heard-strip:focus').waitFor()
  await part(frame, 'proposal').waitFor({ state: 'detached' })
  expect(await part(frame, 'question-next').count()).toBe(0)
})

test('what was written down is taken back with one press', async () => {
  const frame = await sidebarFrame(inbox)
  await part(frame, 'heard-done').getByRole('button', { name: 'Undo' }).click()
  await waitFor('the segment to go', async () => (await segments()).length === 0)
  expect((await log('field')).at(-1)).toMatchObject({ field: FIELD, value: '' })
})

test('in Italian a late answer, after other talk, is understood, and the key confirms it once it has been seen', async () => {
  const frame = await openPerson(bruno, 'Bruno')
  await putQuestion(frame, ASKED.it('Bruno'))
  await composer(inbox).press('Enter')
  await messenger.send(bruno, AGENT, 'Quando arriva il mio pacco?')
  await proposed(frame, 'unclear', 'Quando arriva').waitFor()
  await composer(inbox).fill('Domani mattina')
  await composer(inbox).press('Enter')
  await messenger.send(bruno, AGENT, 'Grazie. Ah, la mia pelle è grassa')
  const answer = proposed(frame, 'answer', 'la mia pelle è grassa')
  await answer.waitFor()
  expect(await part(frame, 'heard-value').first().innerText()).toBe('Oily')
  const before = (await log('field')).length
  await pressKey()
  await waitFor('it to have been seen', async () => {
    await pressKey()
    return (await log('field')).length > before
  })
  expect((await log('field')).at(-1)).toMatchObject({ field: FIELD, value: 'Oily' })
  await waitFor('the segment', async () => (await segments()).includes('Oily skin'))
  // Pressed again it confirms nothing twice.
  await pressKey()
  expect(await log('field')).toHaveLength(before + 1)
})

test.each([
  ['English', cora, 'Cora', 'I want to order it, how do I pay?'],
  ['Italian', bruno, 'Bruno', 'Ho visto mia zia. Lo prendo, come posso pagare?'],
])(
  'in %s a stage is proposed with the words that speak for it, and stands on the card once confirmed',
  async (_, jid, name, words) => {
    const frame = await openPerson(jid, name)
    expect(await part(frame, 'stage').count()).toBe(0)
    await messenger.send(jid, AGENT, words)
    const stage = proposed(frame, 'stage', words)
    await stage.waitFor()
    expect(await part(frame, 'heard-stage').getAttribute('data-stage')).toBe('5')
    // Between proposal and answer the browser may stop the service worker at any moment.
    const session = await chromium.context.newCDPSession(base)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
    const marked = await stage.locator('mark').allInnerTexts()
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.every((mark) => words.includes(mark))).toBe(true)
    await stage.getByTestId('heard-confirm').click()
    await frame
      .locator('[data-testid="stage"][data-stage="5"]')
      .getByText(marked[0] as string)
      .waitFor()
    await stage.waitFor({ state: 'detached' })
    expect((await log('stage')).at(-1)).toMatchObject({ value: 5, from: { message: expect.any(String) } })
  },
)

test('what customers wrote is kept nowhere', async () => {
  const kept = await rawDatabase(base)
  expect(kept).toContain('Oily')
  for (const text of ['Why do you want', 'sensitve', 'pelle è grassa', 'Quando arriva', 'mia zia'])
    expect(kept).not.toContain(text)
})
