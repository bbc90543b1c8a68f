import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '../../pages/kit/people.ts'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { waitFor } from '../../demo/wait-for.mjs'
import { pictureFailures } from '../harness/failure-pictures.ts'
import { confirmPerson, openMessenger, type OpenedMessenger } from './inbox.ts'
import { selfTestOf } from './self-test.ts'
import { chatsOf, confirmEverybody, expectPerson, twentySwitches } from './twenty-switches.ts'

// WhatsApp Web, whose page names no chat, in a real Chromium.

const COMPOSER = '#main footer [contenteditable]'
/** Chats of the page by people of the base. Two are called Anna Rossi; Mary's title ends in a picture of a flower. */
const RUN = {
  people: chatsOf({
    giulia: 'giulia',
    erik: 'erik',
    mary: 'mary',
    'anna-florence': 'anna-florence',
    leila: 'leila',
    'anna-siena': 'anna-siena',
    noa: 'noa',
  }),
  composer: COMPOSER,
  group: 'group',
}

let inbox: OpenedMessenger
beforeAll(async () => {
  inbox = await openMessenger(whatsappPage)
})
afterAll(() => inbox?.close())
pictureFailures(() => inbox?.chromium)

test('before a chat is open nothing is called broken', async () => {
  await inbox.sidebar.waitForState('no-chat')
  await inbox.load(`${whatsappPage.address}?page=signed-out`)
  await inbox.sidebar.waitForState('signed-out')
  await inbox.load(`${whatsappPage.address}?page=loading`)
  await inbox.sidebar.waitForState('loading')
  await inbox.load()
  await inbox.messenger.open('giulia')
  await inbox.sidebar.waitForState('unknown')
  await inbox.messenger.close()
  await inbox.sidebar.waitForState('no-chat')
})

test('confirmed once, each person is known in twenty switches; drafts stand exactly and nothing is sent', async () => {
  await confirmEverybody(inbox, RUN)
  await twentySwitches(inbox, RUN)
})
