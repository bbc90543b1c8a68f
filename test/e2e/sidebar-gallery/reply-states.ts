import type { CardContact } from '../../../lib/card/card.ts'
import type { FoundReply } from '../../../lib/replies/reply.ts'
import type { FakeBackground } from '../../unit/sidebar/fake-background.ts'

type Person = (change: Partial<CardContact>) => () => FakeBackground

const DAY = 86_400_000
const LONG = 'Your parcel has left us and comes within two working days, unless the weather thinks otherwise. '

const replies: FoundReply[] = [
  ['Where is my order?', 'Orders', 'en', 'Hi Anna, your order {?order number} comes by {?day}.', ['order number', 'day']],
  ['Delivery, with a title that goes on for much longer than a title of a quick reply should', '', '', LONG.repeat(4), []],
  ['שעות פתיחה', 'חנות', 'he', 'אנחנו פתוחים עד שש.', []],
].map(([title, category, language, text, blanks], i) => ({
  id: `reply-${i}`,
  revision: 1,
  title: String(title),
  category: String(category),
  language: String(language),
  text: String(text),
  blanks: blanks as string[],
  marks: { title: i === 0 ? [[13, 18]] : [], text: [] },
}))

/** Quick replies opened, one with blanks being filled in, and when to write again: set, due, with others besides. `now` in UTC ms. */
export function replyStates(person: Person, now: number): Record<string, () => FakeBackground> {
  const withReplies = (change: Partial<CardContact>) => () => {
    const background = person(change)()
    Object.assign(background.answers, {
      'reply.search': () => ({ replies, categories: ['Orders', 'חנות'] }),
      'remind.list': () => ({
        people: [
          {
            contact: 'beppe',
            name: 'Beppe with a name that goes on for longer than a sidebar is wide',
            at: now - DAY,
            note: LONG,
          },
          { contact: 'noa', name: 'נועה לדוגמה', at: now + 3 * DAY, note: '' },
        ],
        due: 1,
        next: now + 3 * DAY,
      }),
    })
    return background
  }
  return {
    'replies-open': withReplies({}),
    'replies-blanks': withReplies({}),
    'remind-open': withReplies({}),
    'remind-due': withReplies({ remind: { at: now - DAY, note: 'Asks about the new catalogue' } }),
  }
}
