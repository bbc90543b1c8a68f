import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogEntry } from '../../lib/db/log.ts'
import type { Offer } from '../../lib/offers/offer.ts'
import { dashboardOf } from '../demo/dashboard.mjs'
import { waitFor } from '../demo/wait-for.mjs'
import { expectReadable } from './harness/accessible.ts'
import { launchChromium, type TestChromium } from './harness/chromium.ts'
import { pictureFailures } from './harness/failure-pictures.ts'
import { AGENT, openChat, openInbox, startMessenger, type Messenger } from './harness/messenger.ts'
import { sidebarFrame, sidebarOf } from './harness/sidebar.ts'
import { readTable, writeIntoBase } from './harness/written-base.ts'

// Customers who really write STOP, or the word of a link, over a real server. Each test goes on where the one before ended.

const PEOPLE = `First name,Last name,Phone,Language
Ada,Esempioni,+390555550311,en
Bruno,Fittizi,+390555550312,it
`
const [ada, bruno] = ['+390555550311', '+390555550312'].map((phone) => `${phone}@sms.localhost`) as [string, string]
const offer: Offer = {
  id: 'e'.repeat(32),
  revision: 1,
  origin: { kind: 'own' },
  name: 'Autumn',
  texts: { '': 'Ten off this week' },
  segment: null,
  priority: 5,
  validFrom: null,
  validTo: null,
  marketing: true,
  off: false,
  changedAt: 1,
}

let messenger: Messenger
let chromium: TestChromium
let inbox: Page
/** A page of the extension. */
let base: Page
let folder: string

beforeAll(async () => {
  messenger = await startMessenger()
  chromium = await launchChromium()
  for (const jid of [ada, bruno]) {
    await messenger.send(jid, AGENT, 'Hello')
    messenger.opened.chats.push(jid)
  }
  folder = await mkdtemp(join(tmpdir(), 'recency-consent-'))
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
  await writeIntoBase(base, { offers: [offer] })
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
const log = async (kind: LogEntry['kind']): Promise<LogEntry[]> =>
  (await readTable<LogEntry>(base, 'log')).filter((entry) => entry.kind === kind)

async function openPerson(jid: string, name: string): Promise<Frame> {
  await openChat(inbox, jid)
  await (await sidebarOf(inbox)).waitForContact(name)
  return sidebarFrame(inbox)
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

test('a link is made in the dashboard, with its picture', async () => {
  await base.evaluate(() => void (location.hash = '#/consent'))
  await base.getByRole('button', { name: 'New link' }).click()
  await base.getByLabel('Where it is shown').fill('Flyer in the shop')
  await base.getByLabel('Your number').fill('055 5550100')
  await base.getByLabel('Word that stands in the composer').fill('Autumn offers')
  await base.getByLabel('Tag they get (may stay empty)').fill('flyer')
  await base.getByRole('button', { name: 'Save', exact: true }).click()
  await base.getByText('https://wa.me/390555550100?text=Autumn%20offers').waitFor()
  await base.getByRole('img', { name: /QR picture/u }).waitFor()
  await expectReadable(base, 'consent with a link')
})

test('a sentence with the word in it asks nothing; STOP asks at once, and the key records it with its words', async () => {
  const frame = await openPerson(ada, 'Ada')
  await part(frame, 'offer-insert').waitFor()
  await messenger.send(ada, AGENT, 'We have got to STOP this bill')
  await messenger.send(ada, AGENT, 'STOP')
  const asked = frame.locator('[data-testid="proposal"][data-kind="opt"]')
  await asked.waitFor()
  expect(await asked.locator('[data-testid="heard-words"]').innerText()).toBe('STOP')
  await waitFor('the note that holds queues', async () => (await log('opt-heard')).length === 1)
  expect(await log('consent')).toEqual([])
  // A key confirms only what was in sight for long enough.
  await waitFor('the record', async () => {
    await pressKey()
    return (await log('consent')).length > 0
  })
  expect(await log('consent')).toMatchObject([{ value: false, from: { kind: 'message', words: 'STOP', network: 'xmpp' } }])
  await asked.waitFor({ state: 'detached' })
  await expect.poll(() => part(frame, 'consent-source').innerText()).toContain('they wrote “STOP”')
  await part(frame, 'offer-insert').waitFor({ state: 'detached' })
  expect(await log('opt-heard')).toHaveLength(1)
})

test('a link’s word proposes the yes with its source and tag', async () => {
  const frame = await openPerson(bruno, 'Bruno')
  await messenger.send(bruno, AGENT, 'Autumn offers 🙂')
  const asked = frame.locator('[data-testid="proposal"][data-kind="opt"]')
  await asked.waitFor()
  expect(await asked.innerText()).toContain('Flyer in the shop')
  await asked.locator('[data-testid="heard-confirm"]').click()
  await expect.poll(() => part(frame, 'consent-source').innerText()).toContain('came by “Flyer in the shop”')
  expect(await log('tag')).toMatchObject([{ value: 'flyer' }])
})

test('the dashboard counts both, and saves the proof', async () => {
  await base.bringToFront()
  await expect.poll(() => base.locator('[data-testid="consent-counts"]').getAttribute('data-no'), { timeout: 10_000 }).toBe('1')
  await base.locator('[data-source="link"] td').first().getByText('1').waitFor()
  expect(await base.locator('[data-testid="opted-out"]').innerText()).toContain('STOP')
  const [download] = await Promise.all([
    base.waitForEvent('download'),
    base.locator('[data-testid="consent-proof"]').getByRole('button').click(),
  ])
  const file = join(folder, 'proof.csv')
  await download.saveAs(file)
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('Ada Esempioni')
  expect(lines[1]).toContain('STOP')
  expect(lines[2]).toContain('Flyer in the shop')
})
