// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readMembers } from '../../../lib/page/read-members.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import { ADDRESS, showConverse } from './a-page.ts'

const members = () => readMembers(converse, document.querySelector('converse-muc')!, ADDRESS, '')

/** Adds what somebody said to the room of the saved page, as the page writes it. */
function says(nick: string, side: 'them' | 'me' = 'them', followsUp = false): void {
  const row = document.querySelector('converse-muc .chat-msg')!.cloneNode(true) as Element
  row.setAttribute('data-msgid', `made-up-${document.querySelectorAll('.chat-msg').length}`)
  row.querySelector('.chat-msg__content')!.className = `chat-msg__content chat-msg__content--${side}`
  if (followsUp) row.querySelector('.chat-msg__heading')!.remove()
  else row.querySelector('.chat-msg__author')!.textContent = nick
  document.querySelector('converse-muc .chat-content__messages')!.append(row)
}

test('who wrote in a room: newest first, each once, without the agent', () => {
  showConverse('group')
  says('Lena')
  says('Lena', 'them', true)
  says('+39 055 5550101')
  says('agent', 'me')
  says('Tom')
  expect(members()).toEqual([
    { name: 'Tom', identities: [], numbers: [] },
    { name: '+39 055 5550101', identities: [], numbers: [{ value: '+390555550101', from: 'row' }] },
    { name: 'Lena', identities: [], numbers: [] },
  ])
})

test('a room in which only the agent wrote has no members to show', () => {
  showConverse('group')
  expect(members()).toEqual([])
})
