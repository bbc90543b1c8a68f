import { AGENT } from './messenger/messenger.mjs'
import { FRIENDS, GROUP, STRANGER } from './people.mjs'

/**
 * Lets everybody of the demo write, message by message, over the real server; the agent's inbox finds it as its history.
 * @param {import('./messenger/messenger.mjs').Messenger} messenger
 * @returns {Promise<{ people: number, messages: number }>}
 */
export async function speak(messenger) {
  const agent = await messenger.person(AGENT)
  const chatters = [...FRIENDS, STRANGER]
  let messages = 0
  // Written over the last two hours, four minutes apart: messages of one second would stand in any order.
  const began = Date.now() - 2 * 3_600_000
  const next = () => new Date(began + messages++ * 240_000)
  // The last in the list is the newest chat.
  for (const chatter of chatters.toReversed()) {
    await messenger.person(chatter.jid)
    if (chatter.name !== '') await agent.addToRoster(chatter.jid, chatter.name)
    for (const { from, text } of chatter.messages) {
      const [speaker, hearer] = from === 'customer' ? [chatter.jid, AGENT] : [AGENT, chatter.jid]
      await messenger.send(speaker, hearer, text, next())
    }
  }
  for (const [index, member] of GROUP.people.entries()) {
    const person = await messenger.person(member.jid)
    await person.joinRoom(GROUP.jid, member.nick)
    if (index === 0) await person.nameRoom(GROUP.jid, GROUP.name)
    await person.sendToRoom(GROUP.jid, member.text, next())
  }
  messenger.opened.chats.push(...chatters.map((chatter) => chatter.jid))
  messenger.opened.rooms.push({ jid: GROUP.jid, nick: 'Agent' })
  // The agent's place on the telephone is given up, so that new messages go to the inbox alone.
  agent.leave()
  return {
    people: chatters.length + GROUP.people.filter((member) => chatters.every((one) => one.jid !== member.jid)).length,
    messages,
  }
}
