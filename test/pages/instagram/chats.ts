import { nameOf, personOf } from '../kit/people.ts'

export interface PageMessage {
  /** Handle of who wrote, '' for the agent. */
  from: string
  text: string
  kind: 'text' | 'image'
  /** A day begins with this message. */
  day?: string
  /** Words of another message that this one answers. */
  quote?: string
}

export interface PageChat {
  /** Of the address: long, made of who takes part. */
  id: string
  title: string
  /** Handles of the others. */
  handles: string[]
  kind: 'person' | 'group' | 'request'
  messages: PageMessage[]
}

export const OWNER = 'oil.shop.example'

const text = (from: string, words: string, more: Partial<PageMessage> = {}): PageMessage => ({
  from,
  text: words,
  kind: 'text',
  ...more,
})

function withPerson(id: string, who: string, kind: PageChat['kind'] = 'person'): PageChat {
  const person = personOf(who)
  const handle = `${person.id.replace('-', '.')}.example`
  return {
    id,
    title: nameOf(person),
    handles: [handle],
    kind,
    messages: [
      text(handle, 'Is the oil of this year?', { day: 'Fri 3:08 PM' }),
      text(handle, 'Second of a run'),
      text('', 'It is', { quote: 'Is the oil of this year?' }),
      text('', 'First line\nsecond\n\nfourth 🍯', { day: 'Yesterday 9:12 AM' }),
      text(handle, '', { kind: 'image' }),
      text(handle, 'A link: https://shop.example.com', { day: 'Today 10:00 AM' }),
      text('', 'My last word'),
    ],
  }
}

/** Two people of one name, a group, somebody whose profile is gone, and enough others that the list is cut. */
export function madeUpChats(): PageChat[] {
  const handles = ['giulia.example', 'erik.example']
  const club: PageChat = {
    id: '340282366841710300949128117000000000201',
    title: 'Oil club',
    handles,
    kind: 'group',
    messages: [...handles, '', ...handles].map((from, index) => text(from, `Group word ${index}`)),
  }
  const ids = ['giulia', 'erik', 'mary', 'sofia', 'leila', 'noa', 'dmytro', 'anna-florence', 'anna-siena']
  return [...ids.map((who, index) => withPerson(`34028236684171030094912811700000000010${index + 1}`, who)), club]
}

export function madeUpRequests(): PageChat[] {
  return [withPerson('340282366841710300949128117000000000301', 'jon', 'request')]
}
