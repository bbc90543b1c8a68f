import { afterAll, beforeAll, expect, test } from 'vitest'
import { whatsappPage } from '../../pages/whatsapp/site.ts'
import { openMessengerInFirefox, type OpenedInFirefox } from './firefox-inbox.ts'
import { chatsOf, confirmEverybody, twentySwitches } from './twenty-switches.ts'

// WhatsApp Web in a real Firefox: the right person, exact drafts in a real Lexical editor, nothing sent.

const RUN = {
  people: chatsOf({ giulia: 'giulia', erik: 'erik', 'anna-florence': 'anna-florence', noa: 'noa', 'anna-siena': 'anna-siena' }),
  composer: '#main footer [contenteditable]',
  group: 'group',
}

let inbox: OpenedInFirefox
beforeAll(async () => {
  inbox = await openMessengerInFirefox(whatsappPage)
})
afterAll(() => inbox?.close())

test('confirmed once, each person is known in twenty switches; drafts stand exactly and nothing is sent', async () => {
  await inbox.sidebar.waitForState('no-chat')
  await confirmEverybody(inbox, RUN)
  await twentySwitches(inbox, RUN)
  expect(await inbox.messenger.sent()).toEqual([])
})
