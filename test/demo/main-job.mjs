import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composer, messagesShown, openChat } from './inbox.mjs'
import { FRIENDS, GROUP, MAIN, STRANGER } from './people.mjs'
import { PlainError, say, step } from './progress.mjs'
import { sidebarOf } from './sidebar.mjs'
import { waitFor } from './wait-for.mjs'

const TAG = 'asked for oil'

/** @param {string} scenario */
const jidOf = (scenario) => FRIENDS.find((friend) => friend.scenario === scenario)?.jid ?? ''

/** Every other situation once, with the state that the sidebar must show. */
const OTHER_CHATS = [
  { picture: '3-declined-marketing', chat: jidOf('declined'), state: 'matched' },
  { picture: '4-number-in-another-form', chat: jidOf('number-in-another-form'), state: 'matched' },
  { picture: '5-no-orders-yet', chat: jidOf('no-orders'), state: 'matched' },
  { picture: '6-two-of-one-name', chat: jidOf('same-name'), state: 'ambiguous' },
  { picture: '7-stranger', chat: STRANGER.jid, state: 'unknown' },
  { picture: '8-group', chat: GROUP.jid, state: 'group' },
]

/**
 * The main job once, as an agent does it: open the chat, see who it is, tag, put the offer in the composer, send nothing.
 * Every step checks what it shows; a summary and pictures are left in the folder.
 * @param {import('playwright-core').Page} inbox
 * @param {string} folder
 */
export async function doMainJob(inbox, folder) {
  /** @type {string[]} */
  const summary = []
  /** @param {string} name */
  const picture = (name) => inbox.screenshot({ path: join(folder, `${name}.png`) })

  const sidebar = await sidebarOf(inbox)
  await step(`open the chat of ${MAIN.name}`, async () => {
    await openChat(inbox, MAIN.jid)
    await sidebar.waitForState('matched')
    await sidebar.waitForContact(MAIN.name)
    await sidebar.waitForBehaviour()
    await picture('1-card')
  })
  await step(
    'read segment and score',
    async () => {
      const [score, group, segments] = [await sidebar.score(), await sidebar.group(), await sidebar.segments()]
      if (!/^[1-5]{3}$/.test(score)) throw new PlainError(`The sidebar shows no score for ${MAIN.name}.`)
      if (segments.length === 0) throw new PlainError(`The sidebar shows no segment for ${MAIN.name}.`)
      const line = `RFM ${score}, ${group}; segments: ${segments.join(', ')}`
      summary.push(`${await sidebar.contactName()}, ${await sidebar.contactPhone()}: ${line}`)
      return line
    },
    (line) => line,
  )
  await step('tag', async () => {
    await sidebar.addTag(TAG)
    summary.push(`Tags: ${(await sidebar.tags()).join(', ')}`)
  })
  await step('put the offer in the composer, unsent', async () => {
    const sentBefore = await messagesShown(inbox)
    const offer = await sidebar.offerText()
    await sidebar.insertOffer()
    await waitFor('the offer to be in the composer', async () => (await composer(inbox).inputValue()) === offer)
    await picture('2-offer-in-composer')
    const sentAfter = await messagesShown(inbox)
    if (sentAfter.length !== sentBefore.length) throw new PlainError('Something was sent that nobody sent.')
    summary.push(`In the composer, not sent:\n${offer}`)
  })
  for (const { chat, picture: name, state } of OTHER_CHATS) {
    await step(name.slice(2).replaceAll('-', ' '), async () => {
      await openChat(inbox, chat)
      await sidebar.waitForState(state)
      await picture(name)
      summary.push(`${name.slice(2).replaceAll('-', ' ')}: the sidebar says ${state}`)
    })
  }
  const text = summary.join('\n')
  await writeFile(join(folder, 'summary.txt'), `${text}\n`)
  say(`\n${text}\n`)
}
