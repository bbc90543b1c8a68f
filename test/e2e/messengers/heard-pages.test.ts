import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LogEntry } from '../../../lib/db/log.ts'
import { waitFor } from '../../demo/wait-for.mjs'
import { personOf } from '../../pages/kit/people.ts'
import { serveInChromium } from '../../pages/kit/serve.ts'
import { peerOf } from '../../pages/telegram/account.ts'
import { telegramKPage } from '../../pages/telegram-k/site.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { readTable, writeIntoBase } from '../harness/written-base.ts'
import { ASKED, FIELD, SKIN } from '../heard/skin.ts'
import { confirmPerson, openMessenger, type OpenedMessenger } from './inbox.ts'
import { expectPerson } from './twenty-switches.ts'

// A question and its answer where pages name no chat (WhatsApp) and where they do (Telegram K), in one browser.

const SITES = [
  { site: whatsappPage, chat: 'giulia', person: personOf('giulia'), composer: '#main footer [contenteditable]' },
  {
    site: telegramKPage,
    chat: String(peerOf('erik')),
    person: personOf('erik'),
    composer: '.input-message-input:not(.input-field-input-fake)',
  },
] as const

let inbox: OpenedMessenger
beforeAll(async () => {
  inbox = await openMessenger(whatsappPage, { people: SITES.map(({ person }) => person) })
  await serveInChromium(inbox.chromium.context, telegramKPage)
  const page = await inbox.chromium.openExtensionPage('dashboard.html')
  await writeIntoBase(page, SKIN)
  await page.close()
})
afterAll(() => inbox?.close())
pictureFailures(() => inbox?.chromium)

async function fieldsWritten(): Promise<LogEntry[]> {
  const page = await inbox.chromium.openExtensionPage('dashboard.html')
  const log = await readTable<LogEntry>(page, 'log')
  await page.close()
  await inbox.page.bringToFront()
  return log.filter(({ kind }) => kind === 'field').toSorted((a, b) => a.at - b.at)
}

test.each(SITES)(
  'on $site.id a question is put in, a wrong answer asks, a right one is confirmed and the segment follows',
  async (of) => {
    const { site, chat, person, composer } = of
    await inbox.load(site.address)
    const { messenger, sidebar, page } = inbox
    await messenger.open(chat)
    await waitFor('the chat', async () => ['unknown', 'ambiguous', 'matched'].includes(await sidebar.state()))
    if ((await sidebar.state()) !== 'matched') await confirmPerson(sidebar, person)
    await expectPerson(sidebar, person)

    const fold = sidebar.part('chat-state').locator('[data-fold="questions"]')
    await fold.locator('summary').click()
    await sidebar.part('question-insert').click()
    const text = ASKED.en(person.firstName)
    await waitFor('the question in the composer', async () => (await messenger.drafts())[chat] === text)
    expect(await messenger.sent()).toEqual([])
    await page.locator(composer).first().press('Enter')
    await waitFor('the question to be sent', async () => (await messenger.sent()).length === 1)
    expect(await messenger.sent()).toEqual([{ chat, text }])

    const proposal = (kind: string) => sidebar.part('chat-state').locator(`[data-testid="proposal"][data-kind="${kind}"]`)
    await messenger.receive(chat, 'Could you send me a picture first?')
    await proposal('unclear').filter({ hasText: 'Could you send' }).waitFor()
    await messenger.receive(chat, 'oily I think')
    await proposal('answer').filter({ hasText: 'oily I think' }).waitFor()
    const before = await fieldsWritten()
    expect(before.every((entry) => entry.contact !== '' && JSON.stringify(entry).includes('Oily'))).toBe(true)
    await sidebar.part('heard-confirm').first().click()
    await waitFor('the segment', async () => (await sidebar.segments()).includes('Oily skin'))
    expect(await fieldsWritten()).toHaveLength(before.length + 1)
    expect((await fieldsWritten()).at(-1)).toMatchObject({ field: FIELD, value: 'Oily' })
  },
)
